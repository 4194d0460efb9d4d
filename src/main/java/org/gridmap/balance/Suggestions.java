package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The few best exchanges for one overloaded or lean grid. */
public final class Suggestions {

  /** From hardly any household to as many as it takes. */
  private static final double[] MOVE_PRICES = {0.05, 0.01, 0.002};

  private static final int SETS = 4000;

  private Suggestions() {}

  /**
   * Lists exchanges with one neighbour each, sorted by the gain, then by fewer moved households.
   * Locked blocks and grids stay.
   *
   * @param plan every block has a grid
   * @param grid the grid to relieve or to fill
   * @param most how many to list
   */
  public static List<Suggestion> list(
      BlockGraph graph, FormerPlan plan, int grid, int most, BalanceSettings settings) {
    Set<Suggestion> found = new LinkedHashSet<>();
    for (double price : MOVE_PRICES) {
      Layout layout = layout(graph, plan, settings, price);
      for (int other : layout.neighbourGrids(grid)) {
        layout.become(plan.gridOf);
        if (new PairSplit(layout.piece, plan.grids, SETS).improve(layout, grid, other)) {
          found.add(suggestion(graph, plan, layout.label, grid, other));
        }
      }
    }
    return found.stream()
        .filter(each -> each.gain(settings.target()) > 0)
        .sorted(
            Comparator.comparingDouble((Suggestion each) -> -each.gain(settings.target()))
                .thenComparingLong(each -> each.moved(graph)))
        .limit(most)
        .toList();
  }

  private static Layout layout(
      BlockGraph graph, FormerPlan plan, BalanceSettings settings, double price) {
    int[] all = IntStream.range(0, graph.size()).toArray();
    List<Bridge> bridges = Pieces.of(graph, 2.0 * Integer.MAX_VALUE, 1).bridges();
    Weights weights = settings.profile().weights;
    Piece piece = Piece.of(graph, all, bridges, weights);
    double[] prices =
        IntStream.of(graph.households).mapToDouble(h -> price * Math.max(1, h)).toArray();
    Moves moves = Moves.from(plan.gridOf, prices, plan.lockedBlock, plan.lockedGrid);
    GridCost cost =
        new GridCost(settings.target(), settings.target(), settings.tolerance(), weights);
    return new Layout(piece, plan.grids, plan.gridOf, cost, moves);
  }

  private static Suggestion suggestion(
      BlockGraph graph, FormerPlan plan, int[] label, int grid, int other) {
    List<Integer> gives = new ArrayList<>();
    List<Integer> takes = new ArrayList<>();
    for (int v = 0; v < label.length; v++) {
      if (plan.gridOf[v] == grid && label[v] == other) {
        gives.add(v);
      } else if (plan.gridOf[v] == other && label[v] == grid) {
        takes.add(v);
      }
    }
    return new Suggestion(
        grid,
        other,
        List.copyOf(gives),
        List.copyOf(takes),
        households(graph, plan.gridOf, grid, other),
        households(graph, label, grid, other));
  }

  private static List<Long> households(BlockGraph graph, int[] label, int... grids) {
    return Arrays.stream(grids)
        .mapToObj(
            grid ->
                IntStream.range(0, label.length)
                    .filter(v -> label[v] == grid)
                    .mapToLong(graph::households)
                    .sum())
        .toList();
  }
}
