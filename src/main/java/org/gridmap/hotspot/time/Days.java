package org.gridmap.hotspot.time;

import java.time.LocalDate;

/** All the days that are looked at to answer a question, in its three divisions. */
public record Days(Period period, Weeks weeks, Stretches stretches) {

  /**
   * The days of a question.
   *
   * @param completeWeeks how many complete weeks to look back
   * @param earliest the first day on which anything was reported
   */
  public static Days of(Period period, int completeWeeks, LocalDate earliest) {
    return new Days(
        period,
        Weeks.upTo(period.to(), completeWeeks, earliest),
        Stretches.endingWith(period, Math.toIntExact(earliest.toEpochDay())));
  }

  /** The first day of any division, counted from 1970-01-01. */
  public int first() {
    return Math.min(stretches.firstDay(), Math.toIntExact(weeks.firstMonday().toEpochDay()));
  }
}
