package org.gridmap.geometry;

import java.math.BigDecimal;

/**
 * On which side of a directed line a point lies, exactly, for all finite doubles.
 *
 * <p>Three steps, each only when the one before cannot be sure: the determinant in double with the
 * error bound of J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust
 * Geometric Predicates" (1997), stage A; the six products of the expanded determinant as exact sums
 * of two doubles (by fused multiply-add), added without rounding; and decimal arithmetic for
 * coordinates so small that a product could underflow.
 */
final class Orientation {

  /** Shewchuk's ccwerrboundA, (3 + 16 u) u with u = 2^-53. */
  private static final double BOUND = (3.0 + 16.0 * 0x1p-53) * 0x1p-53;

  /** Far above any rounding of subnormal numbers, far below any product that matters. */
  private static final double UNDERFLOW = 1e-300;

  /** Below this, the product of two coordinates may lose bits to underflow. */
  private static final double TINY = 1e-120;

  private Orientation() {}

  /**
   * @return 1 when p lies left of the line from a to b, -1 right of it, 0 exactly on it
   */
  static int of(double ax, double ay, double bx, double by, double px, double py) {
    double left = (ax - px) * (by - py);
    double right = (ay - py) * (bx - px);
    double determinant = left - right;
    double bound = BOUND * (Math.abs(left) + Math.abs(right)) + UNDERFLOW;
    if (determinant > bound) {
      return 1;
    }
    return determinant < -bound ? -1 : exact(ax, ay, bx, by, px, py);
  }

  private static int exact(double ax, double ay, double bx, double by, double px, double py) {
    if (px == ax && py == ay || px == bx && py == by) {
      return 0;
    }
    if (isTiny(ax) || isTiny(ay) || isTiny(bx) || isTiny(by) || isTiny(px) || isTiny(py)) {
      return decimal(ax, ay, bx, by, px, py);
    }
    ExactSum sum = new ExactSum();
    sum.addProduct(ax, by);
    sum.addProduct(-ax, py);
    sum.addProduct(-px, by);
    sum.addProduct(-ay, bx);
    sum.addProduct(ay, px);
    sum.addProduct(py, bx);
    return sum.sign();
  }

  private static boolean isTiny(double value) {
    return value != 0 && Math.abs(value) < TINY;
  }

  private static int decimal(double ax, double ay, double bx, double by, double px, double py) {
    BigDecimal x = new BigDecimal(px);
    BigDecimal y = new BigDecimal(py);
    BigDecimal left = new BigDecimal(ax).subtract(x).multiply(new BigDecimal(by).subtract(y));
    BigDecimal right = new BigDecimal(ay).subtract(y).multiply(new BigDecimal(bx).subtract(x));
    return left.compareTo(right);
  }

  /**
   * A sum of doubles kept without rounding as a non-overlapping expansion, smallest part first
   * (Shewchuk's grow-expansion).
   */
  private static final class ExactSum {
    private final double[] parts = new double[12];
    private int size;

    void addProduct(double a, double b) {
      double product = a * b;
      add(Math.fma(a, b, -product));
      add(product);
    }

    private void add(double term) {
      double carry = term;
      for (int i = 0; i < size; i++) {
        double sum = carry + parts[i];
        double virtual = sum - carry;
        parts[i] = (carry - (sum - virtual)) + (parts[i] - virtual);
        carry = sum;
      }
      parts[size++] = carry;
    }

    int sign() {
      for (int i = size - 1; i >= 0; i--) {
        if (parts[i] != 0) {
          return parts[i] > 0 ? 1 : -1;
        }
      }
      return 0;
    }
  }
}
