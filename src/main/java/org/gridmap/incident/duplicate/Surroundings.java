package org.gridmap.incident.duplicate;

import java.util.HashMap;
import java.util.Map;

/**
 * The ground around a place, for a search in the index before metres are measured.
 *
 * @param lon degrees east, WGS 84
 * @param lat degrees north
 * @param radiusMetres above 0, small against the Earth
 */
record Surroundings(double lon, double lat, double radiusMetres) {

  private static final double METRES_PER_DEGREE_AT_LEAST = 110_000;
  private static final double LEAST_COSINE = 0.01;

  /** The parameters {@code lon lat radius west south east north} of a statement. */
  Map<String, Object> parameters() {
    double up = radiusMetres / METRES_PER_DEGREE_AT_LEAST;
    double aside = up / Math.max(LEAST_COSINE, Math.cos(Math.toRadians(lat)));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("lon", lon);
    parameters.put("lat", lat);
    parameters.put("radius", radiusMetres);
    parameters.put("west", lon - aside);
    parameters.put("south", lat - up);
    parameters.put("east", lon + aside);
    parameters.put("north", lat + up);
    return parameters;
  }
}
