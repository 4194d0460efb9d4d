package org.gridmap.hotspot;

import org.gridmap.statistics.DensityRaster;
import org.locationtech.jts.geom.Coordinate;

/**
 * The density of reports at the pixels of one Web Mercator tile, in reports per km²: what a pixel
 * shows depends on its place only, so tiles meet without seams and a place has the same value at
 * every zoom. Where fewer than three reports lie within the bandwidth the value is 0: places with
 * so few are shown by grid only.
 */
final class DensityTile {

  static final int SIDE = 256;

  private static final int FEWEST_REPORTS = 3;

  /**
   * Between so many pixels the plane is taken as straight: an error of millimetres from zoom 8 on.
   */
  private static final int STEP = 4;

  private static final int SMALLEST_PART = 8;
  private static final double MOST_NODES = 600_000;
  private static final double NODES_PER_BANDWIDTH = 12;

  /** Nodes around a window whose density is read too. */
  private static final int RIM_NODES = 4;

  private final PlacedReports reports;
  private final double bandwidth;
  private final float[] values = new float[SIDE * SIDE];
  private final double[] x = new double[SIDE * SIDE];
  private final double[] y = new double[SIDE * SIDE];

  private DensityTile(PlacedReports reports, double bandwidth) {
    this.reports = reports;
    this.bandwidth = bandwidth;
  }

  /**
   * Measures a tile.
   *
   * @return values row by row from the north-west corner, at the middles of the pixels
   */
  static float[] values(PlacedReports reports, double bandwidthMetres, int z, int column, int row) {
    DensityTile tile = new DensityTile(reports, bandwidthMetres);
    tile.placePixels(z, column, row);
    tile.fill(0, 0, SIDE);
    return tile.values;
  }

  private void placePixels(int z, int column, int row) {
    int nodes = SIDE / STEP + 1;
    Coordinate[] corners = new Coordinate[nodes * nodes];
    for (int r = 0; r < nodes; r++) {
      for (int c = 0; c < nodes; c++) {
        corners[r * nodes + c] =
            metres(z, column + (double) c * STEP / SIDE, row + (double) r * STEP / SIDE);
      }
    }
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < SIDE; c++) {
        int corner = r / STEP * nodes + c / STEP;
        double right = (c % STEP + 0.5) / STEP;
        double down = (r % STEP + 0.5) / STEP;
        Coordinate a = corners[corner];
        Coordinate b = corners[corner + 1];
        Coordinate d = corners[corner + nodes];
        Coordinate e = corners[corner + nodes + 1];
        x[r * SIDE + c] = between(between(a.x, b.x, right), between(d.x, e.x, right), down);
        y[r * SIDE + c] = between(between(a.y, b.y, right), between(d.y, e.y, right), down);
      }
    }
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }

  private Coordinate metres(int z, double column, double row) {
    double tiles = Math.scalb(1, z);
    double lon = 360 * column / tiles - 180;
    double lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / tiles))));
    return reports.plane().plane().forward(lon, lat);
  }

  /** Measures a square of pixels, in parts when its ground is wide. */
  private void fill(int left, int top, int side) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int r = top; r < top + side; r++) {
      for (int c = left; c < left + side; c++) {
        minX = Math.min(minX, x[r * SIDE + c]);
        minY = Math.min(minY, y[r * SIDE + c]);
        maxX = Math.max(maxX, x[r * SIDE + c]);
        maxY = Math.max(maxY, y[r * SIDE + c]);
      }
    }
    double step = bandwidth / NODES_PER_BANDWIDTH;
    double reach = bandwidth + RIM_NODES * step;
    boolean wide = (maxX - minX) / step * ((maxY - minY) / step) > MOST_NODES;
    PlacedReports near = reports.within(minX - reach, minY - reach, maxX + reach, maxY + reach);
    if (near.count() < FEWEST_REPORTS) {
      return;
    }
    if (wide && side > SMALLEST_PART) {
      int half = side / 2;
      fill(left, top, half);
      fill(left + half, top, half);
      fill(left, top + half, half);
      fill(left + half, top + half, half);
      return;
    }
    measure(near, left, top, side, new DensityRaster.Window(minX, minY, maxX, maxY));
  }

  private void measure(
      PlacedReports near, int left, int top, int side, DensityRaster.Window window) {
    DensityRaster raster =
        DensityRaster.quartic(near.eastings(), near.northings(), bandwidth, window);
    ReportCells cells = new ReportCells(near, bandwidth);
    for (int r = top; r < top + side; r++) {
      for (int c = left; c < left + side; c++) {
        int pixel = r * SIDE + c;
        double value = raster.at(x[pixel], y[pixel]);
        if (value > 0 && cells.hasWithin(x[pixel], y[pixel], FEWEST_REPORTS)) {
          values[pixel] = (float) value;
        }
      }
    }
  }
}
