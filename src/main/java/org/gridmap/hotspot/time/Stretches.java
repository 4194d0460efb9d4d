package org.gridmap.hotspot.time;

/**
 * Equal stretches of days that end with the period: as long as the period, but a week at least and
 * four weeks at most.
 *
 * @param lastDay day since 1970-01-01
 * @param days length of each, 7 to 28
 * @param count how many
 */
public record Stretches(int lastDay, int days, int count) {

  private static final int LEAST_DAYS = 7;
  private static final int MOST_DAYS = 28;
  private static final int MOST = 13;

  /**
   * As many as there are days for.
   *
   * @param earliest the first day on which anything was reported
   */
  public static Stretches endingWith(Period period, int earliest) {
    int days = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, period.days()));
    int whole = Math.max(0, period.lastDay() + 1 - earliest) / days;
    return new Stretches(period.lastDay(), days, Math.max(1, Math.min(MOST, whole)));
  }

  public int firstDay() {
    return lastDay - days * count + 1;
  }

  /** The stretch that holds a day up to the last, or a negative number. */
  public int stretchOf(int day) {
    return day < firstDay() ? -1 : (day - firstDay()) / days;
  }
}
