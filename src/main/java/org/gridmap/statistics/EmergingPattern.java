package org.gridmap.statistics;

/**
 * How one unit of a space-time cube was hot and cold through time. A slice is hot when its score is
 * above 0 and its probability at most 0.05, cold when the score is below 0.
 *
 * @param hotSlices slices that are hot by the adjusted probability
 * @param coldSlices slices that are cold by it
 * @param trend the test of the scores for a trend
 * @param category the category by the adjusted probability
 * @param rawCategory the category by the probability that is not adjusted
 */
public record EmergingPattern(
    int hotSlices,
    int coldSlices,
    MannKendall trend,
    EmergingCategory category,
    EmergingCategory rawCategory) {

  private static final double SIGNIFICANT = 0.05;

  /** Reads one unit of a cube. */
  public static EmergingPattern of(SpaceTime cube, int unit) {
    int slices = cube.slices();
    boolean[] hot = new boolean[slices];
    boolean[] cold = new boolean[slices];
    boolean[] rawHot = new boolean[slices];
    boolean[] rawCold = new boolean[slices];
    int hotSlices = 0;
    int coldSlices = 0;
    for (int slice = 0; slice < slices; slice++) {
      double z = cube.z(slice, unit);
      boolean significant = cube.adjusted(slice, unit) <= SIGNIFICANT;
      boolean rawSignificant = cube.p(slice, unit) <= SIGNIFICANT;
      hot[slice] = significant && z > 0;
      cold[slice] = significant && z < 0;
      rawHot[slice] = rawSignificant && z > 0;
      rawCold[slice] = rawSignificant && z < 0;
      hotSlices += hot[slice] ? 1 : 0;
      coldSlices += cold[slice] ? 1 : 0;
    }
    MannKendall trend = MannKendall.of(cube.series(unit));
    int direction = trend.direction();
    return new EmergingPattern(
        hotSlices,
        coldSlices,
        trend,
        EmergingCategory.of(hot, cold, direction),
        EmergingCategory.of(rawHot, rawCold, direction));
  }
}
