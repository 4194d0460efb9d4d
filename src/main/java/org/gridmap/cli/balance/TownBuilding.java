package org.gridmap.cli.balance;

import org.locationtech.jts.geom.Geometry;

/**
 * A building of the input.
 *
 * @param compound its compound's code, or empty
 * @param ground its footprint, a (Multi)Polygon in degrees
 */
record TownBuilding(String id, String community, String compound, int households, Geometry ground) {

  /** The same building on other ground. */
  TownBuilding on(Geometry other) {
    return new TownBuilding(id, community, compound, households, other);
  }
}
