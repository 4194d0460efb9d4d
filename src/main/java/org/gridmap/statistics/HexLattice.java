package org.gridmap.statistics;

/**
 * Hexagons as PostGIS {@code ST_HexagonGrid(size, …)} lays them: flat on top, edge s, centre(i, j)
 * = (1.5·s·i, √3·s·(j + ½·(|i| mod 2))). The nearest centre holds a place; of several equally near
 * the one with the smallest column, then row.
 *
 * @param size the edge s in metres, above 0
 */
public record HexLattice(double size) implements BinLattice {

  private static final double SQRT_3 = Math.sqrt(3);

  public HexLattice {
    if (!(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException("Hexagons need a size above 0");
    }
  }

  @Override
  public Bin at(double x, double y) {
    int west = BinLattice.whole(Math.floor(x / columnStep()));
    Bin nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = west; i <= west + 1; i++) {
      int south = BinLattice.whole(Math.floor(y / rowStep() - columnShift(i)));
      for (int j = south; j <= south + 1; j++) {
        Bin bin = new Bin(i, j);
        double distance = squared(x - centreX(bin)) + squared(y - centreY(bin));
        if (nearest == null || distance < least) {
          nearest = bin;
          least = distance;
        }
      }
    }
    return nearest;
  }

  @Override
  public double centreX(Bin bin) {
    return 1.5 * size * bin.i();
  }

  @Override
  public double centreY(Bin bin) {
    return SQRT_3 * size * (bin.j() + columnShift(bin.i()));
  }

  @Override
  public double columnStep() {
    return 1.5 * size;
  }

  @Override
  public double rowStep() {
    return SQRT_3 * size;
  }

  @Override
  public double columnShift(int i) {
    return 0.5 * (Math.abs(i) % 2);
  }

  private static double squared(double value) {
    return value * value;
  }
}
