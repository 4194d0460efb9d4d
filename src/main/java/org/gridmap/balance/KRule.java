package org.gridmap.balance;

/** Who decides the number of grids of a community. */
public enum KRule {
  /** The rounding rule, always. */
  EXACT,
  /** One more or one less than the rounding rule where that comes nearer to the target. */
  FREE
}
