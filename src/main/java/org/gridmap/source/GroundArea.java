package org.gridmap.source;

import org.locationtech.jts.geom.Geometry;

/**
 * Square metres of a small piece of ground given in degrees: the area in degrees times the metres
 * per degree along meridian and parallel at its middle latitude, on the WGS 84 ellipsoid (a =
 * 6378137 m, e² = 0.00669437999). Right to one part in a thousand for pieces up to 10 km wide.
 */
public final class GroundArea {

  private static final double SEMI_MAJOR_METRES = 6378137.0;
  private static final double ECCENTRICITY_SQUARED = 0.0066943799901413165;

  private GroundArea() {}

  public static double squareMetres(Geometry ground) {
    if (ground.isEmpty()) {
      return 0;
    }
    double latitude = Math.toRadians(ground.getEnvelopeInternal().centre().getY());
    double sin = Math.sin(latitude);
    double w2 = 1 - ECCENTRICITY_SQUARED * sin * sin;
    double alongParallel = SEMI_MAJOR_METRES / Math.sqrt(w2) * Math.cos(latitude);
    double alongMeridian = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w2 * Math.sqrt(w2));
    double radian = Math.toRadians(1);
    return ground.getArea() * alongParallel * radian * alongMeridian * radian;
  }

  /** Square metres as they are reported: two decimals. */
  public static double rounded(double squareMetres) {
    return Math.round(squareMetres * 100) / 100.0;
  }
}
