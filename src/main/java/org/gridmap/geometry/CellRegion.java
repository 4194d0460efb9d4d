package org.gridmap.geometry;

import org.jspecify.annotations.Nullable;

/**
 * A convex piece of one cell, a little too large: the widened square cut by lines, each moved
 * outward by {@link #SLACK}, which is more than the rounding of the corners. So it contains every
 * point that the exact lines leave, and a point inside it by {@link #MARGIN} is inside the
 * unwidened cell and on the sure side of every line. Coordinates are in cells, from the cell's
 * centre.
 */
final class CellRegion {

  /** How far inside a point must be to stand for the whole piece. */
  static final double MARGIN = 2 * CellFrame.PADDING;

  private static final double SLACK = 0x1p-24;
  private static final double WIDENED = 0.5 + CellFrame.PADDING + SLACK;

  private static final CellRegion WHOLE =
      new CellRegion(
          new double[] {-WIDENED, WIDENED, WIDENED, -WIDENED},
          new double[] {-WIDENED, -WIDENED, WIDENED, WIDENED},
          4);

  private final double[] u;
  private final double[] v;
  private final int size;

  private CellRegion(double[] u, double[] v, int size) {
    this.u = u;
    this.v = v;
    this.size = size;
  }

  static CellRegion wholeCell() {
    return WHOLE;
  }

  /** The part where a u + b v + c is positive. */
  CellRegion cut(double a, double b, double c) {
    double[] newU = new double[size + 1];
    double[] newV = new double[size + 1];
    int n = 0;
    for (int i = 0; i < size; i++) {
      int j = i + 1 == size ? 0 : i + 1;
      double here = a * u[i] + b * v[i] + c + SLACK;
      double next = a * u[j] + b * v[j] + c + SLACK;
      if (here >= 0 && n < newU.length) {
        newU[n] = u[i];
        newV[n++] = v[i];
      }
      if (here >= 0 != next >= 0 && n < newU.length) {
        double t = here / (here - next);
        newU[n] = u[i] + t * (u[j] - u[i]);
        newV[n++] = v[i] + t * (v[j] - v[i]);
      }
    }
    return new CellRegion(newU, newV, n);
  }

  boolean isEmpty() {
    return size < 3;
  }

  /** True when the whole piece surely lies on one side of the line. */
  boolean isBeside(double a, double b, double c) {
    boolean left = true;
    boolean right = true;
    for (int i = 0; i < size; i++) {
      double value = a * u[i] + b * v[i] + c;
      left &= value > 2 * SLACK;
      right &= value < -2 * SLACK;
    }
    return left || right;
  }

  /** Smallest u, largest u, smallest v, largest v. */
  double[] bounds() {
    double[] bounds = {1, -1, 1, -1};
    for (int i = 0; i < size; i++) {
      bounds[0] = Math.min(bounds[0], u[i]);
      bounds[1] = Math.max(bounds[1], u[i]);
      bounds[2] = Math.min(bounds[2], v[i]);
      bounds[3] = Math.max(bounds[3], v[i]);
    }
    return bounds;
  }

  /**
   * A point inside by {@link #MARGIN}: the mean of the corners, or null when that is not inside.
   */
  double @Nullable [] heart() {
    double sumU = 0;
    double sumV = 0;
    for (int i = 0; i < size; i++) {
      sumU += u[i] / size;
      sumV += v[i] / size;
    }
    return isEmpty() || !holds(sumU, sumV) ? null : new double[] {sumU, sumV};
  }

  /** True when the middle of what the piece leaves of a segment is inside by {@link #MARGIN}. */
  boolean holdsMiddleOf(double u1, double v1, double u2, double v2) {
    double from = 0;
    double to = 1;
    for (int i = 0; i < size; i++) {
      double d1 = depth(i, u1, v1);
      double d2 = depth(i, u2, v2);
      if (d1 < 0 && d2 < 0) {
        return false;
      }
      if (d1 < 0) {
        from = Math.max(from, d1 / (d1 - d2));
      } else if (d2 < 0) {
        to = Math.min(to, d1 / (d1 - d2));
      }
    }
    double middle = (from + to) / 2;
    return from < to && holds(u1 + middle * (u2 - u1), v1 + middle * (v2 - v1));
  }

  private boolean holds(double pu, double pv) {
    for (int i = 0; i < size; i++) {
      double length = length(i);
      if (length > 0 && !(depth(i, pu, pv) > MARGIN * length)) {
        return false;
      }
    }
    return true;
  }

  /** How far inside of side i a point is, times the side's length. */
  private double depth(int i, double pu, double pv) {
    int j = i + 1 == size ? 0 : i + 1;
    return (u[j] - u[i]) * (pv - v[i]) - (v[j] - v[i]) * (pu - u[i]);
  }

  /** Length of side i in the norm of the lines: |a| + |b| = 1. */
  private double length(int i) {
    int j = i + 1 == size ? 0 : i + 1;
    return Math.abs(u[j] - u[i]) + Math.abs(v[j] - v[i]);
  }
}
