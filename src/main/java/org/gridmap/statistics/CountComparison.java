package org.gridmap.statistics;

/**
 * The counts of each neighbourhood against what its exposure leads to under a {@link RateModel}:
 * observed = Σ counts, expected E = b·ΣH, variance E + a·ΣH² over the neighbourhood. Source: M.
 * Kulldorff and N. Nagarwalla, Spatial disease clusters, Statistics in Medicine 14 (1995) for the
 * comparison with exposure; the negative binomial with this variance allows rates that differ.
 */
public final class CountComparison {

  private final double[] observed;
  private final double[] expected;
  private final double[] variance;
  private final CountTails[] tails;

  private CountComparison(double[] observed, double[] expected, double[] variance) {
    this.observed = observed;
    this.expected = expected;
    this.variance = variance;
    this.tails = new CountTails[observed.length];
    for (int unit = 0; unit < tails.length; unit++) {
      tails[unit] = CountTails.of(observed[unit], expected[unit], variance[unit]);
    }
  }

  /**
   * Tests every unit.
   *
   * @param counts incidents per unit, whole numbers
   * @param exposure households (or another exposure) per unit, each above 0
   * @param near the neighbourhoods among these units
   * @param model how many incidents are expected
   */
  public static CountComparison of(
      double[] counts, double[] exposure, Neighbourhoods near, RateModel model) {
    double[] exposed = near.sums(exposure);
    double[] squares = new double[exposure.length];
    for (int unit = 0; unit < squares.length; unit++) {
      squares[unit] = exposure[unit] * exposure[unit];
    }
    double[] squareSums = near.sums(squares);
    double[] expected = new double[exposed.length];
    double[] variance = new double[exposed.length];
    for (int unit = 0; unit < expected.length; unit++) {
      expected[unit] = model.base() * exposed[unit];
      variance[unit] = expected[unit] + model.spread() * squareSums[unit];
    }
    return new CountComparison(near.sums(counts), expected, variance);
  }

  public int units() {
    return observed.length;
  }

  /** Incidents in the neighbourhood. */
  public double observed(int unit) {
    return observed[unit];
  }

  /** Incidents that the neighbourhood's exposure leads to. */
  public double expected(int unit) {
    return expected[unit];
  }

  public double variance(int unit) {
    return variance[unit];
  }

  /** P(X ≥ observed). */
  public double hotTail(int unit) {
    return tails[unit].atLeast();
  }

  /** P(X ≤ observed). */
  public double coldTail(int unit) {
    return tails[unit].atMost();
  }

  /** 1 where there is more than expected (the hot tail is smaller), −1 where less, else 0. */
  public int direction(int unit) {
    return tails[unit].direction();
  }

  /** p = min(1, 2·min of both tails) of every unit, not adjusted. */
  public double[] probabilities() {
    double[] p = new double[tails.length];
    for (int unit = 0; unit < p.length; unit++) {
      p[unit] = tails[unit].twoSided();
    }
    return p;
  }
}
