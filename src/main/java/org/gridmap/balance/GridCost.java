package org.gridmap.balance;

/**
 * What one grid costs by its households and its shape. Households are measured against the mean of
 * the piece and against the target, shape by the Polsby-Popper score 4πA/P².
 */
final class GridCost {

  private static final double CIRCLE = 4 * Math.PI;
  private static final double NEAR = 0.05;

  /** Bands are aimed at from inside, so that rounding to whole households does not leave them. */
  private static final double MARGIN = 0.0015;

  private static final double RAMP = 0.01;
  private static final double BEYOND = 4;

  private final double mean;
  private final double target;
  private final double tolerance;
  private final Weights weights;

  /**
   * @param mean households of a grid if the piece were divided evenly
   * @param target households wanted
   * @param tolerance legal deviation from the target, for example 0.1
   */
  GridCost(double mean, double target, double tolerance, Weights weights) {
    this.mean = Math.max(mean, 1);
    this.target = target;
    this.tolerance = tolerance;
    this.weights = weights;
  }

  double mean() {
    return mean;
  }

  Weights weights() {
    return weights;
  }

  double of(long households, double area, double perimeter) {
    return balance(households) + shape(area, perimeter);
  }

  /** Nearly flat around the mean, a step at every band, rising outside. */
  double balance(long households) {
    double fromMean = Math.abs(households - mean) / mean;
    double fromTarget = Math.abs(households - target) / target;
    return weights.even() * fromMean * fromMean / (NEAR * NEAR)
        + weights.nearMean() * over(fromMean, NEAR)
        + weights.nearTarget() * over(fromTarget, tolerance / 2)
        + weights.legal() * over(fromTarget, tolerance)
        + weights.far() * over(fromTarget, 2 * tolerance);
  }

  private static double over(double off, double band) {
    double beyond = off - band + MARGIN;
    return beyond <= 0 ? 0 : Math.min(1, beyond / RAMP) + BEYOND * beyond;
  }

  double shape(double area, double perimeter) {
    return weights.shape() * (1 - CIRCLE * area / (perimeter * perimeter));
  }
}
