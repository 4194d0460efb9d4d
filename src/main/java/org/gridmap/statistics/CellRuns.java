package org.gridmap.statistics;

import java.util.Arrays;

/**
 * The filled cells of {@link PointCells}, and for each the points of the cells up to two rows and
 * columns away: one run of positions per row, found in one sweep.
 */
final class CellRuns {

  /** Receives a cell and the runs near it: from, to, from, to, … of positions. */
  interface Visit {
    void cell(int cell, int[] runs);
  }

  private static final int REACH = 2;
  private static final int ROWS = 2 * REACH + 1;

  private final PointCells points;
  private final int[] start;
  private final int[] cellOf;
  private final double[] bounds;

  private CellRuns(PointCells points, int[] start) {
    this.points = points;
    this.start = start;
    this.cellOf = new int[points.count() + 1];
    this.bounds = new double[4 * count()];
    for (int cell = 0; cell < count(); cell++) {
      Arrays.fill(cellOf, start[cell], start[cell + 1], cell);
      bound(cell);
    }
    cellOf[points.count()] = count();
  }

  static CellRuns of(PointCells points) {
    int[] start = new int[points.count() + 1];
    int cells = 0;
    for (int row = 0; row < points.rows(); row++) {
      for (int p = points.rowStart(row); p < points.rowStart(row + 1); p++) {
        if (p == points.rowStart(row) || points.column(p) != points.column(p - 1)) {
          start[cells++] = p;
        }
      }
    }
    start[cells] = points.count();
    return new CellRuns(points, Arrays.copyOf(start, cells + 1));
  }

  private void bound(int cell) {
    double minX = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int p = start[cell]; p < start[cell + 1]; p++) {
      minX = Math.min(minX, points.x(p));
      maxX = Math.max(maxX, points.x(p));
      minY = Math.min(minY, points.y(p));
      maxY = Math.max(maxY, points.y(p));
    }
    bounds[4 * cell] = minX;
    bounds[4 * cell + 1] = maxX;
    bounds[4 * cell + 2] = minY;
    bounds[4 * cell + 3] = maxY;
  }

  int count() {
    return start.length - 1;
  }

  /** First position of a cell's points. */
  int start(int cell) {
    return start[cell];
  }

  /** Position after the last of a cell's points. */
  int end(int cell) {
    return start[cell + 1];
  }

  /** The cell of the point at a position. */
  int cellAt(int position) {
    return cellOf[position];
  }

  /** Squared distance from a place to the box around a cell's points; 0 inside. */
  double squaredDistance(int cell, double x, double y) {
    double dx = Math.max(0, Math.max(bounds[4 * cell] - x, x - bounds[4 * cell + 1]));
    double dy = Math.max(0, Math.max(bounds[4 * cell + 2] - y, y - bounds[4 * cell + 3]));
    return dx * dx + dy * dy;
  }

  /** Visits all cells in order; the array of runs is used again for the next one. */
  void sweep(Visit visit) {
    int[] runs = new int[2 * ROWS];
    for (int row = 0; row < points.rows(); row++) {
      int[] ends = new int[ROWS];
      for (int k = 0; k < ROWS; k++) {
        int ordinal = ordinalOf(row, points.row(row) + k - REACH);
        runs[2 * k] = ordinal < 0 ? 0 : points.rowStart(ordinal);
        runs[2 * k + 1] = runs[2 * k];
        ends[k] = ordinal < 0 ? 0 : points.rowStart(ordinal + 1);
      }
      sweepRow(row, runs, ends, visit);
    }
  }

  private void sweepRow(int row, int[] runs, int[] ends, Visit visit) {
    int first = cellOf[points.rowStart(row)];
    int last = cellOf[points.rowStart(row + 1) - 1];
    for (int cell = first; cell <= last; cell++) {
      int column = points.column(start[cell]);
      for (int k = 0; k < ROWS; k++) {
        while (runs[2 * k] < ends[k] && points.column(runs[2 * k]) < column - REACH) {
          runs[2 * k] = start[cellOf[runs[2 * k]] + 1];
        }
        runs[2 * k + 1] = Math.max(runs[2 * k + 1], runs[2 * k]);
        while (runs[2 * k + 1] < ends[k] && points.column(runs[2 * k + 1]) <= column + REACH) {
          runs[2 * k + 1] = start[cellOf[runs[2 * k + 1]] + 1];
        }
      }
      visit.cell(cell, runs);
    }
  }

  /** The ordinal of a row number near a known ordinal, or a negative number when it is empty. */
  private int ordinalOf(int near, int number) {
    for (int r = Math.max(0, near - REACH); r <= near + REACH && r < points.rows(); r++) {
      if (points.row(r) == number) {
        return r;
      }
    }
    return -1;
  }
}
