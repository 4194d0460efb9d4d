package org.gridmap.incident.ledger;

import java.util.Objects;

/** Counts what passes a sieve by cells of a square, one state from the other. */
final class CellScan {

  private static final long UNSIGNED = 0xffff_ffffL;

  private final MapColumns map;
  private final IncidentSieve sieve;
  private final CellCounts into;
  private final long west;
  private final long north;
  private final int shift;
  private final int perSide;
  private final int states;
  private final int[] count;
  private final long[] east;
  private final long[] south;
  private final int[] one;

  CellScan(MapColumns map, IncidentSieve sieve, CellCounts into) {
    this.map = map;
    this.sieve = sieve;
    this.into = into;
    this.west = into.square().west();
    this.north = into.square().north();
    this.shift = into.square().shift();
    this.perSide = into.perSide();
    this.states = map.states.size();
    int sums = perSide * perSide * states;
    count = new int[sums];
    east = new long[sums];
    south = new long[sums];
    one = new int[sums];
  }

  /** Counts what lies in the square, of the first slots, which are in some order. */
  void run(PlaceOrder order, int size) {
    int from = order.from(into.square());
    int to = order.to(into.square());
    for (int slot = from; slot < to; slot++) {
      take(slot);
    }
    for (int slot = order.sorted(); slot < size; slot++) {
      take(slot);
    }
    for (int n = 0; n < order.moves(); n++) {
      int slot = order.moved(n);
      if (slot < from || slot >= to) {
        take(slot);
      }
    }
    report();
  }

  private void take(int slot) {
    long right = (map.column[slot] & UNSIGNED) - west;
    long down = (map.row[slot] & UNSIGNED) - north;
    if ((right | down) >>> shift != 0 || !sieve.passes(slot)) {
      return;
    }
    int cell = (int) (down * perSide >>> shift) * perSide + (int) (right * perSide >>> shift);
    int sum = cell * states + map.state[slot];
    count[sum]++;
    east[sum] += right;
    south[sum] += down;
    one[sum] = slot;
  }

  private void report() {
    for (int sum = 0; sum < count.length; sum++) {
      if (count[sum] > 0) {
        into.add(sum / states, count[sum], east[sum], south[sum], single(one[sum]));
      }
    }
  }

  private CellCounts.Single single(int slot) {
    return new CellCounts.Single(
        map.number(slot),
        Objects.requireNonNull(map.category(slot)),
        Objects.requireNonNull(map.state(slot)));
  }
}
