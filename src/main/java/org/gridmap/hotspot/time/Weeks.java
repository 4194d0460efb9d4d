package org.gridmap.hotspot.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Calendar weeks, Monday to Sunday, up to the one that holds a day. The last one is incomplete when
 * the day is not its Sunday.
 *
 * @param firstMonday the first day of the first week
 * @param complete how many are complete
 * @param hasIncomplete whether an incomplete one follows
 */
public record Weeks(LocalDate firstMonday, int complete, boolean hasIncomplete) {

  public static final int DAYS = 7;

  /** The weeks that a reader gets, for a slide or a sparkline. */
  public record Week(LocalDate from, LocalDate to, boolean complete) {}

  /**
   * So many complete weeks that end by a day, and the incomplete one the day lies in.
   *
   * @param earliest no week begins before the week of this day
   */
  public static Weeks upTo(LocalDate lastDay, int complete, LocalDate earliest) {
    LocalDate monday = monday(lastDay);
    boolean isSunday = lastDay.getDayOfWeek() == DayOfWeek.SUNDAY;
    LocalDate end = isSunday ? monday.plusDays(DAYS) : monday;
    LocalDate first = end.minusDays((long) DAYS * complete);
    LocalDate least = monday(earliest);
    if (first.isBefore(least)) {
      first = least.isAfter(end) ? end : least;
    }
    int weeks = Math.toIntExact((end.toEpochDay() - first.toEpochDay()) / DAYS);
    return new Weeks(first, weeks, !isSunday);
  }

  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public int count() {
    return complete + (hasIncomplete ? 1 : 0);
  }

  /** The week that holds a day, or a negative number. */
  public int weekOf(int epochDay) {
    int week = Math.floorDiv(epochDay - Math.toIntExact(firstMonday.toEpochDay()), DAYS);
    return week < count() ? week : -1;
  }

  public LocalDate monday(int week) {
    return firstMonday.plusDays((long) DAYS * week);
  }

  public List<Week> list() {
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < count(); week++) {
      weeks.add(new Week(monday(week), monday(week).plusDays(DAYS - 1), week < complete));
    }
    return weeks;
  }
}
