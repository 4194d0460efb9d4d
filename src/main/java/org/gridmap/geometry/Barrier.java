package org.gridmap.geometry;

import org.locationtech.jts.geom.Geometry;

/**
 * A line that people do not cross lightly, along which ground is divided.
 *
 * @param kind road class, river, wall, rail: a word of the caller's, not blank
 * @param line LineString, MultiLineString or an area whose edge counts, in degrees (EPSG:4326)
 */
public record Barrier(String kind, Geometry line) {
  public Barrier {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("A barrier needs a kind.");
    }
  }
}
