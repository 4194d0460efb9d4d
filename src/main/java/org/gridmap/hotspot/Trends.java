package org.gridmap.hotspot;

import org.gridmap.statistics.EmergingCategory;
import org.gridmap.statistics.EmergingPattern;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.SpaceTime;
import org.gridmap.statistics.SpaceTimeCounts;
import org.jspecify.annotations.Nullable;

/**
 * How each unit with households was hot and cold week by week, in the complete weeks: each week and
 * the one before it against what the households lead to. Arrays are in the order of the units with
 * households.
 */
final class Trends {

  private static final int FEWEST_WEEKS = 2;
  private static final double SIGNIFICANT = 0.05;
  private static final double OFTEN = 0.25;
  private static final int OFTEN_AT_LEAST = 2;

  private final @Nullable SpaceTime scores;

  /**
   * Scores the weeks.
   *
   * @param weekly counts per complete week, then unit
   */
  Trends(double[][] weekly, double[] households, Neighbourhoods judged) {
    this.scores =
        weekly.length < FEWEST_WEEKS || households.length == 0
            ? null
            : SpaceTimeCounts.of(weekly, households, judged).scores();
  }

  int weeks() {
    return scores == null ? 0 : scores.slices();
  }

  /** The category for experts. */
  EmergingCategory category(int unit) {
    return scores == null
        ? EmergingCategory.NO_PATTERN
        : EmergingPattern.of(scores, unit).category();
  }

  boolean isHot(int week, int unit) {
    return scores != null && scores.adjusted(week, unit) <= SIGNIFICANT && scores.z(week, unit) > 0;
  }

  int hotWeeks(int unit) {
    int hot = 0;
    for (int week = 0; week < weeks(); week++) {
      hot += isHot(week, unit) ? 1 : 0;
    }
    return hot;
  }

  /** The first week of the hot run that reaches the last week, or −1. */
  int hotSince(int unit) {
    int since = weeks();
    while (since > 0 && isHot(since - 1, unit)) {
      since--;
    }
    return since == weeks() ? -1 : since;
  }

  /** Hot in a quarter of the weeks, twice at least, but not in the last. */
  boolean wasOftenHot(int unit) {
    int hot = hotWeeks(unit);
    return hot >= OFTEN_AT_LEAST && hot >= OFTEN * weeks() && !isHot(weeks() - 1, unit);
  }

  /** Class from −3 to 3 of a unit in one week. */
  int confidenceClass(int week, int unit) {
    return scores == null
        ? 0
        : org.gridmap.statistics.Significance.confidenceClass(
            scores.z(week, unit), scores.adjusted(week, unit));
  }
}
