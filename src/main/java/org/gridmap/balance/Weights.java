package org.gridmap.balance;

/**
 * The prices a division is judged by (decision 0060). The unit: what a grid pays whose households
 * leave the band around the mean.
 *
 * @param even per square of the deviation from the mean, in bands of 5 %
 * @param nearMean for being more than 5 % off the mean
 * @param nearTarget for being more than half the tolerance off the target
 * @param legal for being outside the tolerance
 * @param far for being twice the tolerance off
 * @param shape times 1 less the Polsby-Popper score
 * @param compound for every grid a compound reaches into
 * @param roadMetre for a metre of road crossed inside a grid
 */
record Weights(
    double even,
    double nearMean,
    double nearTarget,
    double legal,
    double far,
    double shape,
    double compound,
    double roadMetre) {

  private static final double CROSSING = 0.3;

  /** Share of the price of what is nice but hardly worth moving households. */
  private static final double NICE = 0.3;

  /** Balance passes from grid to grid down this slope. */
  private static final double STEEPER = 3;

  /** Price of a border of this kind inside a grid. */
  double price(BorderKind kind, double metres) {
    return switch (kind) {
      case OPEN, BARRIER -> 0;
      case ROAD -> roadMetre * metres;
      case CROSSING -> CROSSING;
    };
  }

  /** The prices for changing a plan: the legal band counts in full, the narrow bands less. */
  Weights forChange() {
    return new Weights(
        STEEPER * even,
        NICE * nearMean,
        NICE * nearTarget,
        legal,
        far,
        NICE * shape,
        NICE * compound,
        roadMetre);
  }
}
