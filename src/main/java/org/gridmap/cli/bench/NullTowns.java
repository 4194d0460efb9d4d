package org.gridmap.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridmap.statistics.Bin;
import org.gridmap.statistics.BinUnits;
import org.gridmap.statistics.CountComparison;
import org.gridmap.statistics.ListedNeighbours;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.RateModel;
import org.gridmap.statistics.Significance;
import org.gridmap.statistics.SquareLattice;

/**
 * Towns in which nothing is hot: 400 grids with very unequal households, the rate per household
 * drawn for each grid on its own from a gamma distribution around one mean. What the test flags
 * there is a false alarm.
 */
final class NullTowns {

  private static final int SIDE = 20;
  private static final double RATE = 0.03;

  private final Neighbourhoods near;

  private NullTowns(Neighbourhoods near) {
    this.near = near;
  }

  /** Every grid is judged with the eight around it. */
  static NullTowns withNeighbours() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        bins.add(new Bin(i, j));
      }
    }
    return new NullTowns(BinUnits.of(new SquareLattice(0, 0, 200), bins).within(320));
  }

  /** Every grid is judged alone. */
  static NullTowns alone() {
    return new NullTowns(ListedNeighbours.of(new int[SIDE * SIDE][0]));
  }

  /**
   * Counts the towns in which the product's test flags any grid, hot or cold.
   *
   * @param variation standard deviation of the grids' rates over their mean; 0 for one rate
   * @param seed the first town's; the same seed draws the same towns
   */
  int flagged(int towns, double variation, long seed) {
    int flagged = 0;
    for (int town = 0; town < towns; town++) {
      flagged += hasFlag(new Random(seed + town), variation) ? 1 : 0;
    }
    return flagged;
  }

  private boolean hasFlag(Random random, double variation) {
    double[] households = new double[near.units()];
    double[] counts = new double[near.units()];
    for (int unit = 0; unit < counts.length; unit++) {
      households[unit] = Math.max(20, Math.rint(300 * Math.exp(0.6 * random.nextGaussian())));
      counts[unit] = poisson(random, RATE * households[unit] * rate(random, variation));
    }
    RateModel model = RateModel.trimmed(counts, households);
    double[] p = CountComparison.of(counts, households, near, model).probabilities();
    for (double adjusted : Significance.adjusted(p)) {
      if (Significance.confidenceClass(1, adjusted) >= 2) {
        return true;
      }
    }
    return false;
  }

  /** A gamma variable of mean 1, G. Marsaglia and W. W. Tsang, ACM TOMS 26 (2000). */
  private static double rate(Random random, double variation) {
    if (variation == 0) {
      return 1;
    }
    double shape = 1 / (variation * variation);
    double d = shape - 1.0 / 3;
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      double u = random.nextDouble();
      if (v > 0 && Math.log(u) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
        return d * v / shape;
      }
    }
  }

  /** Counts the arrivals of a Poisson process by their exponential gaps. */
  private static int poisson(Random random, double mean) {
    int count = 0;
    double time = -Math.log(1 - random.nextDouble());
    while (time < mean) {
      count++;
      time -= Math.log(1 - random.nextDouble());
    }
    return count;
  }
}
