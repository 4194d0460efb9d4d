package org.gridmap.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** From a score to a probability, and from many probabilities to what may be said of each. */
public final class Significance {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Significance() {}

  /**
   * Two-sided probability p = 2(1 − Φ(|z|)) of a normal score, by the complementary error function.
   */
  public static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** {@link #twoSided(double)} of each score. */
  public static double[] twoSided(double[] z) {
    return Arrays.stream(z).map(Significance::twoSided).toArray();
  }

  /**
   * Adjusts probabilities for having looked at all of them: the k-th smallest of n becomes the
   * least of p·n/rank over the ranks from k on, at most 1. Pass everything that is shown together.
   * Source: Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, Journal of the
   * Royal Statistical Society B 57 (1995).
   *
   * @param p probabilities from 0 to 1
   * @return the adjusted probabilities in the same order; equal ones stay equal
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public static double[] adjusted(double[] p) {
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    if (p.length > 0 && !(sorted[0] >= 0 && sorted[p.length - 1] <= 1)) {
      throw new IllegalArgumentException("A probability is not from 0 to 1");
    }
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int k = p.length - 1; k >= 0; k--) {
      least = Math.min(least, sorted[k] * p.length / (k + 1));
      adjusted[k] = least;
    }
    double[] result = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      result[i] = adjusted[Arrays.binarySearch(sorted, p[i])];
    }
    return result;
  }

  /**
   * Confidence class of a probability: 3 up to 0.01, 2 up to 0.05, 1 up to 0.10, else 0; positive
   * when there is more than expected, negative when there is less.
   *
   * @param direction above 0 for more, below 0 for less, 0 for neither
   * @param p raw or adjusted probability
   */
  public static int confidenceClass(double direction, double p) {
    int level = p <= 0.01 ? 3 : p <= 0.05 ? 2 : p <= 0.10 ? 1 : 0;
    return level * (int) Math.signum(direction);
  }
}
