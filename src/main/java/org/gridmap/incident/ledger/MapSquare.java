package org.gridmap.incident.ledger;

/**
 * One square of the Web Mercator pyramid (EPSG:3857), as places in it are counted: in whole units,
 * 2^32 along the side of the world (9 mm at the equator), column from the west, row from the north.
 * A place is a pair of unsigned ints. Half open: a place lies in one square of a zoom.
 *
 * @param z zoom, 0 to 22; the whole world is one square at 0
 * @param x column from the west, 0 to 2^z − 1
 * @param y row from the north, 0 to 2^z − 1
 */
public record MapSquare(int z, int x, int y) {

  /** Units along the side of the world. */
  private static final double WORLD = 4294967296.0;

  private static final long LAST = 0xffff_ffffL;
  private static final int BITS = 32;

  /** Beyond it the square ends; just outside, so that its edge is met by rounding only. */
  private static final double MOST_LATITUDE = 85.06;

  /** The column of a longitude in degrees. */
  static int column(double lon) {
    return unit((lon / 360 + 0.5) * WORLD);
  }

  /** The row of a latitude in degrees; what lies beyond the world's square is on its edge. */
  static int row(double lat) {
    double within = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
    double sine = Math.sin(Math.toRadians(within));
    return unit((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * WORLD);
  }

  private static int unit(double units) {
    return (int) (long) Math.max(0, Math.min(LAST, Math.floor(units)));
  }

  /** The column where the square begins. */
  public long west() {
    return (long) x << shift();
  }

  /** The row where the square begins. */
  public long north() {
    return (long) y << shift();
  }

  /** Units along its side. */
  public long side() {
    return 1L << shift();
  }

  /** Bits of a place that lie within the square. */
  int shift() {
    return BITS - z;
  }

  /** The square of a lower zoom that holds this one; itself when it is wide enough. */
  MapSquare atMost(int zoom) {
    return z <= zoom ? this : new MapSquare(zoom, x >>> (z - zoom), y >>> (z - zoom));
  }
}
