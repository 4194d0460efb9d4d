package org.gridmap.town;

/** The sides of a rectangle on the drawing board. */
enum Side {
  SOUTH,
  EAST,
  NORTH,
  WEST;

  boolean isHorizontal() {
    return this == SOUTH || this == NORTH;
  }

  /** The fixed coordinate of this side: y of a horizontal, x of a vertical one. */
  int at(Rect rect) {
    return switch (this) {
      case SOUTH -> rect.y0();
      case EAST -> rect.x1();
      case NORTH -> rect.y1();
      case WEST -> rect.x0();
    };
  }

  int from(Rect rect) {
    return isHorizontal() ? rect.x0() : rect.y0();
  }

  int to(Rect rect) {
    return isHorizontal() ? rect.x1() : rect.y1();
  }

  /** Its length in decimetres. */
  int length(Rect rect) {
    return isHorizontal() ? rect.width() : rect.height();
  }
}
