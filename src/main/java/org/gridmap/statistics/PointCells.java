package org.gridmap.statistics;

import java.util.Arrays;

/**
 * Points sorted into square cells: by row, then column, then their own order. The points of a
 * rectangle of cells are one run of positions per row, however far apart the rows are, so an
 * outlier costs nothing.
 */
final class PointCells {

  /** Receives the positions {@code from} (inclusive) up to {@code to} (exclusive). */
  interface Run {
    void positions(int from, int to);
  }

  private static final long LOW = 0xffffffffL;

  private final double size;
  private final double minX;
  private final double minY;
  private final int[] index;
  private final double[] x;
  private final double[] y;
  private final int[] column;
  private final int[] row;
  private final int[] rowStart;

  private PointCells(double[] x, double[] y, double size) {
    this.size = size;
    this.minX = minimum(x);
    this.minY = minimum(y);
    this.index = sortedByCell(x, y);
    this.x = picked(x);
    this.y = picked(y);
    this.column = new int[x.length];
    int[] rows = new int[x.length];
    int[] starts = new int[x.length + 1];
    int count = 0;
    for (int position = 0; position < x.length; position++) {
      column[position] = columnOf(this.x[position]);
      int at = rowOf(this.y[position]);
      if (count == 0 || rows[count - 1] != at) {
        rows[count] = at;
        starts[count++] = position;
      }
    }
    starts[count] = x.length;
    this.row = Arrays.copyOf(rows, count);
    this.rowStart = Arrays.copyOf(starts, count + 1);
  }

  /**
   * Sorts points.
   *
   * @param size edge of a cell in metres, above 0
   * @throws IllegalArgumentException if a coordinate is not finite, or the points lie more than 2³¹
   *     cells apart
   */
  static PointCells of(double[] x, double[] y, double size) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " eastings but " + y.length + " northings");
    }
    requireCells(x, size);
    requireCells(y, size);
    return new PointCells(x, y, size);
  }

  int count() {
    return index.length;
  }

  /** The number that the point at a position had when it came in. */
  int index(int position) {
    return index[position];
  }

  double x(int position) {
    return x[position];
  }

  double y(int position) {
    return y[position];
  }

  int column(int position) {
    return column[position];
  }

  int rows() {
    return row.length;
  }

  /** The row's number, counted in cells from the lowest point. */
  int row(int ordinal) {
    return row[ordinal];
  }

  int rowStart(int ordinal) {
    return rowStart[ordinal];
  }

  /** Visits, row by row, all points of the cells that a square around a place touches. */
  void near(double atX, double atY, double reach, Run run) {
    int left = columnOf(atX - reach);
    int right = Math.min(columnOf(atX + reach), Integer.MAX_VALUE - 1);
    int top = rowOf(atY + reach);
    for (int r = firstAtLeast(row, 0, row.length, rowOf(atY - reach));
        r < row.length && row[r] <= top;
        r++) {
      int from = firstAtLeast(column, rowStart[r], rowStart[r + 1], left);
      int to = firstAtLeast(column, from, rowStart[r + 1], right + 1);
      if (from < to) {
        run.positions(from, to);
      }
    }
  }

  private int[] sortedByCell(double[] x, double[] y) {
    long[] keys = new long[x.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) rowOf(y[i]) << 32) | i;
    }
    Arrays.sort(keys);
    int start = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || keys[i] >> 32 != keys[start] >> 32) {
        sortRowByColumn(keys, start, i, x);
        start = i;
      }
    }
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) (keys[i] & LOW);
    }
    return order;
  }

  private void sortRowByColumn(long[] keys, int from, int to, double[] x) {
    long rowBits = keys[from] & ~LOW;
    for (int i = from; i < to; i++) {
      long point = keys[i] & LOW;
      keys[i] = ((long) columnOf(x[(int) point]) << 32) | point;
    }
    Arrays.sort(keys, from, to);
    for (int i = from; i < to; i++) {
      keys[i] = rowBits | (keys[i] & LOW);
    }
  }

  private double[] picked(double[] values) {
    double[] picked = new double[values.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = values[index[i]];
    }
    return picked;
  }

  private int columnOf(double atX) {
    return (int) Math.floor((atX - minX) / size);
  }

  private int rowOf(double atY) {
    return (int) Math.floor((atY - minY) / size);
  }

  static int firstAtLeast(int[] ascending, int from, int to, int wanted) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double minimum(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static void requireCells(double[] values, double size) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A coordinate is not a finite number");
      }
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (!(size > 0) || (most - least) / size >= Integer.MAX_VALUE - 4) {
      throw new IllegalArgumentException(
          "The points lie too far apart for cells of " + size + " m");
    }
  }
}
