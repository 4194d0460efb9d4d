/**
 * The command {@code clocks}: events of incidents and rules of a jurisdiction in, deadlines out.
 */
@NullMarked
package org.gridmap.cli.clocks;

import org.jspecify.annotations.NullMarked;
