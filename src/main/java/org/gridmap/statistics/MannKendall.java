package org.gridmap.statistics;

import java.util.Arrays;

/**
 * The Mann–Kendall test: does a series rise or fall more steadily than chance? Sources: H. B. Mann,
 * Nonparametric tests against trend, Econometrica 13 (1945); M. G. Kendall, Rank Correlation
 * Methods (1970) for the variance with ties and tau-b; P. K. Sen, Estimates of the regression
 * coefficient based on Kendall's tau, Journal of the American Statistical Association 63 (1968) for
 * the slope.
 *
 * @param s S, pairs that rise less pairs that fall
 * @param variance (n(n−1)(2n+5) − Σt(t−1)(2t+5))/18 over the groups of t equal values
 * @param tauB S over the geometric mean of all pairs and of the pairs that are not equal; 0 when
 *     all values are equal
 * @param z continuity-corrected score, (S ∓ 1)/√variance, 0 when S is 0
 * @param p two-sided probability of z
 */
public record MannKendall(long s, double variance, double tauB, double z, double p) {

  /** Tests one series, a value per slice in the order of time. */
  public static MannKendall of(double[] series) {
    long s = 0;
    for (int later = 1; later < series.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        s += series[later] > series[earlier] ? 1 : series[later] < series[earlier] ? -1 : 0;
      }
    }
    long n = series.length;
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    long equalPairs = 0;
    double ties = 0;
    for (int start = 0, end = 1; start < sorted.length; start = end++) {
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      long t = end - start;
      equalPairs += t * (t - 1) / 2;
      ties += spread(t);
    }
    double variance = (spread(n) - ties) / 18;
    double pairs = n * (n - 1) / 2.0;
    double tauB = equalPairs == pairs ? 0 : s / Math.sqrt((pairs - equalPairs) * pairs);
    double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
    return new MannKendall(s, variance, tauB, z, Significance.twoSided(z));
  }

  private static double spread(long n) {
    return n * (n - 1.0) * (2 * n + 5.0);
  }

  /**
   * Sen's slope: the median of (later − earlier)/slices between them, per slice; 0 of one value.
   */
  public static double slope(double[] series) {
    int n = series.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int count = 0;
    for (int later = 1; later < n; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        slopes[count++] = (series[later] - series[earlier]) / (later - earlier);
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(slopes);
    return count % 2 == 1 ? slopes[count / 2] : (slopes[count / 2 - 1] + slopes[count / 2]) / 2;
  }

  /** 1 when the series rises with p ≤ 0.05, −1 when it falls so, else 0. */
  public int direction() {
    return p <= 0.05 ? (int) Math.signum(z) : 0;
  }
}
