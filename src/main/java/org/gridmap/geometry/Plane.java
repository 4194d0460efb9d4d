package org.gridmap.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A metric plane around a meridian: the transverse Mercator projection. Immutable.
 *
 * <p>L. Krüger, "Konforme Abbildung des Erdellipsoids in der Ebene" (1912), as series to the fourth
 * order of the third flattening n, in the notation of C. F. F. Karney, "Transverse Mercator with an
 * accuracy of a few nanometers" (2011), whose Newton step also inverts the conformal latitude. The
 * neglected terms are below 0.001 mm within 4° of the meridian; 0.5 mm is promised there, forward
 * and inverse. Beyond 10° nothing is promised.
 */
public final class Plane {

  private static final double SEMI_MAJOR_METRES = 6378137.0;
  private static final double WGS84_FLATTENING = 1 / 298.257223563;
  private static final double CGCS2000_FLATTENING = 1 / 298.257222101;
  private static final double FALSE_EASTING = 500_000;
  private static final double UTM_SCALE = 0.9996;
  private static final double SOUTHERN_FALSE_NORTHING = 10_000_000;
  private static final int ORDER = 4;

  private final double centralMeridian;
  private final double falseEasting;
  private final double falseNorthing;
  private final double eccentricity;

  /** Radius of the rectifying sphere times the scale on the meridian. */
  private final double radius;

  private final double[] alpha;
  private final double[] beta;

  private Plane(double flattening, double meridian, double scale, double east, double north) {
    double n = flattening / (2 - flattening);
    double n2 = n * n;
    this.centralMeridian = meridian;
    this.falseEasting = east;
    this.falseNorthing = north;
    this.eccentricity = Math.sqrt(flattening * (2 - flattening));
    this.radius = scale * SEMI_MAJOR_METRES / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64);
    this.alpha = forwardSeries(n);
    this.beta = inverseSeries(n);
  }

  private static double[] forwardSeries(double n) {
    return new double[] {
      n * (1 / 2.0 + n * (-2 / 3.0 + n * (5 / 16.0 + n * 41 / 180))),
      n * n * (13 / 48.0 + n * (-3 / 5.0 + n * 557 / 1440)),
      n * n * n * (61 / 240.0 - n * 103 / 140),
      n * n * n * n * 49561 / 161280
    };
  }

  private static double[] inverseSeries(double n) {
    return new double[] {
      n * (1 / 2.0 + n * (-2 / 3.0 + n * (37 / 96.0 - n / 360))),
      n * n * (1 / 48.0 + n * (1 / 15.0 - n * 437 / 1440)),
      n * n * n * (17 / 480.0 - n * 37 / 840),
      n * n * n * n * 4397 / 161280
    };
  }

  /** A plane true to scale along a meridian; the origin is where it crosses the equator. */
  public static Plane aroundMeridian(double longitude) {
    return new Plane(WGS84_FLATTENING, longitude, 1, 0, 0);
  }

  /** The plane around the middle of a geometry in degrees. */
  public static Plane around(Geometry wgs84) {
    return aroundMeridian(wgs84.getEnvelopeInternal().centre().getX());
  }

  /**
   * A CGCS2000 3-degree Gauss-Krüger zone, eastings without the zone's number (EPSG:4534 to 4554).
   *
   * @param zone 25 (75° E) to 45 (135° E)
   */
  public static Plane cgcs2000ThreeDegreeZone(int zone) {
    require(zone >= 25 && zone <= 45, "CGCS2000 3-degree zones go from 25 to 45, not " + zone);
    return new Plane(CGCS2000_FLATTENING, 3.0 * zone, 1, FALSE_EASTING, 0);
  }

  /**
   * A zone of the universal transverse Mercator system on WGS 84 (EPSG:32601 to 32660 and 32701 to
   * 32760).
   *
   * @param zone 1 to 60
   */
  public static Plane utm(int zone, boolean northern) {
    require(zone >= 1 && zone <= 60, "UTM zones go from 1 to 60, not " + zone);
    return new Plane(
        WGS84_FLATTENING,
        6.0 * zone - 183,
        UTM_SCALE,
        FALSE_EASTING,
        northern ? 0 : SOUTHERN_FALSE_NORTHING);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise + ".");
    }
  }

  /** Easting and northing in metres of a longitude and latitude in degrees. */
  public Coordinate forward(double lon, double lat) {
    double lambda = Math.toRadians(lon - centralMeridian);
    double conformal = conformalTangent(Math.tan(Math.toRadians(lat)));
    double xi = Math.atan2(conformal, Math.cos(lambda));
    double eta = asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
    double north = xi;
    double east = eta;
    for (int j = 1; j <= ORDER; j++) {
      north += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      east += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    return new Coordinate(falseEasting + radius * east, falseNorthing + radius * north);
  }

  /** Longitude and latitude in degrees of an easting and northing in metres. */
  public Coordinate inverse(double easting, double northing) {
    double xi = (northing - falseNorthing) / radius;
    double eta = (easting - falseEasting) / radius;
    double north = xi;
    double east = eta;
    for (int j = 1; j <= ORDER; j++) {
      north -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
      east -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
    }
    double conformal = Math.sin(north) / Math.hypot(Math.sinh(east), Math.cos(north));
    double lambda = Math.atan2(Math.sinh(east), Math.cos(north));
    double lat = Math.toDegrees(Math.atan(geographicTangent(conformal)));
    return new Coordinate(centralMeridian + Math.toDegrees(lambda), lat);
  }

  /** Tangent of the conformal latitude (Karney, equations 7 to 9). */
  private double conformalTangent(double tangent) {
    double secant = Math.hypot(1, tangent);
    double sigma = Math.sinh(eccentricity * atanh(eccentricity * tangent / secant));
    return tangent * Math.hypot(1, sigma) - sigma * secant;
  }

  /** Newton's method on {@link #conformalTangent} (Karney, equations 19 to 21): converges in 3. */
  private double geographicTangent(double conformal) {
    double e2 = eccentricity * eccentricity;
    double tangent = conformal / (1 - e2);
    for (int step = 0; step < 5; step++) {
      double now = conformalTangent(tangent);
      tangent +=
          (conformal - now)
              / Math.hypot(1, now)
              * (1 + (1 - e2) * tangent * tangent)
              / ((1 - e2) * Math.hypot(1, tangent));
    }
    return tangent;
  }

  private static double asinh(double x) {
    return Math.copySign(Math.log1p(Math.abs(x) + x * x / (1 + Math.hypot(1, x))), x);
  }

  private static double atanh(double x) {
    return Math.log1p(2 * x / (1 - x)) / 2;
  }

  /** A copy of a geometry in degrees, vertex by vertex in metres; its SRID is 0. */
  public Geometry toMetres(Geometry wgs84) {
    Geometry metres = mapped(wgs84, this::forward);
    metres.setSRID(0);
    return metres;
  }

  /** A copy of a geometry in metres, vertex by vertex in degrees; its SRID is 4326. */
  public Geometry toDegrees(Geometry metres) {
    Geometry degrees = mapped(metres, this::inverse);
    degrees.setSRID(4326);
    return degrees;
  }

  private interface Mapping {
    Coordinate of(double x, double y);
  }

  private static Geometry mapped(Geometry geometry, Mapping mapping) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            Coordinate to = mapping.of(points.getX(i), points.getY(i));
            points.setOrdinate(i, CoordinateSequence.X, to.x);
            points.setOrdinate(i, CoordinateSequence.Y, to.y);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
