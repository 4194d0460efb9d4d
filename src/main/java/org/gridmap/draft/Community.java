package org.gridmap.draft;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A community (社区) whose ground is divided.
 *
 * @param boundary as it was drawn, degrees (EPSG:4326); null when nobody has
 */
public record Community(long id, String code, String name, @Nullable MultiPolygon boundary) {}
