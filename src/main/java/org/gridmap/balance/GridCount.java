package org.gridmap.balance;

import java.util.Arrays;

/**
 * How many grids a community gets.
 *
 * @param byRule households over the target, rounded half to even, at least 1, and at most the
 *     number of residential blocks
 * @param better the count, one more or one less, whose grids would come nearest to the target;
 *     {@code byRule} when none is nearer
 * @param chosen the count to divide by
 */
public record GridCount(int byRule, int better, int chosen) {

  /** Counts the grids of a community. */
  public static GridCount of(BlockGraph graph, BalanceSettings settings) {
    int most = (int) Math.max(1, Arrays.stream(graph.households).filter(h -> h > 0).count());
    double rounded = Math.rint(graph.households() / settings.target());
    int byRule = (int) Math.max(1, Math.min(most, rounded));
    int better = byRule;
    for (int count : new int[] {byRule - 1, byRule + 1}) {
      if (count >= 1
          && count <= most
          && distance(graph.households, count, settings)
              < distance(graph.households, better, settings)) {
        better = count;
      }
    }
    return new GridCount(byRule, better, settings.kRule() == KRule.FREE ? better : byRule);
  }

  private static double distance(int[] households, int grids, BalanceSettings settings) {
    return Math.abs(evenShare(households, grids, settings) - settings.target());
  }

  /**
   * Households of a grid in an even division. Buildings above the band are grids of their own, so
   * the rest is shared by the other grids.
   */
  static double evenShare(int[] households, int grids, BalanceSettings settings) {
    double rest = 0;
    int others = grids;
    for (int h : households) {
      if (h > settings.heavyAbove()) {
        others--;
      } else {
        rest += h;
      }
    }
    return others < 1 || rest == 0 ? settings.target() : rest / others;
  }
}
