package org.gridmap.statistics;

import java.util.Arrays;

/**
 * The quartic density of {@link KernelDensity} over a window, for maps: points per km², within 0.5
 * % of the exact density's peak. Its nodes are the multiples of h/12 in the plane, whatever the
 * window, so that neighbouring windows agree along their seam and nothing depends on zoom or pan.
 * Pass the points up to h outside the window too. A point is spread over the nine nodes around it
 * by quadratic interpolation, the kernel is applied as five products of rows and columns, and
 * between nodes the density is interpolated by cubics.
 */
public final class DensityRaster {

  private static final SeparableKernel KERNEL = new SeparableKernel();
  private static final int RADIUS = SeparableKernel.RADIUS;
  private static final int TILE = 128;
  private static final int SPAN = TILE + 2 * RADIUS;

  /** The nodes around the window that interpolation reads. */
  private static final int RIM = 2;

  private static final long MOST_NODES = 30_000_000;

  private final double step;
  private final long west;
  private final long south;
  private final int columns;
  private final int rows;
  private final double[] density;

  /** A piece of the plane, edges included; metres, easting before northing. */
  public record Window(double minX, double minY, double maxX, double maxY) {}

  private DensityRaster(double bandwidth, Window window) {
    this.step = bandwidth / RADIUS;
    this.west = (long) Math.floor(window.minX() / step) - RIM;
    this.south = (long) Math.floor(window.minY() / step) - RIM;
    long width = (long) Math.ceil(window.maxX() / step) + RIM - west + 1;
    long height = (long) Math.ceil(window.maxY() / step) + RIM - south + 1;
    if (!(window.maxX() >= window.minX())
        || !(window.maxY() >= window.minY())
        || width * height > MOST_NODES) {
      throw new IllegalArgumentException(
          "The window must be one of at most " + MOST_NODES + " nodes of " + step + " m");
    }
    this.columns = (int) width;
    this.rows = (int) height;
    this.density = new double[columns * rows];
  }

  /**
   * Measures a window.
   *
   * @param x easting of each point in metres; points more than h outside the window do not count
   * @param y northing of each point in metres
   * @param bandwidthMetres h, above 0
   * @throws IllegalArgumentException if the window is empty or has more than 30 million nodes
   */
  public static DensityRaster quartic(
      double[] x, double[] y, double bandwidthMetres, Window window) {
    DensityRaster raster = new DensityRaster(bandwidthMetres, window);
    double[] mass = raster.spread(x, y);
    double unit = 1e6 * 3 / (Math.PI * bandwidthMetres * bandwidthMetres);
    double[] source = new double[SPAN * SPAN];
    double[] across = new double[SPAN * TILE];
    for (int top = 0; top < raster.rows; top += TILE) {
      for (int left = 0; left < raster.columns; left += TILE) {
        if (raster.cutOut(mass, left, top, source)) {
          for (int product = 0; product < SeparableKernel.PRODUCTS; product++) {
            raster.addProduct(product, unit, source, across, left, top);
          }
        }
      }
    }
    return raster;
  }

  /** The density at a place of the window. */
  public double at(double x, double y) {
    double nodeX = x / step - west;
    double nodeY = y / step - south;
    int column = (int) Math.floor(nodeX);
    int row = (int) Math.floor(nodeY);
    if (column < 1 || row < 1 || column + 2 >= columns || row + 2 >= rows) {
      throw new IllegalArgumentException(x + ", " + y + " lies outside the window");
    }
    double along = nodeX - column;
    double up = nodeY - row;
    double sum = 0;
    for (int r = -1; r <= 2; r++) {
      int node = (row + r) * columns + column;
      sum +=
          cubic(r, up)
              * (cubic(-1, along) * density[node - 1]
                  + cubic(0, along) * density[node]
                  + cubic(1, along) * density[node + 1]
                  + cubic(2, along) * density[node + 2]);
    }
    return Math.max(0, sum);
  }

  /** Lagrange's cubic through four nodes, at t between the second (0) and the third (1). */
  private static double cubic(int node, double t) {
    return switch (node) {
      case -1 -> -t * (t - 1) * (t - 2) / 6;
      case 0 -> (t + 1) * (t - 1) * (t - 2) / 2;
      case 1 -> -(t + 1) * t * (t - 2) / 2;
      default -> (t + 1) * t * (t - 1) / 6;
    };
  }

  /** One more than the kernel's reach on all sides, because a point is spread over three nodes. */
  private int padded(int length) {
    return length + 2 * (RADIUS + 1);
  }

  private double[] spread(double[] x, double[] y) {
    int width = padded(columns);
    int height = padded(rows);
    double[] mass = new double[width * height];
    for (int point = 0; point < x.length; point++) {
      double nodeX = x[point] / step - west + RADIUS + 1;
      double nodeY = y[point] / step - south + RADIUS + 1;
      int column = (int) Math.rint(nodeX);
      int row = (int) Math.rint(nodeY);
      if (column >= 1 && column < width - 1 && row >= 1 && row < height - 1) {
        double tx = nodeX - column;
        double ty = nodeY - row;
        int node = row * width + column;
        addRow(mass, node - width, tx, ty * (ty - 1) / 2);
        addRow(mass, node, tx, 1 - ty * ty);
        addRow(mass, node + width, tx, ty * (ty + 1) / 2);
      }
    }
    return mass;
  }

  private static void addRow(double[] mass, int node, double t, double weight) {
    mass[node - 1] += weight * t * (t - 1) / 2;
    mass[node] += weight * (1 - t * t);
    mass[node + 1] += weight * t * (t + 1) / 2;
  }

  /** Copies what can reach a tile; false when that is nothing. */
  private boolean cutOut(double[] mass, int left, int top, double[] source) {
    int width = padded(columns);
    int height = padded(rows);
    boolean any = false;
    Arrays.fill(source, 0);
    for (int r = 0; r < SPAN && top + r + 1 < height; r++) {
      int from = (top + r + 1) * width + left + 1;
      int length = Math.min(SPAN, width - left - 1);
      System.arraycopy(mass, from, source, r * SPAN, length);
      for (int c = 0; c < length && !any; c++) {
        any = source[r * SPAN + c] != 0;
      }
    }
    return any;
  }

  private void addProduct(
      int product, double unit, double[] source, double[] across, int left, int top) {
    Arrays.fill(across, 0);
    for (int r = 0; r < SPAN; r++) {
      for (int k = -RADIUS; k <= RADIUS; k++) {
        double weight = KERNEL.value(product, Math.abs(k));
        addScaled(source, r * SPAN + RADIUS + k, weight, across, r * TILE, TILE);
      }
    }
    int width = Math.min(TILE, columns - left);
    double factor = unit * KERNEL.factor(product);
    for (int r = 0; r < Math.min(TILE, rows - top); r++) {
      for (int k = -RADIUS; k <= RADIUS; k++) {
        double weight = factor * KERNEL.value(product, Math.abs(k));
        int to = (top + r) * columns + left;
        addScaled(across, (r + RADIUS + k) * TILE, weight, density, to, width);
      }
    }
  }

  private static void addScaled(
      double[] from, int start, double weight, double[] to, int at, int length) {
    for (int n = 0; n < length; n++) {
      to[at + n] += weight * from[start + n];
    }
  }
}
