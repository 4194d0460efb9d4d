package org.gridmap.statistics;

import java.util.Locale;

/**
 * What a unit's hot and cold slices add up to, in the order in which the rules are asked; hot
 * before cold. T slices; share = hot slices/T; last = the final slice is hot.
 */
public enum EmergingCategory {
  /** Last, and no other slice hot. */
  NEW_HOT,
  /** Last, the final run of two or more is all there ever was, share below 0.9. */
  CONSECUTIVE_HOT,
  /** Share 0.9 or more, the final slice not hot. */
  HISTORICAL_HOT,
  /** Share 0.9 or more, last, the scores rise. */
  INTENSIFYING_HOT,
  /** Share 0.9 or more, last, the scores fall. */
  DIMINISHING_HOT,
  /** Share 0.9 or more, last, no trend. */
  PERSISTENT_HOT,
  /** Last, share below 0.9, a cold slice before. */
  OSCILLATING_HOT,
  /** Last, share below 0.9, never cold. */
  SPORADIC_HOT,
  NEW_COLD,
  CONSECUTIVE_COLD,
  HISTORICAL_COLD,
  INTENSIFYING_COLD,
  DIMINISHING_COLD,
  PERSISTENT_COLD,
  OSCILLATING_COLD,
  SPORADIC_COLD,
  NO_PATTERN;

  private static final double LASTING_SHARE = 0.9;
  private static final int RULES = 8;

  /** The words of the expert's list, as in {@code new hot} or {@code no pattern}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * The first rule that holds.
   *
   * @param hot which slices are hot, in the order of time; at least one slice
   * @param cold which slices are cold
   * @param trend 1 when the scores rise significantly, −1 when they fall, else 0
   */
  public static EmergingCategory of(boolean[] hot, boolean[] cold, int trend) {
    int rule = rule(hot, cold, trend);
    if (rule >= 0) {
      return values()[rule];
    }
    int mirrored = rule(cold, hot, -trend);
    return mirrored >= 0 ? values()[RULES + mirrored] : NO_PATTERN;
  }

  private static int rule(boolean[] hot, boolean[] opposite, int trend) {
    int slices = hot.length;
    int count = count(hot);
    boolean last = hot[slices - 1];
    boolean lasting = (double) count / slices >= LASTING_SHARE;
    if (last && count == 1) {
      return NEW_HOT.ordinal();
    }
    if (last && !lasting && finalRun(hot) == count) {
      return CONSECUTIVE_HOT.ordinal();
    }
    if (lasting) {
      return lasting(last, trend).ordinal();
    }
    if (last) {
      return (count(opposite) > 0 ? OSCILLATING_HOT : SPORADIC_HOT).ordinal();
    }
    return -1;
  }

  private static EmergingCategory lasting(boolean last, int trend) {
    if (!last) {
      return HISTORICAL_HOT;
    }
    return trend > 0 ? INTENSIFYING_HOT : trend < 0 ? DIMINISHING_HOT : PERSISTENT_HOT;
  }

  private static int count(boolean[] slices) {
    int count = 0;
    for (boolean slice : slices) {
      count += slice ? 1 : 0;
    }
    return count;
  }

  private static int finalRun(boolean[] slices) {
    int run = 0;
    while (run < slices.length && slices[slices.length - 1 - run]) {
      run++;
    }
    return run;
  }
}
