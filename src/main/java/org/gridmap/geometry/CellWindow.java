package org.gridmap.geometry;

import org.locationtech.jts.geom.Envelope;

/** A rectangle of cells, first and last included. */
record CellWindow(int west, int south, int east, int north) {

  static CellWindow all(CellFrame frame) {
    return new CellWindow(0, 0, frame.columns - 1, frame.rows - 1);
  }

  /** The cells whose widened squares may meet the extent. */
  static CellWindow around(CellFrame frame, Envelope extent) {
    return new CellWindow(
        cell(frame.column(extent.getMinX()) - CellFrame.PADDING, frame.columns),
        cell(frame.row(extent.getMinY()) - CellFrame.PADDING, frame.rows),
        cell(frame.column(extent.getMaxX()) + CellFrame.PADDING, frame.columns),
        cell(frame.row(extent.getMaxY()) + CellFrame.PADDING, frame.rows));
  }

  private static int cell(double place, int cells) {
    return (int) Math.max(0, Math.min(cells - 1, Math.floor(place)));
  }

  int width() {
    return east - west + 1;
  }

  int size() {
    return width() * (north - south + 1);
  }

  /** Ground that contains every cell of the window. */
  Envelope extent(CellFrame frame) {
    return new Envelope(
        frame.lon(west - 1), frame.lon(east + 2), frame.lat(south - 1), frame.lat(north + 2));
  }

  /** Called for every cell of the window that a segment may touch. */
  interface Visitor {
    void visit(int cellInWindow);
  }

  /** Visits the cells, counted within the window, whose widened squares a segment may touch. */
  void forEachTouched(
      CellFrame frame, double ax, double ay, double bx, double by, Visitor visitor) {
    double c1 = frame.column(ax);
    double c2 = frame.column(bx);
    double r1 = frame.row(ay);
    double r2 = frame.row(by);
    double pad = CellFrame.PADDING;
    int first = Math.max(south, (int) Math.floor(Math.min(r1, r2) - pad));
    int last = Math.min(north, (int) Math.floor(Math.max(r1, r2) + pad));
    double slope = r1 == r2 ? 0 : (c2 - c1) / (r2 - r1);
    double low = Math.min(c1, c2);
    double high = Math.max(c1, c2);
    for (int row = first; row <= last; row++) {
      double from = low;
      double to = high;
      if (Math.abs(r1 - r2) > pad) {
        double enter = c1 + (row - pad - r1) * slope;
        double leave = c1 + (row + 1 + pad - r1) * slope;
        from = Math.max(low, Math.min(enter, leave));
        to = Math.min(high, Math.max(enter, leave));
      }
      int start = Math.max(west, (int) Math.floor(from - pad));
      int end = Math.min(east, (int) Math.floor(to + pad));
      for (int column = start; column <= end; column++) {
        visitor.visit((row - south) * width() + column - west);
      }
    }
  }
}
