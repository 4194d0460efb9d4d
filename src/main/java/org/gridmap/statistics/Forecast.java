package org.gridmap.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where to look next: units ranked by what was counted so far, a plain count, because significance
 * is no prediction; with the hit rate that the same ranking had on slices held back from it. Source
 * of the index: S. Chainey, L. Tompson and S. Uhlig, The utility of hotspot mapping for predicting
 * spatial patterns of crime, Security Journal 21 (2008).
 */
public final class Forecast {

  private final int[] ranking;
  private final double hitRate;
  private final double areaShare;

  private Forecast(int[] ranking, double hitRate, double areaShare) {
    this.ranking = ranking;
    this.hitRate = hitRate;
    this.areaShare = areaShare;
  }

  /**
   * Ranks the units on all slices, and measures: each slice held back is foretold from the slices
   * before it, choosing units from the first in rank while their area stays within the share, at
   * least one.
   *
   * @param counts counts per slice, then unit; more slices than are held back
   * @param areas area of each unit, above 0, in any unit
   * @param share how much of the area can be looked after, above 0, at most 1
   * @param heldBack how many of the last slices are foretold, 1 or more
   */
  public static Forecast of(double[][] counts, double[] areas, double share, int heldBack) {
    if (heldBack < 1 || heldBack >= counts.length || !(share > 0) || share > 1) {
      throw new IllegalArgumentException(
          "Nothing can be foretold from " + counts.length + " slices for " + heldBack);
    }
    double total = sum(areas);
    double hits = 0;
    double incidents = 0;
    double chosenArea = 0;
    for (int slice = counts.length - heldBack; slice < counts.length; slice++) {
      int[] ranking = ranked(counts, slice, areas.length);
      int chosen = chosen(ranking, areas, share * total);
      for (int place = 0; place < chosen; place++) {
        hits += counts[slice][ranking[place]];
        chosenArea += areas[ranking[place]];
      }
      incidents += sum(counts[slice]);
    }
    double hitRate = incidents == 0 ? 0 : hits / incidents;
    return new Forecast(
        ranked(counts, counts.length, areas.length), hitRate, chosenArea / (heldBack * total));
  }

  /** Most incidents in the slices before first; equally many: the smaller unit number first. */
  private static int[] ranked(double[][] counts, int before, int units) {
    double[] known = new double[units];
    for (int slice = 0; slice < before; slice++) {
      for (int unit = 0; unit < units; unit++) {
        known[unit] += counts[slice][unit];
      }
    }
    return IntStream.range(0, units)
        .boxed()
        .sorted(Comparator.comparingDouble(unit -> -known[unit]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int chosen(int[] ranking, double[] areas, double affordable) {
    int chosen = 1;
    double taken = areas[ranking[0]];
    while (chosen < ranking.length && taken + areas[ranking[chosen]] <= affordable) {
      taken += areas[ranking[chosen++]];
    }
    return chosen;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The unit at a place of the ranking, 0 being the one to look at first. */
  public int unitAt(int place) {
    return ranking[place];
  }

  /** Share of the incidents held back that happened in the chosen units, 0 to 1. */
  public double hitRate() {
    return hitRate;
  }

  /** Share of the area that the chosen units really had, on average. */
  public double areaShare() {
    return areaShare;
  }

  /** PAI, the prediction accuracy index: hit rate over area share; 1 is no better than chance. */
  public double accuracyIndex() {
    return hitRate / areaShare;
  }
}
