package org.gridmap.geometry;

import org.locationtech.jts.geom.Coordinate;

/**
 * Metres per degree around one place, on the WGS 84 ellipsoid: for distances and areas a few
 * kilometres wide, where it is right to about one part in a thousand per 10 km of latitude. Longer
 * figures need a {@code Plane}.
 *
 * @param perDegreeLon metres of one degree of longitude along the parallel
 * @param perDegreeLat metres of one degree of latitude along the meridian
 */
record GroundScale(double perDegreeLon, double perDegreeLat) {

  private static final double SEMI_MAJOR_METRES = 6378137.0;
  private static final double ECCENTRICITY_SQUARED = 0.0066943799901413165;

  /** The scale at a latitude in degrees, from the radii of curvature M and N there. */
  static GroundScale at(double latitude) {
    double phi = Math.toRadians(latitude);
    double sin = Math.sin(phi);
    double w2 = 1 - ECCENTRICITY_SQUARED * sin * sin;
    double normal = SEMI_MAJOR_METRES / Math.sqrt(w2);
    double meridional = normal * (1 - ECCENTRICITY_SQUARED) / w2;
    return new GroundScale(
        Math.toRadians(1) * normal * Math.cos(phi), Math.toRadians(1) * meridional);
  }

  /** Square metres of an area measured in square degrees. */
  double squareMetres(double squareDegrees) {
    return squareDegrees * perDegreeLon * perDegreeLat;
  }

  /** Length in metres of the line between two places in degrees. */
  double length(Coordinate from, Coordinate to) {
    return Math.hypot((to.x - from.x) * perDegreeLon, (to.y - from.y) * perDegreeLat);
  }

  /** Distance in metres from the origin to the segment between two offsets in degrees. */
  double distanceToSegment(double ax, double ay, double bx, double by) {
    double x = ax * perDegreeLon;
    double y = ay * perDegreeLat;
    double dx = bx * perDegreeLon - x;
    double dy = by * perDegreeLat - y;
    double length2 = dx * dx + dy * dy;
    double along = length2 == 0 ? 0 : -(x * dx + y * dy) / length2;
    double t = Math.max(0, Math.min(1, along));
    return Math.hypot(x + t * dx, y + t * dy);
  }
}
