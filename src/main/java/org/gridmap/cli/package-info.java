/**
 * The batch commands behind {@code ./gridmap}: files in, files out. Exit codes: 0 good, 1 faults
 * found, 2 bad input or use.
 */
@NullMarked
package org.gridmap.cli;

import org.jspecify.annotations.NullMarked;
