package org.gridmap.cli.hotspots;

import java.util.Locale;
import org.gridmap.geometry.Plane;
import org.gridmap.source.RefusedOption;
import org.locationtech.jts.geom.Coordinate;

/**
 * A plane named by its EPSG code: x = easting, y = northing in metres, whatever axis order EPSG
 * gives. CGCS2000 Gauss-Krüger zones of 3 and 6 degrees with the zone's number before the easting
 * (EPSG:4513 to 4533, 4491 to 4501) and without (4534 to 4554, 4502 to 4512), UTM on WGS 84 (32601
 * to 32660, 32701 to 32760). Longitude and latitude are taken as they are, without a datum shift.
 */
final class MetricPlane {

  /** About 0.1 m; beyond some tens of degrees from the meridian the series leads elsewhere. */
  private static final double ROUND_TRIP_DEGREES = 1e-6;

  private final Plane plane;
  private final double eastingAdded;

  private MetricPlane(Plane plane, double eastingAdded) {
    this.plane = plane;
    this.eastingAdded = eastingAdded;
  }

  /**
   * Reads {@code EPSG:4547} or {@code 4547}.
   *
   * @throws IllegalArgumentException if it names none of these planes
   */
  static MetricPlane named(String crs) {
    String digits = crs.strip().toUpperCase(Locale.ROOT).replaceFirst("^EPSG:+", "");
    if (!digits.matches("\\d{4,5}")) {
      throw unknown(crs);
    }
    int code = Integer.parseInt(digits);
    if (code >= 4491 && code <= 4512) {
      int zone = 13 + (code - 4491) % 11;
      return gaussKrueger(2 * zone - 1, code <= 4501 ? zone : 0);
    }
    if (code >= 4513 && code <= 4554) {
      int zone = 25 + (code - 4513) % 21;
      return gaussKrueger(zone, code <= 4533 ? zone : 0);
    }
    int zone = code % 100;
    boolean northern = code / 100 == 326;
    if ((northern || code / 100 == 327) && zone >= 1 && zone <= 60) {
      return new MetricPlane(Plane.utm(zone, northern), 0);
    }
    throw unknown(crs);
  }

  private static MetricPlane gaussKrueger(int threeDegreeZone, int prefix) {
    return new MetricPlane(Plane.cgcs2000ThreeDegreeZone(threeDegreeZone), prefix * 1e6);
  }

  private static IllegalArgumentException unknown(String crs) {
    return RefusedOption.value("crs", crs, "EPSG:4491 … 4554, EPSG:326xx, EPSG:327xx");
  }

  /** True when a place has metres in this plane: when they lead back to it. */
  boolean holds(Coordinate degrees) {
    Coordinate metres = plane.forward(degrees.x, degrees.y);
    Coordinate back = plane.inverse(metres.x, metres.y);
    double apart = Math.max(Math.abs(back.x - degrees.x), Math.abs(back.y - degrees.y));
    return apart < ROUND_TRIP_DEGREES;
  }

  /** Easting and northing in metres of a longitude and latitude in degrees. */
  Coordinate metres(double lon, double lat) {
    Coordinate metres = plane.forward(lon, lat);
    metres.x += eastingAdded;
    return metres;
  }
}
