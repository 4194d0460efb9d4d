/**
 * Vector tiles of areas, buildings, grids and incidents, cut and encoded by PostGIS. Nobody imports
 * this package.
 */
@NullMarked
package org.gridmap.tiles;

import org.jspecify.annotations.NullMarked;
