package org.gridmap.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is.
 *
 * @param lon degrees of WGS 84
 * @param lat degrees of WGS 84
 * @param accuracyMetres radius the device claims; null: unknown
 */
public record Position(double lon, double lat, @Nullable Double accuracyMetres) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;
  private static final double NEAR_METRES = 100;

  public Position {
    boolean onEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    if (!onEarth || (accuracyMetres != null && !(accuracyMetres >= 0))) {
      throw new IllegalArgumentException("no position: " + lon + ", " + lat);
    }
  }

  /** Along a great circle of the mean sphere; off by at most 0.6 %. */
  double metresTo(Position other) {
    double halfLat = Math.toRadians(other.lat - lat) / 2;
    double halfLon = Math.toRadians(other.lon - lon) / 2;
    double chord =
        Math.pow(Math.sin(halfLat), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.pow(Math.sin(halfLon), 2);
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  /** Within 100 m, or twice the accuracy where that is more, somebody counts as there. */
  boolean isAwayFrom(Position place) {
    double reach = accuracyMetres == null ? NEAR_METRES : Math.max(NEAR_METRES, 2 * accuracyMetres);
    return metresTo(place) > reach;
  }
}
