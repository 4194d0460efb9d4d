/**
 * Vector tiles (MVT 2.1): the base map, buildings, communities and grids cut and encoded by PostGIS
 * in one statement, incidents counted in the memory of the ledger. Tiles are addressed z/x/y in the
 * Web Mercator scheme, y counted from the north. Nobody imports this package.
 */
@ApplicationModule(allowedDependencies = {"incident", "incident :: ledger", "platform"})
@NullMarked
package org.gridmap.tiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
