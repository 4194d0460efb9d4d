/**
 * Data in and out: files become areas, buildings, grids, grid workers and incidents, all or
 * nothing. Nobody imports this package but the batch commands.
 */
@NullMarked
package org.gridmap.exchange;

import org.jspecify.annotations.NullMarked;
