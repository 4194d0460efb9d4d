/** Gridmap 社区网格地图: communities in grids of about 300 households, every report in its grid. */
@NullMarked
package org.gridmap;

import org.jspecify.annotations.NullMarked;
