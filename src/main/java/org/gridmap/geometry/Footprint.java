package org.gridmap.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * The ground a building stands on.
 *
 * @param code the building's code
 * @param shape valid Polygon or MultiPolygon, longitude then latitude in degrees (EPSG:4326)
 */
public record Footprint(String code, Geometry shape) {
  public Footprint {
    if (!(shape instanceof Polygonal) || shape.isEmpty()) {
      throw new IllegalArgumentException("Building " + code + " has no ground.");
    }
  }
}
