package org.gridmap.statistics;

/**
 * The distance of centres up to which units are neighbours. A centre at the distance itself is
 * inside; so that rounding of coordinates does not decide, one part in 10⁹ more is inside too.
 *
 * @param metres the distance in the plane, above 0
 */
record Band(double metres) {

  private static final double TOLERANCE = 1e-9;

  Band {
    if (!(metres > 0) || Double.isInfinite(metres)) {
      throw new IllegalArgumentException("A band must be above 0 metres, not " + metres);
    }
  }

  double reach() {
    return metres * (1 + TOLERANCE);
  }

  boolean covers(double dx, double dy) {
    return dx * dx + dy * dy <= reach() * reach();
  }
}
