package org.gridmap.statistics;

import java.util.Arrays;

/**
 * How many incidents an exposure leads to, and how much that differs between units anyway: a unit
 * with exposure H is expected to have b·H, with variance b·H + a·H². Source of b and a: R. J.
 * Marshall, Mapping disease and mortality rates using empirical Bayes estimators, Applied
 * Statistics 40 (1991).
 *
 * @param base b, incidents per unit of exposure, 0 or more
 * @param spread a, the variance of the rate between units, 0 or more; 0 means Poisson
 */
public record RateModel(double base, double spread) {

  private static final int ROUNDS = 10;
  private static final double OUTLYING = 3;

  public RateModel {
    if (!(base >= 0) || !(spread >= 0) || Double.isInfinite(base) || Double.isInfinite(spread)) {
      throw new IllegalArgumentException("No rate model has b = " + base + ", a = " + spread);
    }
  }

  /** The same rate for all units: a = 0, the Poisson model. */
  public RateModel withoutSpread() {
    return new RateModel(base, 0);
  }

  /**
   * b = ΣO/ΣH, s² = ΣH(O/H − b)²/ΣH, a = max(0, s² − b/mean H) over all units.
   *
   * @param counts O, incidents per unit
   * @param exposure H per unit, each above 0
   * @throws IllegalArgumentException if there is no unit, or one without exposure
   */
  public static RateModel marshall(double[] counts, double[] exposure) {
    boolean[] all = new boolean[counts.length];
    Arrays.fill(all, true);
    return fitted(counts, exposure, all);
  }

  /**
   * Marshall's b and a on the units that are not themselves outlying: start with all, keep those
   * with |O − bH|/√(bH + aH²) &lt; 3, fit again, until the same units are kept, at most 10 rounds.
   * A unit that deviates by nothing from an expectation of nothing is kept. The product's default,
   * so that a hot spot does not hide itself by raising what is expected.
   */
  public static RateModel trimmed(double[] counts, double[] exposure) {
    boolean[] kept = new boolean[counts.length];
    Arrays.fill(kept, true);
    RateModel model = fitted(counts, exposure, kept);
    for (int round = 1; round < ROUNDS && model.trim(counts, exposure, kept); round++) {
      model = fitted(counts, exposure, kept);
    }
    return model;
  }

  /** Marks anew which units are kept; answers whether that changed anything. */
  private boolean trim(double[] counts, double[] exposure, boolean[] kept) {
    boolean changed = false;
    for (int unit = 0; unit < counts.length; unit++) {
      double deviation = Math.abs(counts[unit] - base * exposure[unit]);
      boolean keep = deviation == 0 || deviation / Math.sqrt(variance(exposure[unit])) < OUTLYING;
      changed |= keep != kept[unit];
      kept[unit] = keep;
    }
    return changed;
  }

  private double variance(double exposure) {
    return base * exposure + spread * exposure * exposure;
  }

  private static RateModel fitted(double[] counts, double[] exposure, boolean[] kept) {
    int units = 0;
    double incidents = 0;
    double exposed = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      if (kept[unit]) {
        requireExposed(unit, exposure[unit]);
        units++;
        incidents += counts[unit];
        exposed += exposure[unit];
      }
    }
    if (units == 0) {
      throw new IllegalArgumentException("A rate needs a unit with exposure");
    }
    double base = incidents / exposed;
    double squares = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      if (kept[unit]) {
        double difference = counts[unit] / exposure[unit] - base;
        squares += exposure[unit] * difference * difference;
      }
    }
    return new RateModel(base, Math.max(0, squares / exposed - base / (exposed / units)));
  }

  private static void requireExposed(int unit, double exposure) {
    if (!(exposure > 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("Unit " + unit + " has no exposure: " + exposure);
    }
  }

  /** Weight a/(a + b/H) that the unit's own rate deserves; 0 when rates do not differ. */
  public double weight(double exposure) {
    return spread == 0 ? 0 : spread / (spread + base / exposure);
  }

  /** Empirical-Bayes rate weight·O/H + (1 − weight)·b of a unit with exposure H above 0. */
  public double smoothedRate(double count, double exposure) {
    double weight = weight(exposure);
    return weight * (count / exposure) + (1 - weight) * base;
  }
}
