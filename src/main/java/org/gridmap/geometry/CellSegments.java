package org.gridmap.geometry;

import java.util.stream.IntStream;

/** For each cell of a window, the segments of all polygons that may touch it. */
final class CellSegments {

  final CellFrame frame;
  final CellWindow window;

  /** Slot of each vertex. */
  final int[] owners;

  /** First vertices of the segments, cell by cell, row by row. */
  final int[] segments;

  private final int[] end;

  CellSegments(PolygonIndex index, CellFrame frame, CellWindow window) {
    this.frame = frame;
    this.window = window;
    this.owners = index.rings.owners();
    this.end = new int[window.size()];
    int[] slots = slotsIn(index);
    forEachTouch(index.rings, slots, (cell, v) -> end[cell]++);
    int total = 0;
    for (int cell = 0; cell < end.length; cell++) {
      int count = end[cell];
      end[cell] = total;
      total = Math.addExact(total, count);
    }
    segments = new int[total];
    forEachTouch(index.rings, slots, (cell, v) -> segments[end[cell]++] = v);
  }

  private int[] slotsIn(PolygonIndex index) {
    IntStream.Builder slots = IntStream.builder();
    index.forEachNear(window.extent(frame), slots::add);
    return slots.build().sorted().toArray();
  }

  private interface Touch {
    void of(int cellInWindow, int segment);
  }

  private void forEachTouch(Rings rings, int[] slots, Touch touch) {
    double[] xy = rings.xy;
    for (int slot : slots) {
      for (int ring = rings.ringsBegin(slot); ring < rings.ringsEnd(slot); ring++) {
        for (int v = rings.ringBegin(ring); v < rings.ringEnd(ring) - 1; v++) {
          int segment = v;
          window.forEachTouched(
              frame,
              xy[2 * v],
              xy[2 * v + 1],
              xy[2 * v + 2],
              xy[2 * v + 3],
              cell -> touch.of(cell, segment));
        }
      }
    }
  }

  /** Where the list of a cell, counted within the window, begins. */
  int begin(int cell) {
    return cell == 0 ? 0 : end[cell - 1];
  }

  int end(int cell) {
    return end[cell];
  }

  int cells() {
    return end.length;
  }

  /**
   * Where the list of each cell ends, in order. The array itself: whoever overwrites it while going
   * through the cells, to save memory, must not ask for lists again.
   */
  int[] ends() {
    return end;
  }

  int column(int cell) {
    return window.west() + cell % window.width();
  }

  int row(int cell) {
    return window.south() + cell / window.width();
  }
}
