package org.gridmap.balance;

/** What a planner wants most. */
public enum Profile {
  /** Households as even as the blocks allow, shape where it costs no balance. */
  BALANCE(new Weights(0.3, 1.2, 0.7, 2, 4, 4, 0.5, 0.0002)),
  /** Compact grids, households within the tolerance. */
  SHAPE(new Weights(0.1, 0.1, 0.1, 1.5, 3, 8, 0.5, 0.0002));

  final Weights weights;

  Profile(Weights weights) {
    this.weights = weights;
  }
}
