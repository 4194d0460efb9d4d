package org.gridmap.balance;

/** What a planner wants most. */
public enum Profile {
  /** Households as even as the blocks allow, shape where it costs no balance. */
  BALANCE(new Weights(0.3, 2.4, 1.4, 8, 16, 4, 1.15, 0.0002)),
  /** Compact grids, households within the tolerance. */
  SHAPE(new Weights(0.1, 0.1, 0.1, 4, 8, 8, 0.5, 0.0002));

  final Weights weights;

  Profile(Weights weights) {
    this.weights = weights;
  }
}
