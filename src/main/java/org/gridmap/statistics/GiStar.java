package org.gridmap.statistics;

/**
 * The local statistic Gi* with binary weights, every unit in its own neighbourhood: how many
 * standard deviations the sum of a neighbourhood lies above what a random arrangement of the same
 * values gives. Source: J. K. Ord and A. Getis, Local spatial autocorrelation statistics,
 * Geographical Analysis 27 (1995), formula 14.
 */
public final class GiStar {

  private final long units;
  private final double mean;
  private final double deviation;

  private GiStar(long units, double mean, double deviation) {
    this.units = units;
    this.mean = mean;
    this.deviation = deviation;
  }

  /**
   * Takes mean X and deviation S = √(Σx²/n − X²) of all values that are compared.
   *
   * @param values the values, in any number of rows (the slices of a cube)
   */
  public static GiStar over(double[]... values) {
    long units = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : values) {
      units += row.length;
      for (double value : row) {
        sum += value;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    double mean = sum / units;
    double deviation = least == most ? 0 : deviation(values, mean, units);
    return new GiStar(units, mean, deviation);
  }

  private static double deviation(double[][] values, double mean, long units) {
    double squares = 0;
    for (double[] row : values) {
      for (double value : row) {
        squares += (value - mean) * (value - mean);
      }
    }
    return Math.sqrt(squares / units);
  }

  /**
   * The score of each unit: {@code over(values)} asked for every neighbourhood.
   *
   * @param values one value per unit: counts, or rates
   * @return z per unit
   */
  public static double[] scores(double[] values, Neighbourhoods near) {
    GiStar all = over(values);
    double[] z = near.sums(values);
    for (int unit = 0; unit < z.length; unit++) {
      z[unit] = all.score(z[unit], near.size(unit));
    }
    return z;
  }

  /**
   * z = (Σx − X·W) / (S·√((n·W − W²)/(n − 1))). It is 0 when all values are equal, and for a
   * neighbourhood that is everything.
   *
   * @param neighbourSum Σx, the sum over the neighbourhood
   * @param neighbours W, how many values that are
   */
  public double score(double neighbourSum, double neighbours) {
    double spread = (units * neighbours - neighbours * neighbours) / (units - 1.0);
    if (deviation == 0 || !(spread > 0)) {
      return 0;
    }
    return (neighbourSum - mean * neighbours) / (deviation * Math.sqrt(spread));
  }
}
