package org.gridmap.cli.balance;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * One feature of a file.
 *
 * @param place how a fault names it
 * @param shape valid, in degrees (EPSG:4326)
 */
record Feature(String place, JsonNode properties, Geometry shape) {

  /** A property as text: words or a number; null when it is absent, null or empty. */
  @Nullable String text(String name) {
    JsonNode value = properties.get(name);
    if (value == null || value.isNull() || value.isContainer()) {
      return null;
    }
    String text = value.asString().strip();
    return text.isEmpty() ? null : text;
  }
}
