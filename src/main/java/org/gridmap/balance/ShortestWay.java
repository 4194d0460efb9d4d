package org.gridmap.balance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/** The way of fewest households over blocks that are not locked (Dijkstra). */
final class ShortestWay {

  private final Piece piece;
  private final FormerPlan plan;
  private final int[] label;

  ShortestWay(Piece piece, FormerPlan plan, int[] label) {
    this.piece = piece;
    this.plan = plan;
    this.label = label;
  }

  /**
   * The blocks between a part of a grid and the grid's other blocks; empty when there is no way.
   */
  int[] between(int[] part, int grid) {
    long[] cost = new long[piece.size()];
    int[] from = new int[piece.size()];
    Arrays.fill(cost, Long.MAX_VALUE);
    PriorityQueue<long[]> queue =
        new PriorityQueue<>(
            Comparator.comparingLong((long[] each) -> each[0]).thenComparingLong(each -> each[1]));
    boolean[] start = new boolean[piece.size()];
    for (int v : part) {
      start[v] = true;
      cost[v] = 0;
      queue.add(new long[] {0, v});
    }
    while (!queue.isEmpty()) {
      long[] next = queue.remove();
      int v = (int) next[1];
      if (label[v] == grid && !start[v]) {
        return way(from, start, v);
      }
      if (next[0] == cost[v]) {
        walkOn(v, grid, cost, from, queue);
      }
    }
    return new int[0];
  }

  private void walkOn(int v, int grid, long[] cost, int[] from, PriorityQueue<long[]> queue) {
    for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
      int u = piece.neighbour[at];
      long there = cost[v] + (label[u] == grid ? 0 : 1 + piece.households[u]);
      boolean free = label[u] == grid || !plan.isLocked(u, label[u]);
      if (piece.link[at] && free && there < cost[u]) {
        cost[u] = there;
        from[u] = v;
        queue.add(new long[] {there, u});
      }
    }
  }

  private int[] way(int[] from, boolean[] start, int end) {
    Deque<Integer> way = new ArrayDeque<>();
    for (int v = from[end]; !start[v]; v = from[v]) {
      way.addFirst(v);
    }
    return way.stream().mapToInt(v -> v).toArray();
  }
}
