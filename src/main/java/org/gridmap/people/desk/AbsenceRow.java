package org.gridmap.people.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An absence as the staff of the area sees it.
 *
 * @param until null: open
 */
public record AbsenceRow(
    long id,
    Named person,
    Instant from,
    @Nullable Instant until,
    @Nullable String reason,
    @Nullable Named substitute) {

  /** Somebody by code and name. */
  public record Named(String code, String name) {}
}
