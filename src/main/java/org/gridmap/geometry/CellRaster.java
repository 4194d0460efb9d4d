package org.gridmap.geometry;

import org.locationtech.jts.geom.Envelope;

/**
 * A raster over the polygons. A cell that no border touches holds its answer; another holds the
 * code of a small tree (see {@link CellTrees}). Immutable once built.
 */
final class CellRaster {

  /** The place in a cell, from its centre, that is nearest to its east side. */
  static final int EAST_SIDE = (1 << CellFrame.FRACTION_BITS - 1) - 1;

  private static final int HALF = 1 << CellFrame.FRACTION_BITS - 1;
  private static final int FRACTION = (1 << CellFrame.FRACTION_BITS) - 1;

  /** Points handled together, so that their codes stay in the nearest cache. */
  private static final int BATCH = 512;

  private final PolygonIndex index;
  private final CellFrame frame;
  private final int[] cells;
  private final CellTrees trees;
  private final double west;
  private final double south;
  private final double fineLon;
  private final double fineLat;
  private final double width;
  private final double height;

  CellRaster(PolygonIndex index, CellFrame frame, int[] cells, CellTrees trees) {
    this.index = index;
    this.frame = frame;
    this.cells = cells;
    this.trees = trees;
    this.west = frame.west;
    this.south = frame.south;
    this.fineLon = frame.fineLon;
    this.fineLat = frame.fineLat;
    this.width = (double) frame.columns * (FRACTION + 1);
    this.height = (double) frame.rows * (FRACTION + 1);
  }

  /** The slot of the lowest code that covers the point, or -1. */
  int locate(double lon, double lat) {
    double x = (lon - west) * fineLon;
    double y = (lat - south) * fineLat;
    if (x >= 0 && x < width && y >= 0 && y < height) {
      int code = cells[cell((int) x, (int) y)];
      return code >= PolygonIndex.NOWHERE ? code : resolve(code, trees.line(code), lon, lat);
    }
    PolygonIndex.requireOnEarth(lon, lat);
    return PolygonIndex.NOWHERE;
  }

  /**
   * {@link #locate(double, double)} for many points. The first lines of all trees of a batch are
   * read together, before any is looked at, so that the waits for memory overlap.
   */
  void locate(double[] lons, double[] lats, int[] slots) {
    int[] doubtful = new int[BATCH];
    long[] lines = new long[BATCH];
    for (int from = 0; from < lons.length; from += BATCH) {
      int to = Math.min(lons.length, from + BATCH);
      readCells(lons, lats, slots, from, to);
      int count = 0;
      for (int i = from; i < to; i++) {
        doubtful[count] = i;
        count += slots[i] < PolygonIndex.NOWHERE ? 1 : 0;
      }
      for (int k = 0; k < count; k++) {
        lines[k] = trees.line(slots[doubtful[k]]);
      }
      for (int k = 0; k < count; k++) {
        int i = doubtful[k];
        slots[i] = resolve(slots[i], lines[k], lons[i], lats[i]);
      }
    }
  }

  private void readCells(double[] lons, double[] lats, int[] slots, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = (lons[i] - west) * fineLon;
      double y = (lats[i] - south) * fineLat;
      if (x >= 0 && x < width && y >= 0 && y < height) {
        slots[i] = cells[cell((int) x, (int) y)];
      } else {
        PolygonIndex.requireOnEarth(lons[i], lats[i]);
        slots[i] = PolygonIndex.NOWHERE;
      }
    }
  }

  private int cell(int x, int y) {
    return (y >> CellFrame.FRACTION_BITS) * frame.columns + (x >> CellFrame.FRACTION_BITS);
  }

  private int resolve(int code, long line, double lon, double lat) {
    int x = (int) ((lon - west) * fineLon);
    int y = (int) ((lat - south) * fineLat);
    int u = (x & FRACTION) - HALF;
    int v = (y & FRACTION) - HALF;
    int at = trees.descend(code, line, u, v);
    if (at >= PolygonIndex.NOWHERE) {
      return at;
    }
    int slot = trees.descendExactly(at, u, v, lon, lat, index);
    return slot == CellTrees.ASK_POLYGONS ? index.locate(lon, lat) : slot;
  }

  /** True when the raster reaches over the extent, so that a patch there is possible. */
  boolean holds(Envelope extent) {
    return frame.holds(extent);
  }

  CellFrame frame() {
    return frame;
  }

  int[] copyOfCells() {
    return cells.clone();
  }

  CellTrees copyOfTrees() {
    return trees.copy();
  }

  int nodes() {
    return trees.nodes();
  }

  long bytes() {
    return 4L * cells.length + trees.bytes();
  }
}
