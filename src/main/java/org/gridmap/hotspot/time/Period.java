package org.gridmap.hotspot.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of whole days.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

  private static final int WEEK = 7;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  public boolean isWholeWeeks() {
    return days() % WEEK == 0;
  }

  public int weeks() {
    return days() / WEEK;
  }

  public int firstDay() {
    return Math.toIntExact(from.toEpochDay());
  }

  public int lastDay() {
    return Math.toIntExact(to.toEpochDay());
  }

  public boolean contains(int epochDay) {
    return epochDay >= firstDay() && epochDay <= lastDay();
  }

  /** As many days, ending the day before this begins. */
  public Period before() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }
}
