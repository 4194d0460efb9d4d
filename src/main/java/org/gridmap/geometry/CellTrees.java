package org.gridmap.geometry;

import java.util.Arrays;

/**
 * The small decision trees of the cells that a border crosses. A code of {@link
 * PolygonIndex#NOWHERE} or above is an answer; below it, {@code -2 - code} is a node. A node asks
 * on which side of a line the point lies and leads on to another code.
 *
 * <p>A node is two longs. In the first, 16 bits A, 16 bits B, 32 bits C: with the place in the cell
 * measured from its centre in 65,536ths, {@code A u + B v + C} is the distance from the line,
 * scaled by 2^30 and divided by |A| + |B|. A and B are rounded to 2^-14, the place is cut to 2^-16
 * and the rest errs by less than 2^-30, so the sum of errors stays below 2^-15 + 2^-16 + 2^-28; a
 * value beyond {@link #DOUBT}, which is 2^-14, has the sign of the true orientation. The second
 * long holds the codes on the left (low half) and on the right. Node 0 has a zero line: always in
 * doubt.
 */
final class CellTrees {

  /** Values up to this may have the wrong sign. */
  static final int DOUBT = 1 << 16;

  /** The code of ground too narrow for the tree: ask the polygons. */
  static final int ASK_POLYGONS = -2;

  private static final double LINE_SCALE = 1 << 14;
  private static final double OFFSET_SCALE = 1 << 30;

  private static final int ROOM = 4096;

  private long[] nodes;

  /** For each node the vertex that begins its segment, or -1 for a line that is no border. */
  private int[] segment;

  private int size;

  CellTrees(int capacity) {
    nodes = new long[2 * capacity + 2];
    segment = new int[capacity + 1];
    size = 1;
  }

  private CellTrees(CellTrees other, int capacity) {
    nodes = Arrays.copyOf(other.nodes, 2 * capacity);
    segment = Arrays.copyOf(other.segment, capacity);
    size = other.size;
  }

  /** A copy with some room for more. */
  CellTrees copy() {
    return new CellTrees(this, size + ROOM);
  }

  /** Gives back the room that was not needed, unless it is little. */
  void trim() {
    if (size < 0.88 * segment.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      segment = Arrays.copyOf(segment, size);
    }
  }

  int nodes() {
    return size;
  }

  long bytes() {
    return 8L * nodes.length + 4L * segment.length;
  }

  /** Adds a node for the line a u + b v + c > 0 with |a| + |b| = 1; returns its code. */
  int add(double a, double b, double c, int segmentVertex) {
    if (size == segment.length) {
      segment = Arrays.copyOf(segment, size + size / 8 + 16);
      nodes = Arrays.copyOf(nodes, 2 * segment.length);
    }
    long lineA = Math.round(a * LINE_SCALE) & 0xFFFF;
    long lineB = Math.round(b * LINE_SCALE) & 0xFFFF;
    nodes[2 * size] = Math.round(c * OFFSET_SCALE) << 32 | lineB << 16 | lineA;
    segment[size] = segmentVertex;
    return -2 - size++;
  }

  void setBranches(int code, int left, int right) {
    nodes[2 * (-2 - code) + 1] = (long) right << 32 | left & 0xFFFFFFFFL;
  }

  /** The line at the root of a tree. */
  long line(int code) {
    return nodes[2 * (-2 - code)];
  }

  /**
   * Follows a tree to an answer, or to the first node whose side is in doubt.
   *
   * @param u place in the cell from its centre, in 65,536ths of the cell, eastward
   * @param v the same northward
   */
  int descend(int code, int u, int v) {
    int at = code;
    while (at < PolygonIndex.NOWHERE) {
      int next = step(at, line(at), u, v);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** {@link #descend(int, int, int)} when the first line has been read already. */
  int descend(int code, long line, int u, int v) {
    int next = step(code, line, u, v);
    return next == code ? code : descend(next, u, v);
  }

  /** The code on the point's side of the line, or the same code when in doubt. */
  private int step(int code, long line, int u, int v) {
    int value = value(line, u, v);
    if (value > DOUBT) {
      return (int) nodes[2 * (-2 - code) + 1];
    }
    return value < -DOUBT ? (int) (nodes[2 * (-2 - code) + 1] >>> 32) : code;
  }

  private static int value(long line, int u, int v) {
    return (short) line * u + (short) (line >> 16) * v + (int) (line >> 32);
  }

  /**
   * Follows a tree exactly. A point on a line goes both ways: each leaf reached is ground whose
   * closure holds the point, so the lowest code among them is the answer.
   *
   * @return the answer, or {@link #ASK_POLYGONS}
   */
  int descendExactly(int code, int u, int v, double lon, double lat, PolygonIndex index) {
    int at = code;
    while (at < PolygonIndex.NOWHERE) {
      if (at == ASK_POLYGONS) {
        return ASK_POLYGONS;
      }
      int node = -2 - at;
      int left = (int) nodes[2 * node + 1];
      int right = (int) (nodes[2 * node + 1] >>> 32);
      int side = side(node, u, v, lon, lat, index.rings.xy);
      if (side == 0) {
        int one = descendExactly(left, u, v, lon, lat, index);
        int other = descendExactly(right, u, v, lon, lat, index);
        boolean ask = one == ASK_POLYGONS || other == ASK_POLYGONS;
        return ask ? ASK_POLYGONS : index.lower(one, other);
      }
      at = side > 0 ? left : right;
    }
    return at;
  }

  private int side(int node, int u, int v, double lon, double lat, double[] xy) {
    int value = value(nodes[2 * node], u, v);
    if (Math.abs(value) > DOUBT) {
      return value;
    }
    int a = 2 * segment[node];
    return a < 0
        ? (value < 0 ? -1 : 1)
        : Orientation.of(xy[a], xy[a + 1], xy[a + 2], xy[a + 3], lon, lat);
  }
}
