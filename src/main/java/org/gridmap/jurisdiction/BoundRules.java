package org.gridmap.jurisdiction;

import java.time.Instant;
import org.gridmap.area.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * Rules that hold in an area and in all below it that has none of its own.
 *
 * @param area null: the top, for every place that no such area holds
 * @param since when they began to hold there
 * @param boundBy who bound them
 */
public record BoundRules(@Nullable BoundArea area, Version version, Instant since, String boundBy) {

  /** The area as people know it. */
  public record BoundArea(long id, AreaLevel level, String code, String name) {}

  /** A stored version without its content. */
  public record Version(long id, String code, Names name, String loadedBy, Instant loadedAt) {}
}
