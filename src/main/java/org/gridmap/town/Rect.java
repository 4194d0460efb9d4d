package org.gridmap.town;

/**
 * A rectangle on the drawing board: integer corners in decimetres, x to the east, y to the north.
 */
record Rect(int x0, int y0, int x1, int y1) {

  static final int METRE = 10;

  Rect {
    if (x0 >= x1 || y0 >= y1) {
      throw new IllegalArgumentException("Empty rectangle " + x0 + " " + y0 + " " + x1 + " " + y1);
    }
  }

  int width() {
    return x1 - x0;
  }

  int height() {
    return y1 - y0;
  }

  boolean isWide() {
    return width() >= height();
  }

  double hectares() {
    return (double) width() * height() / (10_000.0 * METRE * METRE);
  }

  double centreX() {
    return (x0 + x1) / 2.0;
  }

  double centreY() {
    return (y0 + y1) / 2.0;
  }

  /** Smaller by these decimetres on each side; negative values grow it. */
  Rect inset(int west, int south, int east, int north) {
    return new Rect(x0 + west, y0 + south, x1 - east, y1 - north);
  }

  Rect inset(int all) {
    return inset(all, all, all, all);
  }

  boolean contains(double x, double y) {
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  boolean contains(Rect other) {
    return contains(other.x0, other.y0) && contains(other.x1, other.y1);
  }

  /** Length in decimetres of the side two rectangles share; 0 when they only meet in a corner. */
  int sharedSide(Rect other) {
    if (x1 == other.x0 || x0 == other.x1) {
      return Math.max(0, Math.min(y1, other.y1) - Math.max(y0, other.y0));
    }
    if (y1 == other.y0 || y0 == other.y1) {
      return Math.max(0, Math.min(x1, other.x1) - Math.max(x0, other.x0));
    }
    return 0;
  }

  /** The two pieces left (or below) and right (or above) of a cut across the longer side. */
  Rect[] cut(double share) {
    return isWide() ? cutAtX(x0 + metres(width() * share)) : cutAtY(y0 + metres(height() * share));
  }

  Rect[] cutAtX(int x) {
    return new Rect[] {new Rect(x0, y0, x, y1), new Rect(x, y0, x1, y1)};
  }

  Rect[] cutAtY(int y) {
    return new Rect[] {new Rect(x0, y0, x1, y), new Rect(x0, y, x1, y1)};
  }

  private static int metres(double decimetres) {
    return (int) StrictMath.rint(decimetres / METRE) * METRE;
  }
}
