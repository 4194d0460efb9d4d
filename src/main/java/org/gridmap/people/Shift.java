package org.gridmap.people;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When within a week somebody is on: days and hours of the wall clock of the jurisdiction.
 *
 * @param spans any of them counts; none: always on
 */
public record Shift(List<Span> spans) {

  public static final Shift ALWAYS = new Shift(List.of());

  public Shift {
    spans = List.copyOf(spans);
  }

  /**
   * The same hours on some days of the week.
   *
   * @param days on which it begins
   * @param to not after {@code from}: on the next day, so that equal times are a whole day
   */
  public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Span {
      days = Set.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("no day");
      }
    }

    private boolean covers(LocalDateTime at) {
      LocalTime time = at.toLocalTime();
      boolean today = days.contains(at.getDayOfWeek());
      if (from.isBefore(to)) {
        return today && !time.isBefore(from) && time.isBefore(to);
      }
      boolean begunYesterday = days.contains(at.getDayOfWeek().minus(1));
      return (today && !time.isBefore(from)) || (begunYesterday && time.isBefore(to));
    }
  }

  /** Whether somebody with this shift is on; the first minute counts, the last does not. */
  public boolean covers(LocalDateTime at) {
    return spans.isEmpty() || spans.stream().anyMatch(span -> span.covers(at));
  }
}
