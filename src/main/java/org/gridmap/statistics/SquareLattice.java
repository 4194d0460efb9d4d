package org.gridmap.statistics;

/**
 * Square bins: i = ⌊(x − x0)/size⌋, j = ⌊(y − y0)/size⌋. A place on the line between two bins
 * belongs to the eastern, the northern one.
 *
 * @param x0 easting of the south-west corner of bin 0_0 in metres
 * @param y0 northing of that corner in metres
 * @param size edge in metres, above 0
 */
public record SquareLattice(double x0, double y0, double size) implements BinLattice {

  public SquareLattice {
    if (!Double.isFinite(x0) || !Double.isFinite(y0) || !(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException("Square bins need a corner and a size above 0");
    }
  }

  @Override
  public Bin at(double x, double y) {
    return new Bin(
        BinLattice.whole(Math.floor((x - x0) / size)),
        BinLattice.whole(Math.floor((y - y0) / size)));
  }

  @Override
  public double centreX(Bin bin) {
    return x0 + (bin.i() + 0.5) * size;
  }

  @Override
  public double centreY(Bin bin) {
    return y0 + (bin.j() + 0.5) * size;
  }

  @Override
  public double columnStep() {
    return size;
  }

  @Override
  public double rowStep() {
    return size;
  }

  @Override
  public double columnShift(int i) {
    return 0;
  }
}
