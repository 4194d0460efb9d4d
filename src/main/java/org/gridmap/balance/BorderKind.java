package org.gridmap.balance;

import java.util.Locale;
import java.util.Set;

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

  private static final Set<String> NOT_CROSSED =
      Set.of("river", "canal", "water", "waterway", "rail", "railway", "wall", "fence");

  /** What a barrier of some kind is: the words for rivers, rails and walls, all else is a road. */
  public static BorderKind ofBarrier(String kind) {
    return NOT_CROSSED.contains(kind.toLowerCase(Locale.ROOT)) ? BARRIER : ROAD;
  }

  boolean passable() {
    return this != BARRIER;
  }
}
