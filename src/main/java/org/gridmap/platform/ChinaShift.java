package org.gridmap.platform;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import org.locationtech.jts.geom.Coordinate;

/**
 * GCJ-02 and BD-09. The forward shift is the published polynomial over the Krasovsky 1940 ellipsoid
 * (a = 6378245 m, e² = 0.00669342162296594323); it applies inside the published box, longitude
 * 72.004 to 137.8347 and latitude 0.8293 to 55.8271 degrees, and is the identity outside. The
 * inverse is a fixed-point iteration, run until it stands still: more than 1 km inside the box the
 * round trip errs by far less than 1 cm.
 */
final class ChinaShift {

  private static final double SEMI_MAJOR_AXIS_METRES = 6378245.0;
  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
  private static final double BD09_ANGLE = PI * 3000.0 / 180.0;
  private static final int MOST_ITERATIONS = 30;
  private static final double STANDS_STILL_DEGREES = 1e-13;

  private ChinaShift() {}

  static Coordinate wgs84ToGcj02(double lon, double lat) {
    if (!insideBox(lon, lat)) {
      return new Coordinate(lon, lat);
    }
    double radians = lat * PI / 180.0;
    double w = 1 - ECCENTRICITY_SQUARED * sin(radians) * sin(radians);
    double metresPerDegreeNorth =
        SEMI_MAJOR_AXIS_METRES * (1 - ECCENTRICITY_SQUARED) / (w * sqrt(w)) * PI / 180.0;
    double metresPerDegreeEast = SEMI_MAJOR_AXIS_METRES / sqrt(w) * cos(radians) * PI / 180.0;
    double x = lon - 105.0;
    double y = lat - 35.0;
    return new Coordinate(
        lon + metresEast(x, y) / metresPerDegreeEast,
        lat + metresNorth(x, y) / metresPerDegreeNorth);
  }

  static Coordinate gcj02ToWgs84(double lon, double lat) {
    if (!insideBox(lon, lat)) {
      return new Coordinate(lon, lat);
    }
    return before(ChinaShift::wgs84ToGcj02, lon, lat, new Coordinate(lon, lat));
  }

  static Coordinate gcj02ToBd09(double lon, double lat) {
    if (!insideBox(lon, lat)) {
      return new Coordinate(lon, lat);
    }
    double r = sqrt(lon * lon + lat * lat) + 0.00002 * sin(lat * BD09_ANGLE);
    double angle = Math.atan2(lat, lon) + 0.000003 * cos(lon * BD09_ANGLE);
    return new Coordinate(r * cos(angle) + 0.0065, r * sin(angle) + 0.006);
  }

  static Coordinate bd09ToGcj02(double lon, double lat) {
    if (!insideBox(lon, lat)) {
      return new Coordinate(lon, lat);
    }
    return before(ChinaShift::gcj02ToBd09, lon, lat, new Coordinate(lon - 0.0065, lat - 0.006));
  }

  private interface Shift {
    Coordinate of(double lon, double lat);
  }

  /** The place that a shift brings to a longitude and a latitude, sought from a first guess. */
  private static Coordinate before(Shift shift, double lon, double lat, Coordinate guess) {
    double x = guess.x;
    double y = guess.y;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      Coordinate there = shift.of(x, y);
      double dx = lon - there.x;
      double dy = lat - there.y;
      x += dx;
      y += dy;
      if (abs(dx) < STANDS_STILL_DEGREES && abs(dy) < STANDS_STILL_DEGREES) {
        break;
      }
    }
    return new Coordinate(x, y);
  }

  private static boolean insideBox(double lon, double lat) {
    return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
  }

  private static double metresEast(double x, double y) {
    double shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x));
    shift += waves(6.0 * x, 2.0 * x) + (20.0 * sin(x * PI) + 40.0 * sin(x / 3.0 * PI)) * 2.0 / 3.0;
    return shift + (150.0 * sin(x / 12.0 * PI) + 300.0 * sin(x / 30.0 * PI)) * 2.0 / 3.0;
  }

  private static double metresNorth(double x, double y) {
    double shift = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x));
    shift += waves(6.0 * x, 2.0 * x) + (20.0 * sin(y * PI) + 40.0 * sin(y / 3.0 * PI)) * 2.0 / 3.0;
    return shift + (160.0 * sin(y / 12.0 * PI) + 320.0 * sin(y * PI / 30.0)) * 2.0 / 3.0;
  }

  private static double waves(double first, double second) {
    return (20.0 * sin(first * PI) + 20.0 * sin(second * PI)) * 2.0 / 3.0;
  }
}
