package org.gridmap.source;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Turns the coordinates of a file into WGS 84, longitude first. Whatever axis order a reference
 * system prescribes, files hold x before y, longitude or easting first. WGS 84 and CGCS2000 in
 * degrees count as equal. GeoTools does the projections and is started only when one is named.
 */
public interface ToWgs84 {

  /** Longitude ({@code x}) and latitude ({@code y}); not a number where there is no answer. */
  Coordinate of(double x, double y);

  /**
   * What speaks against the reference system at a position, so that both facts can be told; empty
   * when nothing does.
   */
  default Optional<Fault> contradiction(Coordinate raw, Coordinate place84, Place place) {
    return Optional.empty();
  }
}
