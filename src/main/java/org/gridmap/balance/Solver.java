package org.gridmap.balance;

import java.util.function.BooleanSupplier;

/** Divides one piece: several starts, each annealed and settled, the best of them recombined. */
final class Solver {

  private final Piece piece;
  private final int grids;
  private final GridCost cost;
  private final Effort effort;
  private final Dice dice;
  private final Walk walk;
  private final PairSplit pairs;
  private final TreeCut trees;

  Solver(Piece piece, int grids, GridCost cost, Effort effort, Dice dice) {
    this.piece = piece;
    this.grids = grids;
    this.cost = cost;
    this.effort = effort;
    this.dice = dice;
    walk = new Walk(piece.size());
    pairs = new PairSplit(piece, grids, effort.sets());
    trees = new TreeCut(piece, cost.mean(), dice);
  }

  /**
   * The best division found, as the grid of each block.
   *
   * @param cancelled asked between steps; true ends the work with the best so far
   */
  int[] solve(BooleanSupplier cancelled) {
    if (grids == 1) {
      return new int[piece.size()];
    }
    Layout best = start();
    for (int i = 1; i < effort.starts() && !cancelled.getAsBoolean(); i++) {
      Layout next = start();
      best = next.totalCost() < best.totalCost() ? next : best;
    }
    if (!cancelled.getAsBoolean()) {
      new Recombination(best, trees, pairs, dice).run(effort.rounds() * grids);
    }
    return best.label;
  }

  private Layout start() {
    Moves free = Moves.free(piece.size(), grids);
    Layout layout = new Layout(piece, grids, trees.divide(grids), cost, free);
    new Annealing(layout, walk, dice).run((long) effort.sweeps() * piece.size());
    pairs.settle(layout);
    return layout;
  }
}
