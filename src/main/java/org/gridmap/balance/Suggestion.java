package org.gridmap.balance;

import java.util.List;

/**
 * Blocks to exchange between two neighbouring grids; both stay in one piece.
 *
 * @param grid the grid that asked
 * @param other its neighbour
 * @param gives blocks that go from the grid to the neighbour
 * @param takes blocks that go the other way
 * @param householdsBefore of the grid and of its neighbour
 * @param householdsAfter of the grid and of its neighbour; together they are nearer to the target
 */
public record Suggestion(
    int grid,
    int other,
    List<Integer> gives,
    List<Integer> takes,
    List<Long> householdsBefore,
    List<Long> householdsAfter) {

  /** Households that get another grid. */
  public long moved(BlockGraph graph) {
    return gives.stream().mapToLong(graph::households).sum()
        + takes.stream().mapToLong(graph::households).sum();
  }

  /** How much nearer to the target the two grids come, in households. */
  public double gain(double target) {
    return off(householdsBefore, target) - off(householdsAfter, target);
  }

  private static double off(List<Long> households, double target) {
    return households.stream().mapToDouble(h -> Math.abs(h - target)).sum();
  }
}
