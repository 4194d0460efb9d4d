package org.gridmap.assignment;

import org.gridmap.platform.Datum;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * A place somebody points at: as given, and normalised.
 *
 * @param location EPSG:4326, longitude then latitude
 * @param rawLon degrees east as given, in the datum
 * @param rawLat degrees north as given, in the datum
 * @param accuracyMetres radius the device claims, finite, 0 or more; null when unknown
 */
public record Pin(
    Point location, double rawLon, double rawLat, Datum datum, @Nullable Double accuracyMetres) {

  /** A pin is never trusted to be better than this: hands shake and maps are drawn. */
  public static final double LEAST_ACCURACY_METRES = 10;

  /**
   * Reads a pin as it came in.
   *
   * @param lon degrees east in the datum
   * @param lat degrees north in the datum
   * @param datum name of a {@link Datum}; null or blank means WGS84
   * @throws Problem {@code COORDINATE_OUT_OF_RANGE}, {@code INVALID_PARAMETER} for the accuracy,
   *     {@code UNKNOWN_DATUM}; judged in this order
   */
  public static Pin of(
      double lon, double lat, @Nullable String datum, @Nullable Double accuracyMetres) {
    Wgs84.requireInRange(lon, lat);
    if (accuracyMetres != null && !(accuracyMetres >= 0 && accuracyMetres < Double.MAX_VALUE)) {
      throw RequestWords.invalid("accuracy", String.valueOf(accuracyMetres));
    }
    Datum known = datum == null || datum.isBlank() ? Datum.WGS84 : Datum.named(datum);
    Coordinate wgs84 = known.toWgs84(lon, lat);
    return new Pin(Wgs84.point(wgs84.x, wgs84.y), lon, lat, known, accuracyMetres);
  }

  /** Metres within which the true place lies, 10 or more. */
  public double radiusMetres() {
    return radiusMetres(accuracyMetres);
  }

  static double radiusMetres(@Nullable Double accuracyMetres) {
    return Math.max(accuracyMetres == null ? 0 : accuracyMetres, LEAST_ACCURACY_METRES);
  }
}
