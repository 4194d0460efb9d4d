package org.gridmap.statistics;

/**
 * A space-time cube scored: one score and probability per slice and unit. The neighbourhood of a
 * unit in a slice is its band of units in that slice and in the slice before; in slice 0 only in
 * that slice. Read by {@link EmergingPattern}.
 */
public final class SpaceTime {

  private final double[][] z;
  private final double[][] p;
  private final double[][] adjusted;

  private SpaceTime(double[][] z, double[][] p) {
    this.z = z;
    this.p = p;
    this.adjusted = adjusted(p);
  }

  /**
   * Gi* over the whole cube: X, S and n from all slices together.
   *
   * @param counts counts per slice, then unit; at least one slice
   * @param near the neighbourhoods of the units
   */
  public static SpaceTime giStar(double[][] counts, Neighbourhoods near) {
    GiStar all = GiStar.over(counts);
    double[][] sums = sumsOfTwoSlices(counts, near);
    double[][] p = new double[counts.length][near.units()];
    for (int slice = 0; slice < counts.length; slice++) {
      int slices = slice == 0 ? 1 : 2;
      for (int unit = 0; unit < near.units(); unit++) {
        sums[slice][unit] = all.score(sums[slice][unit], slices * near.size(unit));
        p[slice][unit] = Significance.twoSided(sums[slice][unit]);
      }
    }
    return new SpaceTime(sums, p);
  }

  /** Scores that were computed elsewhere, per slice, then unit. */
  static SpaceTime of(double[][] z, double[][] p) {
    return new SpaceTime(z, p);
  }

  /** Sum over each neighbourhood in the slice and in the slice before it. */
  static double[][] sumsOfTwoSlices(double[][] counts, Neighbourhoods near) {
    double[][] sums = new double[counts.length][];
    for (int slice = 0; slice < counts.length; slice++) {
      sums[slice] = near.sums(counts[slice]);
    }
    for (int slice = counts.length - 1; slice > 0; slice--) {
      for (int unit = 0; unit < near.units(); unit++) {
        sums[slice][unit] += sums[slice - 1][unit];
      }
    }
    return sums;
  }

  private static double[][] adjusted(double[][] p) {
    int units = p[0].length;
    double[] all = new double[p.length * units];
    for (int slice = 0; slice < p.length; slice++) {
      System.arraycopy(p[slice], 0, all, slice * units, units);
    }
    double[] adjusted = Significance.adjusted(all);
    double[][] perSlice = new double[p.length][units];
    for (int slice = 0; slice < p.length; slice++) {
      System.arraycopy(adjusted, slice * units, perSlice[slice], 0, units);
    }
    return perSlice;
  }

  public int slices() {
    return z.length;
  }

  public int units() {
    return z[0].length;
  }

  public double z(int slice, int unit) {
    return z[slice][unit];
  }

  public double p(int slice, int unit) {
    return p[slice][unit];
  }

  /** The probability adjusted over all slices and units, {@link Significance#adjusted}. */
  public double adjusted(int slice, int unit) {
    return adjusted[slice][unit];
  }

  /** The scores of one unit through time. */
  double[] series(int unit) {
    double[] series = new double[z.length];
    for (int slice = 0; slice < series.length; slice++) {
      series[slice] = z[slice][unit];
    }
    return series;
  }
}
