package org.gridmap.statistics;

/**
 * The counts of each space-time neighbourhood against its households, tested as Poisson: b = ΣO/(ΣH
 * · slices) over the cube, expected = b·H per slice, summed over the band and the two slices (slice
 * 0: one). The score for the trend is ±|O − E|/√E, positive where the hot tail is the smaller one.
 */
public final class SpaceTimeCounts {

  private final double[][] observed;
  private final double[][] expected;
  private final SpaceTime scores;

  private SpaceTimeCounts(double[][] observed, double[][] expected) {
    this.observed = observed;
    this.expected = expected;
    double[][] z = new double[observed.length][observed[0].length];
    double[][] p = new double[observed.length][observed[0].length];
    for (int slice = 0; slice < z.length; slice++) {
      for (int unit = 0; unit < z[slice].length; unit++) {
        double o = observed[slice][unit];
        double e = expected[slice][unit];
        CountTails tails = CountTails.of(o, e, e);
        z[slice][unit] = e == 0 ? 0 : tails.direction() * Math.abs(o - e) / Math.sqrt(e);
        p[slice][unit] = tails.twoSided();
      }
    }
    this.scores = SpaceTime.of(z, p);
  }

  /**
   * Tests every unit in every slice.
   *
   * @param counts counts per slice, then unit; at least one slice
   * @param exposure households per unit, each above 0, the same in all slices
   * @param near the neighbourhoods among these units
   */
  public static SpaceTimeCounts of(double[][] counts, double[] exposure, Neighbourhoods near) {
    double incidents = 0;
    for (double[] slice : counts) {
      for (double count : slice) {
        incidents += count;
      }
    }
    double exposed = 0;
    for (double households : exposure) {
      exposed += households;
    }
    double base = incidents / (exposed * counts.length);
    double[] exposedNear = near.sums(exposure);
    double[][] expected = new double[counts.length][exposure.length];
    for (int slice = 0; slice < counts.length; slice++) {
      int slices = slice == 0 ? 1 : 2;
      for (int unit = 0; unit < exposure.length; unit++) {
        expected[slice][unit] = slices * (base * exposedNear[unit]);
      }
    }
    return new SpaceTimeCounts(SpaceTime.sumsOfTwoSlices(counts, near), expected);
  }

  public SpaceTime scores() {
    return scores;
  }

  public double observed(int slice, int unit) {
    return observed[slice][unit];
  }

  public double expected(int slice, int unit) {
    return expected[slice][unit];
  }
}
