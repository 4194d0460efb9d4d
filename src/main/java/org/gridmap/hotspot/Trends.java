package org.gridmap.hotspot;

import org.gridmap.statistics.EmergingCategory;
import org.gridmap.statistics.EmergingPattern;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.SpaceTime;
import org.gridmap.statistics.SpaceTimeCounts;
import org.jspecify.annotations.Nullable;

/**
 * How each unit with households was hot and cold from one slice of time to the next: each slice and
 * the one before it against what the households lead to. Arrays are in the order of the units with
 * households.
 */
final class Trends {

  private static final int FEWEST_SLICES = 2;
  private static final double SIGNIFICANT = 0.05;
  private static final double OFTEN = 0.25;
  private static final int OFTEN_AT_LEAST = 2;

  private final @Nullable SpaceTime scores;

  /**
   * Scores the slices.
   *
   * @param counts counts per slice, then unit
   */
  Trends(double[][] counts, double[] households, Neighbourhoods judged) {
    this.scores =
        counts.length < FEWEST_SLICES || households.length == 0
            ? null
            : SpaceTimeCounts.of(counts, households, judged).scores();
  }

  int slices() {
    return scores == null ? 0 : scores.slices();
  }

  /** The category for experts. */
  EmergingCategory category(int unit) {
    return scores == null
        ? EmergingCategory.NO_PATTERN
        : EmergingPattern.of(scores, unit).category();
  }

  boolean isHot(int slice, int unit) {
    return scores != null
        && scores.adjusted(slice, unit) <= SIGNIFICANT
        && scores.z(slice, unit) > 0;
  }

  int hotSlices(int unit) {
    int hot = 0;
    for (int slice = 0; slice < slices(); slice++) {
      hot += isHot(slice, unit) ? 1 : 0;
    }
    return hot;
  }

  /** The first slice of the hot run that reaches the last one, or −1. */
  int hotSince(int unit) {
    int since = slices();
    while (since > 0 && isHot(since - 1, unit)) {
      since--;
    }
    return since == slices() ? -1 : since;
  }

  /** Hot in a quarter of the slices, twice at least, but not in the last. */
  boolean wasOftenHot(int unit) {
    int hot = hotSlices(unit);
    return hot >= OFTEN_AT_LEAST && hot >= OFTEN * slices() && !isHot(slices() - 1, unit);
  }

  /** Class from −3 to 3 of a unit in one slice. */
  int confidenceClass(int slice, int unit) {
    return scores == null
        ? 0
        : org.gridmap.statistics.Significance.confidenceClass(
            scores.z(slice, unit), scores.adjusted(slice, unit));
  }
}
