package org.gridmap.dispatch.whistle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a whistle stands. */
enum WhistleState {
  /** Nobody has answered yet. */
  CALLED,
  /** Somebody answered. */
  ACKNOWLEDGED,
  /** It is said when somebody arrives. */
  COMING,
  DONE,
  /** It was called by mistake, or what it was for came to its end first. */
  WITHDRAWN;

  /** What whoever was called, or who called, may do. */
  enum Act {
    ACKNOWLEDGE,
    ARRIVE,
    DONE,
    WITHDRAW
  }

  boolean isOpen() {
    return this != DONE && this != WITHDRAWN;
  }

  /** What may be done now; who may do it is another question. */
  Set<Act> allowed() {
    if (!isOpen()) {
      return Set.of();
    }
    return this == CALLED
        ? EnumSet.allOf(Act.class)
        : EnumSet.of(Act.ARRIVE, Act.DONE, Act.WITHDRAW);
  }

  static List<String> open() {
    return List.of(CALLED.name(), ACKNOWLEDGED.name(), COMING.name());
  }
}
