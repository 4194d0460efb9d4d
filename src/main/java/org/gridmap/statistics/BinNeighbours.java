package org.gridmap.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbourhoods of bins. The bins are sorted by column, then row, so a neighbourhood is one run of
 * consecutive units per column, found for all bins of a column in one sweep. Whole numbers are
 * added up by prefix sums, which are exact for them; other values are added one by one, because a
 * difference of prefix sums would lose digits.
 */
final class BinNeighbours implements Neighbourhoods {

  private static final double LARGEST_EXACT = 1L << 53;

  private final int units;
  private final List<Runs> columns;

  private BinNeighbours(int units, List<Runs> columns) {
    this.units = units;
    this.columns = columns;
  }

  /** For one column offset: unit u has the neighbours from[u] up to, without, to[u]. */
  private static final class Runs {
    private final int[] from;
    private final int[] to;

    Runs(int units) {
      from = new int[units];
      to = new int[units];
    }
  }

  static BinNeighbours within(BinLattice lattice, Bin[] sorted, Band band) {
    int[] starts = columnStarts(sorted);
    int reach = (int) Math.floor(band.reach() / lattice.columnStep());
    List<Runs> columns = new ArrayList<>();
    for (int offset = -reach; offset <= reach; offset++) {
      Runs runs = new Runs(sorted.length);
      for (int c = 0; c + 1 < starts.length; c++) {
        sweep(lattice, sorted, starts, c, offset, band, runs);
      }
      columns.add(runs);
    }
    return new BinNeighbours(sorted.length, columns);
  }

  private static void sweep(
      BinLattice lattice, Bin[] sorted, int[] starts, int c, int offset, Band band, Runs runs) {
    int i = sorted[starts[c]].i();
    int other = findColumn(sorted, starts, (long) i + offset);
    if (other < 0) {
      return;
    }
    double dx = offset * lattice.columnStep();
    double half = Math.sqrt(Math.max(0, band.reach() * band.reach() - dx * dx));
    double shift = lattice.columnShift(i + offset) - lattice.columnShift(i);
    long low = (long) Math.ceil(-half / lattice.rowStep() - shift);
    long high = (long) Math.floor(half / lattice.rowStep() - shift);
    int from = starts[other];
    int to = from;
    int end = starts[other + 1];
    for (int unit = starts[c]; unit < starts[c + 1]; unit++) {
      int j = sorted[unit].j();
      while (from < end && sorted[from].j() < j + low) {
        from++;
      }
      to = Math.max(to, from);
      while (to < end && sorted[to].j() <= j + high) {
        to++;
      }
      runs.from[unit] = from;
      runs.to[unit] = to;
    }
  }

  private static int[] columnStarts(Bin[] sorted) {
    int[] starts = new int[sorted.length + 1];
    int count = 0;
    for (int unit = 0; unit < sorted.length; unit++) {
      if (unit == 0 || sorted[unit].i() != sorted[unit - 1].i()) {
        starts[count++] = unit;
      }
    }
    starts[count] = sorted.length;
    return Arrays.copyOf(starts, count + 1);
  }

  private static int findColumn(Bin[] sorted, int[] starts, long i) {
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long at = sorted[starts[middle]].i();
      if (at == i) {
        return middle;
      }
      if (at < i) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public int size(int unit) {
    int size = 0;
    for (Runs runs : columns) {
      size += runs.to[unit] - runs.from[unit];
    }
    return size;
  }

  @Override
  public double[] sums(double[] values) {
    return addsExactly(values) ? sumsByPrefix(values) : sumsOneByOne(values);
  }

  private static boolean addsExactly(double[] values) {
    double total = 0;
    for (double value : values) {
      if (value != Math.rint(value)) {
        return false;
      }
      total += Math.abs(value);
    }
    return total < LARGEST_EXACT;
  }

  private double[] sumsByPrefix(double[] values) {
    double[] prefix = new double[units + 1];
    for (int unit = 0; unit < units; unit++) {
      prefix[unit + 1] = prefix[unit] + values[unit];
    }
    double[] sums = new double[units];
    for (Runs runs : columns) {
      for (int unit = 0; unit < units; unit++) {
        sums[unit] += prefix[runs.to[unit]] - prefix[runs.from[unit]];
      }
    }
    return sums;
  }

  private double[] sumsOneByOne(double[] values) {
    double[] sums = new double[units];
    for (Runs runs : columns) {
      for (int unit = 0; unit < units; unit++) {
        double sum = 0;
        for (int n = runs.from[unit]; n < runs.to[unit]; n++) {
          sum += values[n];
        }
        sums[unit] += sum;
      }
    }
    return sums;
  }
}
