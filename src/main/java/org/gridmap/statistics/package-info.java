/**
 * The statistics kernel: where there are more incidents than expected, whether it grows, and
 * whether that is more than chance. Counts per unit (a grid 网格 or a bin of a lattice), exposure per
 * unit (households), neighbours; everything in metres of one plane, x = easting, y = northing,
 * which the caller chooses: the kernel knows no reference system, no clock and no database. Same
 * input, same output, whatever the machine.
 *
 * <p>Values go in and come out as arrays in the order of the units; nothing that is passed in is
 * changed.
 */
@NullMarked
package org.gridmap.statistics;

import org.jspecify.annotations.NullMarked;
