package org.gridmap.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The {@code crs} member of GeoJSON before RFC 7946: {@code {type: name, properties: {name}}}. */
final class LegacyCrs {

  private LegacyCrs() {}

  /** The name it gives; null for a null member, which means nothing is declared. */
  static @Nullable String nameIn(JsonNode crs) {
    if (crs.isNull()) {
      return null;
    }
    JsonNode name = crs.path("properties").path("name");
    if (!name.isString()) {
      throw new FaultFound(Fault.of(FaultCode.CRS_UNKNOWN, Place.FILE).with("crs", crs.toString()));
    }
    return name.stringValue();
  }
}
