package org.gridmap.assignment;

/** How sure it is that a pin belongs to its grid. */
public enum Confidence {
  /** In a grid, and no other grid within the accuracy. */
  HIGH,
  /** In a grid, but another one is nearer than the accuracy: somebody should confirm. */
  LOW,
  /** In a community but in none of its grids: a fault of the division. */
  GAP,
  /** In no community. */
  OUTSIDE
}
