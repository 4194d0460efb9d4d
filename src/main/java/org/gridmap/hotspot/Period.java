package org.gridmap.hotspot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of whole days.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
record Period(LocalDate from, LocalDate to) {

  private static final int WEEK = 7;

  Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  boolean isWholeWeeks() {
    return days() % WEEK == 0;
  }

  int weeks() {
    return days() / WEEK;
  }

  int firstDay() {
    return Math.toIntExact(from.toEpochDay());
  }

  int lastDay() {
    return Math.toIntExact(to.toEpochDay());
  }

  boolean contains(int epochDay) {
    return epochDay >= firstDay() && epochDay <= lastDay();
  }

  /** As many days, ending the day before this begins. */
  Period before() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }
}
