package org.gridmap.town;

import java.util.List;

/** A grid before it has a code: whole cells of one community that hang together. */
record GridDraft(Kind kind, List<Cell> cells) {

  /** Homes and what lies between them, or the ground of one unit that answers for itself. */
  enum Kind {
    BASIC,
    EXCLUSIVE
  }

  int households() {
    return cells.stream().mapToInt(Cell::households).sum();
  }
}
