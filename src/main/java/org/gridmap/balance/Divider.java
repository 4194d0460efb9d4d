package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Divides communities into grids. Pure functions, safe for many threads. */
public final class Divider {

  private Divider() {}

  /**
   * Divides one community. Grids are numbered from the north-west ({@link GridOrder}).
   *
   * @param name the community's code; it and the seed choose the random numbers
   */
  public static Division divide(String name, BlockGraph graph, BalanceSettings settings) {
    return divide(name, graph, settings, () -> false);
  }

  /**
   * Divides one community, and ends early with the best plan so far when cancelled.
   *
   * @param cancelled asked every few milliseconds
   */
  public static Division divide(
      String name, BlockGraph graph, BalanceSettings settings, BooleanSupplier cancelled) {
    int grids = GridCount.of(graph, settings).chosen();
    Pieces pieces = Pieces.of(graph, settings.target(), grids);
    Weights weights = settings.profile().weights;
    List<Piece> parts = new ArrayList<>();
    for (int[] blocks : pieces.blocks()) {
      parts.add(Piece.of(graph, blocks, pieces.bridges(), weights));
    }
    int[] share = apportion(parts, grids);
    Dice dice = Dice.of(settings.seed(), name);
    int[] gridOf = new int[graph.size()];
    int first = 0;
    for (int i = 0; i < share.length; i++) {
      Piece part = parts.get(i);
      double mean = GridCount.evenShare(part.households, share[i], settings);
      GridCost cost = new GridCost(mean, settings.target(), settings.tolerance(), weights);
      int[] label = new Solver(part, share[i], cost, settings.effort(), dice).solve(cancelled);
      for (int v = 0; v < label.length; v++) {
        gridOf[part.blocks[v]] = first + label[v];
      }
      first += share[i];
    }
    return new Division(
        graph, GridOrder.fromNorthWest(graph, gridOf, grids), grids, pieces.bridges());
  }

  /**
   * Shares the grids among parts in proportion to their households (Webster's method), at least one
   * each and never more than a part's residential blocks.
   */
  private static int[] apportion(List<Piece> parts, int grids) {
    int[] share = new int[parts.size()];
    Arrays.fill(share, 1);
    PriorityQueue<Integer> next =
        new PriorityQueue<>(
            Comparator.comparingDouble(
                    (Integer i) -> -parts.get(i).totalHouseholds() / (share[i] + 0.5))
                .thenComparingInt(i -> i));
    for (int i = 0; i < share.length; i++) {
      if (share[i] < parts.get(i).residential()) {
        next.add(i);
      }
    }
    for (int left = grids - share.length; left > 0; left--) {
      int part = next.remove();
      share[part]++;
      if (share[part] < parts.get(part).residential()) {
        next.add(part);
      }
    }
    return share;
  }
}
