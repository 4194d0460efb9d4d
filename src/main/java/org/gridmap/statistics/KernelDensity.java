package org.gridmap.statistics;

/**
 * Density of points per square kilometre at a place, summed over the points themselves. Source: B.
 * W. Silverman, Density Estimation for Statistics and Data Analysis (1986), 4.5: the quartic kernel
 * of equation 4.5 with bandwidth h, and the normal kernel.
 */
public final class KernelDensity {

  private static final double PER_SQUARE_KILOMETRE = 1e6;

  /** Beyond this many σ the normal kernel is below the smallest double. */
  private static final double VANISHING = 39;

  private final PointCells points;
  private final double metres;
  private final boolean quartic;

  private KernelDensity(PointCells points, double metres, boolean quartic) {
    this.points = points;
    this.metres = metres;
    this.quartic = quartic;
  }

  /**
   * 10⁶·Σ 3/(πh²)·(1 − d²/h²)² over the points nearer than h.
   *
   * @param bandwidthMetres h, above 0
   */
  public static KernelDensity quartic(double[] x, double[] y, double bandwidthMetres) {
    return new KernelDensity(PointCells.of(x, y, positive(bandwidthMetres)), bandwidthMetres, true);
  }

  /**
   * 10⁶·Σ 1/(2πσ²)·exp(−d²/(2σ²)) over all points, without a cut-off.
   *
   * @param sigmaMetres σ, above 0
   */
  public static KernelDensity gauss(double[] x, double[] y, double sigmaMetres) {
    return new KernelDensity(
        PointCells.of(x, y, VANISHING * positive(sigmaMetres)), sigmaMetres, false);
  }

  private static double positive(double metres) {
    if (!(metres > 0) || Double.isInfinite(metres)) {
      throw new IllegalArgumentException("A bandwidth must be above 0 metres, not " + metres);
    }
    return metres;
  }

  /** Points per km² at a place in metres of the points' plane. */
  public double at(double x, double y) {
    double[] sum = new double[1];
    double reach = quartic ? metres : VANISHING * metres;
    points.near(
        x,
        y,
        reach,
        (from, to) -> sum[0] += quartic ? quartic(from, to, x, y) : gauss(from, to, x, y));
    double area = quartic ? Math.PI * metres * metres / 3 : 2 * Math.PI * metres * metres;
    return PER_SQUARE_KILOMETRE * sum[0] / area;
  }

  private double quartic(int from, int to, double x, double y) {
    double h2 = metres * metres;
    double sum = 0;
    for (int p = from; p < to; p++) {
      double rest = 1 - squaredDistance(p, x, y) / h2;
      sum += rest > 0 ? rest * rest : 0;
    }
    return sum;
  }

  private double gauss(int from, int to, double x, double y) {
    double twice = 2 * metres * metres;
    double sum = 0;
    for (int p = from; p < to; p++) {
      sum += Math.exp(-squaredDistance(p, x, y) / twice);
    }
    return sum;
  }

  private double squaredDistance(int p, double x, double y) {
    double dx = points.x(p) - x;
    double dy = points.y(p) - y;
    return dx * dx + dy * dy;
  }
}
