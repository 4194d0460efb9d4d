package org.gridmap.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From a moment, which belongs to it, to another, which does not.
 *
 * @param until after {@code from}; null: open
 */
public record DutyTerm(Instant from, @Nullable Instant until) {

  public DutyTerm {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException(from + " to " + until);
    }
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  public boolean overlaps(DutyTerm other) {
    return startsBefore(other.until) && other.startsBefore(until);
  }

  private boolean startsBefore(@Nullable Instant end) {
    return end == null || from.isBefore(end);
  }
}
