package org.gridmap.incident.ledger;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which slots may lie in a square: one stretch of those that were in {@link MortonOrder} when it
 * was made, and the loose ones that have come or moved since.
 */
final class PlaceOrder {

  /** The order is remembered every so many slots. */
  private static final int STRIDE = 256;

  private final int sorted;
  private final long[] fences;
  private final BitSet known = new BitSet();
  private int[] moved = new int[16];
  private int moves;

  /** The order of the first slots, which are sorted. */
  PlaceOrder(int[] columns, int[] rows, int sorted) {
    this.sorted = sorted;
    this.fences = new long[(sorted + STRIDE - 1) / STRIDE];
    Arrays.setAll(fences, n -> MortonOrder.key(columns[n * STRIDE], rows[n * STRIDE]));
  }

  /** A sorted slot lies elsewhere from now on. */
  void noteMove(int slot) {
    if (slot >= sorted || known.get(slot)) {
      return;
    }
    known.set(slot);
    if (moves == moved.length) {
      moved = Arrays.copyOf(moved, 2 * moves);
    }
    moved[moves++] = slot;
  }

  /** The first slot of the stretch of a square. */
  int from(MapSquare square) {
    int fence = firstAtOrAfter(MortonOrder.key((int) square.west(), (int) square.north()));
    return Math.max(0, fence - 1) * STRIDE;
  }

  /** The slot behind the last of the stretch of a square. */
  int to(MapSquare square) {
    long last =
        MortonOrder.key(
            (int) (square.west() + square.side() - 1), (int) (square.north() + square.side() - 1));
    int fence = last == -1L ? fences.length : firstAtOrAfter(last + 1);
    return Math.min(sorted, fence * STRIDE);
  }

  private int firstAtOrAfter(long key) {
    int low = 0;
    int high = fences.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(fences[middle], key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first slot that was never sorted; all behind it are loose. */
  int sorted() {
    return sorted;
  }

  /** How many sorted slots have moved. */
  int moves() {
    return moves;
  }

  int moved(int n) {
    return moved[n];
  }
}
