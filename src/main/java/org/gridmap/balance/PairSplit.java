package org.gridmap.balance;

import java.util.ArrayDeque;

/**
 * Divides the blocks of two neighbouring grids anew in the best way there is: every connected set
 * that holds the root and leaves the rest connected is tried, as far as the budget allows. Sets
 * whose households cannot pay are cut off early.
 */
final class PairSplit {

  /** Blocks are bits of a long. */
  private static final int MOST_BLOCKS = 64;

  private static final double LEAST_GAIN = 1e-7;

  /** How many settled pairs are remembered; a power of two. */
  private static final int REMEMBERED = 1 << 12;

  /** Every set once (one extended by an unbarred neighbour, those tried before barred). */
  private final int budget;

  private final PairView view;
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
  private final boolean[] waiting;

  /** Pairs of exactly these blocks could not be divided better. */
  private final long[] settled = new long[REMEMBERED];

  private GridCost cost;
  private double best;
  private long bestSide;
  private int left;
  private long fewest;
  private long most;

  PairSplit(Piece piece, int grids, int budget) {
    view = new PairView(piece);
    waiting = new boolean[grids];
    this.budget = budget;
  }

  /** Splits pairs until no pair can be divided better. */
  void settle(Layout layout) {
    for (int grid = 0; grid < layout.grids; grid++) {
      later(grid);
    }
    settleWaiting(layout);
  }

  /** Splits the pairs of these grids, and of all that change by it. */
  void settle(Layout layout, int[] changed) {
    for (int grid : changed) {
      later(grid);
    }
    settleWaiting(layout);
  }

  private void later(int grid) {
    if (!waiting[grid]) {
      waiting[grid] = true;
      queue.add(grid);
    }
  }

  private void settleWaiting(Layout layout) {
    while (!queue.isEmpty()) {
      int grid = queue.remove();
      waiting[grid] = false;
      for (int other : layout.neighbourGrids(grid)) {
        if (improve(layout, grid, other)) {
          later(grid);
          later(other);
        }
      }
    }
  }

  /** Divides two grids in the best way; false when they stay as they are. */
  boolean improve(Layout layout, int a, int b) {
    boolean closed = layout.moves.closed(a) || layout.moves.closed(b);
    if (closed || layout.blocks[a] + layout.blocks[b] > MOST_BLOCKS) {
      return false;
    }
    if (isSettled(layout.mark(a) + layout.mark(b))) {
      return false;
    }
    cost = layout.gridCost();
    view.look(layout, a, b);
    best = value(Side.of(view, view.sideOfRoot)) - LEAST_GAIN;
    bestSide = 0;
    left = budget;
    window();
    grow(Side.of(view, 1L), view.mustGo, view.total - view.households(view.mustGo));
    boolean better = bestSide != 0;
    if (better) {
      view.apply(layout, bestSide);
    }
    if (!better || left > 0) {
      remember(layout.mark(a) + layout.mark(b));
    }
    return better;
  }

  private boolean isSettled(long pair) {
    return settled[(int) (pair & REMEMBERED - 1)] == pair;
  }

  private void remember(long pair) {
    settled[(int) (pair & REMEMBERED - 1)] = pair;
  }

  /** How few and how many households the root's side may have to pay at all. */
  private void window() {
    long in = view.total / 2;
    long out = view.total + 1;
    while (in + 1 < out) {
      long middle = (in + out) / 2;
      if (balance(middle) < best) {
        in = middle;
      } else {
        out = middle;
      }
    }
    most = in;
    fewest = view.total - in;
  }

  private double balance(long households) {
    return cost.balance(households) + cost.balance(view.total - households);
  }

  /**
   * @param reachableBefore households of all blocks that are not barred
   */
  private void grow(Side side, long barredBefore, long reachableBefore) {
    left--;
    consider(side);
    long barred = barredBefore;
    long reachable = reachableBefore;
    long frontier = side.around() & ~side.blocks() & ~barred;
    while (frontier != 0 && left > 0 && reachable >= fewest) {
      int u = Long.numberOfTrailingZeros(frontier);
      long bit = frontier & -frontier;
      frontier ^= bit;
      long households = side.households() + view.households[u];
      long rest = view.all & ~side.blocks() & ~bit;
      boolean possible = households <= most && rest != 0;
      if (possible && (barred == 0 || view.holdsTogether(barred, rest))) {
        grow(side.plus(view, u), barred, reachable);
      }
      barred |= bit;
      reachable -= view.households[u];
    }
  }

  private void consider(Side side) {
    long h = side.households();
    boolean legal = h > 0 && h < view.total || view.total == 0;
    if (h < fewest || !legal || (side.blocks() & view.mustStay) != view.mustStay) {
      return;
    }
    long rest = view.all & ~side.blocks();
    if (rest != 0 && balance(h) < best) {
      double value = value(side);
      if (value < best && view.holdsTogether(rest, rest)) {
        best = value;
        bestSide = side.blocks();
      }
    }
  }

  private double value(Side side) {
    return balance(side.households())
        + cost.shape(side.area(), side.perimeter())
        + cost.shape(view.wholeArea - side.area(), side.perimeterOfRest())
        + side.links()
        + view.compoundCost(side.blocks())
        + view.moveCost(side.blocks());
  }

  /**
   * The root's side of a pair.
   *
   * @param around the blocks next to those of the side, and some of the side
   * @param links price of the borders inside the side and inside the rest
   */
  private record Side(
      long blocks,
      long around,
      long households,
      double area,
      double perimeter,
      double perimeterOfRest,
      double links) {

    static Side of(PairView view, long blocks) {
      return new Side(
          blocks,
          view.around(blocks),
          view.households(blocks),
          view.area(blocks),
          view.perimeter(blocks),
          view.perimeter(view.all & ~blocks),
          view.linkCost(blocks));
    }

    Side plus(PairView view, int u) {
      long rest = view.all & ~blocks;
      return new Side(
          blocks | 1L << u,
          around | view.linksOf(u),
          households + view.households[u],
          area + view.area[u],
          perimeter + view.perimeter[u] - 2 * view.shared(u, blocks),
          perimeterOfRest - view.perimeter[u] + 2 * view.shared(u, rest),
          links + view.price(u, blocks) - view.price(u, rest));
    }
  }
}
