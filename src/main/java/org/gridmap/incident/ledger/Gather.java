package org.gridmap.incident.ledger;

/** Columns in another order: what stands in n of the new one stood in {@code order[n]}. */
final class Gather {

  private Gather() {}

  static long[] longs(long[] from, int[] order, int room) {
    long[] to = new long[room];
    for (int slot = 0; slot < order.length; slot++) {
      to[slot] = from[order[slot]];
    }
    return to;
  }

  static double[] doubles(double[] from, int[] order, int room) {
    double[] to = new double[room];
    for (int slot = 0; slot < order.length; slot++) {
      to[slot] = from[order[slot]];
    }
    return to;
  }

  static int[] ints(int[] from, int[] order, int room) {
    int[] to = new int[room];
    for (int slot = 0; slot < order.length; slot++) {
      to[slot] = from[order[slot]];
    }
    return to;
  }

  static short[] shorts(short[] from, int[] order, int room) {
    short[] to = new short[room];
    for (int slot = 0; slot < order.length; slot++) {
      to[slot] = from[order[slot]];
    }
    return to;
  }

  static byte[] bytes(byte[] from, int[] order, int room) {
    byte[] to = new byte[room];
    for (int slot = 0; slot < order.length; slot++) {
      to[slot] = from[order[slot]];
    }
    return to;
  }

  static boolean[] booleans(boolean[] from, int[] order, int room) {
    boolean[] to = new boolean[room];
    for (int slot = 0; slot < order.length; slot++) {
      to[slot] = from[order[slot]];
    }
    return to;
  }
}
