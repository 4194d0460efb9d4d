package org.gridmap.statistics;

import java.util.Arrays;

/**
 * Neighbourhoods of irregular units, given as lists (grids that share a border) or found by the
 * distance of their centres. Packed: the neighbours of unit u are {@code neighbour[first[u]]} up to
 * {@code neighbour[first[u + 1]]}, in ascending order.
 */
public final class ListedNeighbours implements Neighbourhoods {

  private final int[] first;
  private final int[] neighbour;

  private ListedNeighbours(int[] first, int[] neighbour) {
    this.first = first;
    this.neighbour = neighbour;
  }

  /**
   * Takes the neighbours as they are listed; a unit that does not list itself is added, one that is
   * listed twice counts once.
   *
   * @param lists for each unit the numbers of its neighbours, in any order
   * @throws IllegalArgumentException if a number is not that of a unit
   */
  public static ListedNeighbours of(int[][] lists) {
    Growing packed = new Growing(lists.length);
    for (int unit = 0; unit < lists.length; unit++) {
      packed.add(unit);
      for (int other : lists[unit]) {
        if (other < 0 || other >= lists.length) {
          throw new IllegalArgumentException("Unit " + unit + " lists no unit: " + other);
        }
        packed.add(other);
      }
      packed.close(unit);
    }
    return packed.done();
  }

  /**
   * Finds the units whose centres are at most a distance apart; a centre at that distance is a
   * neighbour, and one part in 10⁹ more is granted to rounding.
   *
   * @param x easting of each centre in metres
   * @param y northing of each centre in metres
   * @param bandMetres the distance, above 0
   */
  public static ListedNeighbours withinBand(double[] x, double[] y, double bandMetres) {
    Band band = new Band(bandMetres);
    PointCells cells = PointCells.of(x, y, band.reach());
    Growing packed = new Growing(x.length);
    for (int unit = 0; unit < x.length; unit++) {
      double atX = x[unit];
      double atY = y[unit];
      cells.near(
          atX,
          atY,
          band.reach(),
          (from, to) -> {
            for (int p = from; p < to; p++) {
              if (band.covers(cells.x(p) - atX, cells.y(p) - atY)) {
                packed.add(cells.index(p));
              }
            }
          });
      packed.close(unit);
    }
    return packed.done();
  }

  /**
   * The same neighbourhoods among some of the units only, numbered anew from 0 in their order.
   *
   * @param kept for each unit whether it stays
   */
  public ListedNeighbours among(boolean[] kept) {
    int[] renumbered = new int[units()];
    int count = 0;
    for (int unit = 0; unit < kept.length; unit++) {
      renumbered[unit] = kept[unit] ? count++ : -1;
    }
    Growing packed = new Growing(count);
    for (int unit = 0; unit < kept.length; unit++) {
      if (kept[unit]) {
        for (int n = first[unit]; n < first[unit + 1]; n++) {
          if (kept[neighbour[n]]) {
            packed.add(renumbered[neighbour[n]]);
          }
        }
        packed.close(renumbered[unit]);
      }
    }
    return packed.done();
  }

  @Override
  public int units() {
    return first.length - 1;
  }

  @Override
  public int size(int unit) {
    return first[unit + 1] - first[unit];
  }

  @Override
  public double[] sums(double[] values) {
    double[] sums = new double[units()];
    for (int unit = 0; unit < sums.length; unit++) {
      double sum = 0;
      for (int n = first[unit]; n < first[unit + 1]; n++) {
        sum += values[neighbour[n]];
      }
      sums[unit] = sum;
    }
    return sums;
  }

  /** The neighbours of one unit, itself included, in ascending order. */
  public int[] neighboursOf(int unit) {
    return Arrays.copyOfRange(neighbour, first[unit], first[unit + 1]);
  }

  private static final class Growing {
    private final int[] first;
    private int[] neighbour;
    private int end;

    Growing(int units) {
      first = new int[units + 1];
      neighbour = new int[Math.max(16, units * 9)];
    }

    void add(int other) {
      if (end == neighbour.length) {
        neighbour = Arrays.copyOf(neighbour, end + (end >> 1));
      }
      neighbour[end++] = other;
    }

    /** Sorts the unit's list and drops what it holds twice. */
    void close(int unit) {
      int start = first[unit];
      Arrays.sort(neighbour, start, end);
      int kept = start;
      for (int n = start; n < end; n++) {
        if (n == start || neighbour[n] != neighbour[n - 1]) {
          neighbour[kept++] = neighbour[n];
        }
      }
      end = kept;
      first[unit + 1] = end;
    }

    ListedNeighbours done() {
      return new ListedNeighbours(first, Arrays.copyOf(neighbour, end));
    }
  }
}
