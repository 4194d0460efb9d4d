/**
 * The day of a grid worker 外勤: which incidents are theirs, the grids they serve, who stands in for
 * them, and what they have done. Theirs is what is looked for with them, and what is open in a grid
 * they serve; never outside the area in which their account may work. It reads only: deeds are done
 * through the one door of all deeds.
 */
@NullMarked
package org.gridmap.incident.field;

import org.jspecify.annotations.NullMarked;
