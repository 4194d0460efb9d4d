/** The command {@code jurisdiction}: the lines it prints, and the areas it is told. */
@NullMarked
package org.gridmap.cli.jurisdiction;

import org.jspecify.annotations.NullMarked;
