package org.gridmap.balance;

/** What lies on the border that two blocks share. */
public enum BorderKind {
  /** Nothing: the blocks lie in one piece of ground. */
  OPEN,
  /** A road, or a line without a kind: a grid may reach over it, at a price. */
  ROAD,
  /** A river, rail or wall with a bridge, gate or underpass: passable, at a price. */
  CROSSING,
  /** A river, rail or wall: a grid does not reach over it. */
  BARRIER;

  boolean passable() {
    return this != BARRIER;
  }
}
