package org.gridmap.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Tails of a count that is Poisson, or negative binomial when its variance is above its mean; by
 * the regularised incomplete gamma and beta functions. Source: M. Abramowitz and I. A. Stegun,
 * Handbook of Mathematical Functions, 26.4.21 and 26.5.26.
 *
 * @param atLeast P(X ≥ observed)
 * @param atMost P(X ≤ observed)
 */
record CountTails(double atLeast, double atMost) {

  /**
   * The tails at an observed count.
   *
   * @param observed a whole number, 0 or more
   * @param expected the mean, 0 or more; of 0 nothing can come
   * @param variance the variance; not above the mean means Poisson
   */
  static CountTails of(double observed, double expected, double variance) {
    if (expected == 0) {
      return new CountTails(observed == 0 ? 1 : 0, 1);
    }
    return variance > expected
        ? negativeBinomial(observed, expected, variance)
        : poisson(observed, expected);
  }

  private static CountTails poisson(double observed, double expected) {
    double atLeast =
        observed == 0 ? 1 : GammaDistribution.of(observed, 1).cumulativeProbability(expected);
    double atMost = GammaDistribution.of(observed + 1, 1).survivalProbability(expected);
    return new CountTails(atLeast, atMost);
  }

  private static CountTails negativeBinomial(double observed, double expected, double variance) {
    double size = expected * (expected / (variance - expected));
    double success = expected / variance;
    double failure = (variance - expected) / variance;
    double atLeast =
        observed == 0 ? 1 : BetaDistribution.of(observed, size).cumulativeProbability(failure);
    double atMost = BetaDistribution.of(size, observed + 1).cumulativeProbability(success);
    return new CountTails(atLeast, atMost);
  }

  /** p = min(1, 2·min(P(X ≥ observed), P(X ≤ observed))). */
  double twoSided() {
    return Math.min(1, 2 * Math.min(atLeast, atMost));
  }

  /**
   * 1 when the upper tail is the smaller one (more than expected), −1 when the lower is, else 0.
   */
  int direction() {
    return Double.compare(atMost, atLeast);
  }
}
