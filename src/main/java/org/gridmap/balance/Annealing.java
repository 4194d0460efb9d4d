package org.gridmap.balance;

/**
 * Simulated annealing over single blocks and exchanges at the borders of grids. Every step keeps
 * every grid in one piece.
 */
final class Annealing {

  private static final double HOT = 0.6;
  private static final double COLD = 0.02;
  private static final int STRIDE = 64;
  private static final double HOPELESS = 9;

  private final Layout layout;
  private final Walk walk;
  private final Dice dice;

  Annealing(Layout layout, Walk walk, Dice dice) {
    this.layout = layout;
    this.walk = walk;
    this.dice = dice;
  }

  /** Cools from hot to cold in the given number of attempts. */
  void run(long attempts) {
    long rounds = Math.max(1, attempts / STRIDE);
    double temperature = HOT;
    double cooling = StrictMath.pow(COLD / temperature, 1.0 / rounds);
    for (long round = 0; round < rounds; round++) {
      for (int i = 0; i < STRIDE; i++) {
        attempt(temperature);
      }
      temperature *= cooling;
    }
  }

  private void attempt(double temperature) {
    Piece piece = layout.piece;
    int v = dice.below(piece.size());
    int degree = piece.start[v + 1] - piece.start[v];
    if (degree == 0) {
      return;
    }
    int at = piece.start[v] + dice.below(degree);
    int to = layout.label[piece.neighbour[at]];
    int from = layout.label[v];
    if (to == from || !piece.link[at] || !layout.moves.allowed(v, from, to)) {
      return;
    }
    if ((dice.next() & 3) == 0) {
      exchange(v, to, temperature);
      return;
    }
    double gain = layout.gain(v, to);
    if (accepts(gain, temperature) && walk.canLose(layout, v)) {
      layout.move(v, to);
    }
  }

  private boolean accepts(double gain, double temperature) {
    return gain <= 0 || gain < HOPELESS * temperature && gain < temperature * dice.exponential();
  }

  /** Gives v away and takes a block of the other grid for it. */
  private void exchange(int v, int to, double temperature) {
    int from = layout.label[v];
    if (!walk.canLose(layout, v)) {
      return;
    }
    int u = counterpart(v, from, to);
    if (u < 0 || layout.moves.locked(u)) {
      return;
    }
    double before = layout.gain(v, to);
    layout.move(v, to);
    if (accepts(before + layout.gain(u, from), temperature) && walk.canLose(layout, u)) {
      layout.move(u, from);
    } else {
      layout.move(v, from);
    }
  }

  /** A block of the other grid that touches ours, found by a short random walk; or -1. */
  private int counterpart(int v, int from, int to) {
    Piece piece = layout.piece;
    for (int tries = 0; tries < 4; tries++) {
      int near = v;
      for (int steps = 1 + dice.below(3); steps >= 0; steps--) {
        int degree = piece.start[near + 1] - piece.start[near];
        int next = piece.neighbour[piece.start[near] + dice.below(degree)];
        int grid = layout.label[next];
        near = grid == from || grid == to ? next : near;
      }
      if (near != v && layout.label[near] == to && touches(near, from, v)) {
        return near;
      }
    }
    return -1;
  }

  private boolean touches(int u, int grid, int except) {
    Piece piece = layout.piece;
    for (int at = piece.start[u]; at < piece.start[u + 1]; at++) {
      int w = piece.neighbour[at];
      if (w != except && layout.label[w] == grid && piece.link[at]) {
        return true;
      }
    }
    return false;
  }
}
