package org.gridmap.statistics;

import java.util.Arrays;
import java.util.Collection;

/** Bins of one lattice as units of a statistic, in the order of column, then row. Immutable. */
public final class BinUnits {

  private final BinLattice lattice;
  private final Bin[] bins;

  private BinUnits(BinLattice lattice, Bin[] bins) {
    this.lattice = lattice;
    this.bins = bins;
  }

  /** Takes the bins, each once, and sorts them. */
  public static BinUnits of(BinLattice lattice, Collection<Bin> bins) {
    return new BinUnits(lattice, bins.stream().distinct().sorted().toArray(Bin[]::new));
  }

  public int count() {
    return bins.length;
  }

  public Bin bin(int unit) {
    return bins[unit];
  }

  public double centreX(int unit) {
    return lattice.centreX(bins[unit]);
  }

  public double centreY(int unit) {
    return lattice.centreY(bins[unit]);
  }

  /** The unit's number, or a negative one when the bin is not among these. */
  public int unitOf(Bin bin) {
    return Arrays.binarySearch(bins, bin);
  }

  /** Some of these bins, numbered anew from 0 in the same order. */
  public BinUnits among(boolean[] kept) {
    Bin[] some = new Bin[bins.length];
    int count = 0;
    for (int unit = 0; unit < bins.length; unit++) {
      if (kept[unit]) {
        some[count++] = bins[unit];
      }
    }
    return new BinUnits(lattice, Arrays.copyOf(some, count));
  }

  /**
   * The neighbourhoods of all bins whose centres are at most a distance apart; a centre at that
   * distance is a neighbour, and one part in 10⁹ more is granted to rounding.
   *
   * @param bandMetres the distance, above 0
   */
  public Neighbourhoods within(double bandMetres) {
    return BinNeighbours.within(lattice, bins, new Band(bandMetres));
  }
}
