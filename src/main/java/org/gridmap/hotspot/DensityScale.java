package org.gridmap.hotspot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which density on each colour holds: ten steps up to about the densest place of the question,
 * so that the town is seen and not one blob over it. The legend names the top to its tiles: they
 * have one scale at every zoom, whatever is reported meanwhile; decision 0146.
 *
 * @param breaks reports per km², rising; below the first nothing is drawn
 */
record DensityScale(List<Double> breaks) {

  /** The steps as shares of the top. */
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1};

  /** What the top may begin with, so that breaks are short to read. */
  private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

  private static final double SQUARE_METRES_PER_KM2 = 1e6;

  DensityScale {
    breaks = List.copyOf(breaks);
  }

  /** The scale of a question; without reports, that of a single one. */
  static DensityScale of(PlacedReports reports, double bandwidthMetres) {
    double fullest = Math.max(1, fullestSquare(reports, bandwidthMetres));
    return upTo(rounded(fullest * SQUARE_METRES_PER_KM2 / (bandwidthMetres * bandwidthMetres)));
  }

  /**
   * The scale that ends at a top.
   *
   * @param top reports per km², above 0
   */
  static DensityScale upTo(double top) {
    return new DensityScale(
        Arrays.stream(SHARES).mapToObj(share -> Figures.rounded(share * top)).toList());
  }

  /** Reports per km² from which the last colour holds. */
  double top() {
    return breaks.get(breaks.size() - 1);
  }

  /** 0 below the first break, else the number of breaks reached. */
  int step(double value) {
    int step = 0;
    while (step < breaks.size() && value >= breaks.get(step)) {
      step++;
    }
    return step;
  }

  /**
   * The most reports in one square whose side is the bandwidth: about the peak of their density.
   */
  private static int fullestSquare(PlacedReports reports, double side) {
    Map<Long, Integer> squares = new HashMap<>();
    int most = 0;
    for (int point = 0; point < reports.count(); point++) {
      long column = (long) Math.floor(reports.x(point) / side);
      long row = (long) Math.floor(reports.y(point) / side);
      most = Math.max(most, squares.merge(column << Integer.SIZE ^ row, 1, Integer::sum));
    }
    return most;
  }

  /** The largest round number that is not above a value. */
  private static double rounded(double value) {
    double ten = Math.pow(10, Math.floor(Math.log10(value)));
    double round = ten;
    for (double each : ROUND) {
      if (each * ten <= value * (1 + 1e-12)) {
        round = each * ten;
      }
    }
    return round;
  }
}
