package org.gridmap.tiles;

import java.util.List;

/** A box in degrees of WGS 84: what the map can show. */
record Extent(double west, double south, double east, double north) {

  /** West, south, east, north: the order of TileJSON and GeoJSON. */
  public List<Double> asList() {
    return List.of(west, south, east, north);
  }
}
