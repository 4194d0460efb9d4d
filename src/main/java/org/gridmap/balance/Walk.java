package org.gridmap.balance;

/** Walks through a grid's blocks; its notes are used again and again, so one thread has one. */
final class Walk {

  private final int[] seen;
  private final int[] queue;
  private int mark;

  Walk(int size) {
    seen = new int[size];
    queue = new int[size];
  }

  /** Whether a grid may give a block away: it keeps households and hangs together without it. */
  boolean canLose(Layout layout, int v) {
    int from = layout.label[v];
    int households = layout.piece.households[v];
    return layout.blocks[from] > 1
        && (households == 0 || layout.households[from] > households)
        && staysWhole(layout, v);
  }

  /** Whether the other blocks of v's grid hang together without v. */
  private boolean staysWhole(Layout layout, int v) {
    Piece piece = layout.piece;
    int grid = layout.label[v];
    int todo = 0;
    mark += 2;
    for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
      int u = piece.neighbour[at];
      if (layout.label[u] == grid && piece.link[at]) {
        seen[u] = mark;
        queue[0] = u;
        todo++;
      }
    }
    if (todo < 2) {
      return true;
    }
    seen[v] = mark + 1;
    return reachesAll(layout, grid, todo);
  }

  private boolean reachesAll(Layout layout, int grid, int wanted) {
    Piece piece = layout.piece;
    int todo = wanted - 1;
    int end = 1;
    seen[queue[0]] = mark + 1;
    for (int next = 0; next < end; next++) {
      int u = queue[next];
      for (int at = piece.start[u]; at < piece.start[u + 1]; at++) {
        int w = piece.neighbour[at];
        if (seen[w] != mark + 1 && layout.label[w] == grid && piece.link[at]) {
          if (seen[w] == mark && --todo == 0) {
            return true;
          }
          seen[w] = mark + 1;
          queue[end++] = w;
        }
      }
    }
    return false;
  }
}
