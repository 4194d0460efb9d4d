package org.gridmap.balance;

/** What a planner wants most. */
public enum Profile {
  /** Households as even as the blocks allow, shape where it costs no balance. */
  BALANCE(new Weights(0.1, 1.2, 2.6, 10, 16, 4.3, 1.6, 0.0002)),
  /** Compact grids, households within the tolerance. */
  SHAPE(new Weights(0.02, 0.02, 0.02, 12, 14, 8.5, 0.4, 0.0002));

  final Weights weights;

  Profile(Weights weights) {
    this.weights = weights;
  }
}
