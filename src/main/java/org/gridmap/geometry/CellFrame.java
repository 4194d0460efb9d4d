package org.gridmap.geometry;

import org.locationtech.jts.geom.Envelope;

/**
 * Where the cells of a raster lie. A place is measured from the lower left corner in 65,536ths of a
 * cell, cut to a whole number: the upper bits are the cell, the lower 16 the place in it.
 *
 * <p>All arithmetic here errs by less than 2^-30 of a cell (at most 32,000 cells a side, so 2^15
 * times a few units of 2^-53), which {@link #PADDING} exceeds by far: every point whose whole
 * numbers name a cell lies in that cell's square widened by the padding.
 */
final class CellFrame {

  /** Bits of the place within a cell. */
  static final int FRACTION_BITS = 16;

  /** By how much of its side a cell is widened on each side when it looks for borders. */
  static final double PADDING = 0x1p-10;

  private static final double FRACTIONS = 1 << FRACTION_BITS;
  private static final int MAX_SIDE = 32_000;

  /** 0.1 mm: 2^15 times the rounding of a longitude, so that a place found in a cell is in it. */
  private static final double MIN_CELL_DEGREES = 1e-9;

  final int columns;
  final int rows;
  final double west;
  final double south;

  /** Cells per degree of longitude, and of latitude. */
  private final double perLon;

  private final double perLat;

  /** 65,536ths of a cell per degree. */
  final double fineLon;

  final double fineLat;

  private CellFrame(double west, double south, double cellLon, double cellLat, int cols, int rows) {
    this.west = west;
    this.south = south;
    this.perLon = 1 / cellLon;
    this.perLat = 1 / cellLat;
    this.fineLon = perLon * FRACTIONS;
    this.fineLat = perLat * FRACTIONS;
    this.columns = cols;
    this.rows = rows;
  }

  /** A frame of about so many nearly square cells, with an empty cell all around the extent. */
  static CellFrame over(Envelope extent, double cells) {
    if (extent.isNull()) {
      return new CellFrame(0, 0, 1, 1, 1, 1);
    }
    GroundScale scale = GroundScale.at(extent.centre().getY());
    double shape =
        Math.max(extent.getWidth(), MIN_CELL_DEGREES)
            * scale.perDegreeLon()
            / (Math.max(extent.getHeight(), MIN_CELL_DEGREES) * scale.perDegreeLat());
    int columns = side(Math.sqrt(cells * shape));
    int rows = side(Math.sqrt(cells / shape));
    double cellLon = Math.max(extent.getWidth() / columns, MIN_CELL_DEGREES);
    double cellLat = Math.max(extent.getHeight() / rows, MIN_CELL_DEGREES);
    return new CellFrame(
        extent.getMinX() - 1.5 * cellLon,
        extent.getMinY() - 1.5 * cellLat,
        cellLon,
        cellLat,
        columns + 3,
        rows + 3);
  }

  private static int side(double cells) {
    return (int) Math.max(1, Math.min(MAX_SIDE, Math.ceil(cells)));
  }

  int cells() {
    return columns * rows;
  }

  /** Column of a longitude, with its fraction: the cell's west side is a whole number. */
  double column(double lon) {
    return (lon - west) * perLon;
  }

  /** Row of a latitude, with its fraction: the cell's south side is a whole number. */
  double row(double lat) {
    return (lat - south) * perLat;
  }

  double lon(double column) {
    return west + column / perLon;
  }

  double lat(double row) {
    return south + row / perLat;
  }

  /** True when the extent lies within the cells inside the empty frame. */
  boolean holds(Envelope extent) {
    return column(extent.getMinX()) >= 1
        && column(extent.getMaxX()) < columns - 1
        && row(extent.getMinY()) >= 1
        && row(extent.getMaxY()) < rows - 1;
  }
}
