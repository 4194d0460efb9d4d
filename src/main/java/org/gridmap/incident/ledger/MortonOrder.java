package org.gridmap.incident.ledger;

/**
 * The order in which every {@link MapSquare} is one stretch (G. M. Morton, 1966): the bits of
 * column and row by turns. Keys compare as unsigned numbers.
 */
final class MortonOrder {

  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = Long.SIZE / DIGIT_BITS;
  private static final int VALUES = 1 << DIGIT_BITS;

  private MortonOrder() {}

  static long key(int column, int row) {
    return spread(row) << 1 | spread(column);
  }

  private static long spread(int bits) {
    long spread = bits & 0xffff_ffffL;
    spread = (spread | spread << 16) & 0x0000_ffff_0000_ffffL;
    spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ffL;
    spread = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    spread = (spread | spread << 2) & 0x3333_3333_3333_3333L;
    return (spread | spread << 1) & 0x5555_5555_5555_5555L;
  }

  /** The numbers of places in this order: a radix sort, so equal ones stay as they were. */
  static int[] sort(int[] columns, int[] rows, int size) {
    long[] keys = new long[size];
    int[] order = new int[size];
    for (int place = 0; place < size; place++) {
      keys[place] = key(columns[place], rows[place]);
      order[place] = place;
    }
    long[] otherKeys = new long[size];
    int[] otherOrder = new int[size];
    for (int digit = 0; digit < DIGITS; digit++) {
      int[] starts = starts(keys, digit * DIGIT_BITS);
      if (starts == null) {
        continue;
      }
      for (int place = 0; place < size; place++) {
        int to = starts[(int) (keys[place] >>> digit * DIGIT_BITS) & VALUES - 1]++;
        otherKeys[to] = keys[place];
        otherOrder[to] = order[place];
      }
      long[] sortedKeys = otherKeys;
      otherKeys = keys;
      keys = sortedKeys;
      int[] sortedOrder = otherOrder;
      otherOrder = order;
      order = sortedOrder;
    }
    return order;
  }

  /** Where each value of a digit begins; null when all have the same: a city shares the first. */
  private static int @org.jspecify.annotations.Nullable [] starts(long[] keys, int shift) {
    int[] counts = new int[VALUES];
    for (long key : keys) {
      counts[(int) (key >>> shift) & VALUES - 1]++;
    }
    int start = 0;
    for (int value = 0; value < VALUES; value++) {
      int count = counts[value];
      if (count == keys.length) {
        return null;
      }
      counts[value] = start;
      start += count;
    }
    return counts;
  }
}
