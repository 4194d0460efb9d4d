package org.gridmap.area;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * An area as a file gives it.
 *
 * @param parentLevel level of the area above; null with {@code parentCode}
 * @param parentCode code of the area above; null: found by the code's digits, or for a compound by
 *     the community that holds a point inside it; otherwise what is stored stays
 * @param boundary EPSG:4326; null leaves the stored one
 */
public record NewArea(
    String code,
    String name,
    AreaLevel level,
    String kind,
    @Nullable AreaLevel parentLevel,
    @Nullable String parentCode,
    @Nullable MultiPolygon boundary) {

  public NewArea withBoundary(MultiPolygon other) {
    return new NewArea(code, name, level, kind, parentLevel, parentCode, other);
  }

  /** The same below the named parent, whose level is known now. */
  public NewArea below(AreaLevel level) {
    return new NewArea(code, name, this.level, kind, level, parentCode, boundary);
  }
}
