/**
 * Vector tiles (MVT 2.1) of the base map, buildings, communities, grids and incidents, cut and
 * encoded by PostGIS in one statement. Tiles are addressed z/x/y in the Web Mercator scheme, y
 * counted from the north. Nobody imports this package.
 */
@ApplicationModule(allowedDependencies = {"incident", "platform"})
@NullMarked
package org.gridmap.tiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
