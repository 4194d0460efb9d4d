package org.gridmap.balance;

import java.util.Arrays;

/** A random spanning tree of some connected blocks of a piece (Kruskal over random lengths). */
final class SpanningTree {

  private final Piece piece;
  private final int[] position;
  private final int[] leader;
  private int[] order = new int[0];
  private int[] parent = new int[0];
  private int[] last = new int[0];

  /** The tree's links: those of the member at i stand at first[i] to first[i + 1]. */
  private int[] first = new int[0];

  private int[] linked = new int[0];

  SpanningTree(Piece piece) {
    this.piece = piece;
    position = new int[piece.size()];
    Arrays.fill(position, -1);
    leader = new int[piece.size()];
  }

  /**
   * Grows a tree over the members.
   *
   * @param leavingCompound how much longer a link between different compounds is
   */
  void grow(int[] members, Dice dice, double leavingCompound) {
    for (int i = 0; i < members.length; i++) {
      position[members[i]] = i;
      leader[i] = i;
    }
    connect(members, candidates(members, dice, leavingCompound));
    walk(members);
    for (int v : members) {
      position[v] = -1;
    }
  }

  /** Random length in the high bits, half-border in the low ones. */
  private long[] candidates(int[] members, Dice dice, double leavingCompound) {
    int capacity = 0;
    for (int v : members) {
      capacity += piece.start[v + 1] - piece.start[v];
    }
    long[] keys = new long[capacity];
    int count = 0;
    for (int v : members) {
      for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
        int u = piece.neighbour[at];
        if (u > v && position[u] >= 0 && piece.link[at]) {
          double length = dice.fraction();
          boolean leaves = piece.compound[u] != piece.compound[v];
          length += leaves ? leavingCompound : 0;
          keys[count++] = (long) (length * 0x1.0p24) << 36 | at;
        }
      }
    }
    long[] sorted = Arrays.copyOf(keys, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private void connect(int[] members, long[] keys) {
    int[] degree = new int[members.length + 1];
    int[] pairs = new int[2 * members.length];
    int links = 0;
    for (int i = 0; i < keys.length && links < members.length - 1; i++) {
      int at = (int) (keys[i] & 0xFFFFFFFFL);
      int a = position[owner(at, members)];
      int b = position[piece.neighbour[at]];
      if (join(a, b)) {
        pairs[2 * links] = a;
        pairs[2 * links++ + 1] = b;
        degree[a]++;
        degree[b]++;
      }
    }
    store(members.length, degree, pairs, links);
  }

  private int owner(int at, int[] members) {
    int v = Arrays.binarySearch(piece.start, at);
    if (v < 0) {
      return -v - 2;
    }
    while (piece.start[v + 1] == at) {
      v++;
    }
    return v;
  }

  private boolean join(int a, int b) {
    int one = find(a);
    int other = find(b);
    leader[one] = other;
    return one != other;
  }

  private int find(int of) {
    int at = of;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  private void store(int size, int[] degree, int[] pairs, int links) {
    first = new int[size + 1];
    for (int i = 0; i < size; i++) {
      first[i + 1] = first[i] + degree[i];
    }
    int[] end = first.clone();
    linked = new int[2 * links];
    for (int i = 0; i < links; i++) {
      linked[end[pairs[2 * i]]++] = pairs[2 * i + 1];
      linked[end[pairs[2 * i + 1]]++] = pairs[2 * i];
    }
  }

  /** Depth first, so that a subtree is a run of the order. */
  private void walk(int[] members) {
    int size = members.length;
    order = new int[size];
    parent = new int[size];
    last = new int[size];
    int[] stack = new int[size];
    int[] from = new int[size];
    int depth = 1;
    int count = 0;
    from[0] = -1;
    int[] placeOf = new int[size];
    while (depth > 0) {
      int i = stack[--depth];
      placeOf[i] = count;
      order[count] = members[i];
      parent[count] = from[i] < 0 ? 0 : placeOf[from[i]];
      last[count] = count;
      count++;
      for (int at = first[i]; at < first[i + 1]; at++) {
        int next = linked[at];
        if (next != from[i]) {
          from[next] = i;
          stack[depth++] = next;
        }
      }
    }
    for (int place = size - 1; place > 0; place--) {
      last[parent[place]] = Math.max(last[parent[place]], last[place]);
    }
  }

  /** The block at a place of the walk; the root is at 0 and parents come before children. */
  int order(int place) {
    return order[place];
  }

  /** Place of the parent. */
  int parent(int place) {
    return parent[place];
  }

  /** The blocks below and at a place. */
  int[] subtree(int place) {
    return Arrays.copyOfRange(order, place, last[place] + 1);
  }
}
