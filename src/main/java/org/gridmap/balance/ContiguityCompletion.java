package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Completes a planner's gesture so that every grid stays in one piece: blocks that would be cut off
 * go to the neighbour with the longest common border, a grid reached from afar gets the path of
 * fewest households in between. Answers in milliseconds for a community.
 */
public final class ContiguityCompletion {

  private final BlockGraph graph;
  private final FormerPlan plan;
  private final Piece whole;
  private final Parts parts;
  private final int[] label;
  private final boolean[] barred;
  private final List<CutOff> handedOver = new ArrayList<>();
  private final TreeSet<Integer> path = new TreeSet<>();
  private final TreeSet<Integer> refused = new TreeSet<>();
  private boolean complete = true;

  private ContiguityCompletion(BlockGraph graph, FormerPlan plan) {
    this.graph = graph;
    this.plan = plan;
    int[] all = new int[graph.size()];
    Arrays.setAll(all, v -> v);
    whole = Piece.of(graph, all, Pieces.bridgesOver(graph), Profile.BALANCE.weights);
    parts = new Parts(whole);
    label = plan.gridOfBlocks();
    barred = plan.lockedGrid.clone();
  }

  /**
   * What happens when blocks are given to a grid.
   *
   * @param plan the plan before the gesture, with its locks; blocks without a grid take part, and
   *     may hang together as they like
   * @param blocks the blocks of the gesture
   * @param to the grid they shall belong to, or {@link FormerPlan#NO_GRID}
   */
  public static Completed assign(BlockGraph graph, FormerPlan plan, int[] blocks, int to) {
    ContiguityCompletion work = new ContiguityCompletion(graph, plan);
    work.give(blocks, to);
    if (to != FormerPlan.NO_GRID) {
      work.reach(to);
    }
    for (int grid = 0; grid < plan.grids; grid++) {
      work.heal(grid, to);
    }
    return work.result();
  }

  private void give(int[] blocks, int to) {
    for (int v : blocks) {
      if (label[v] != to && (plan.isLocked(v, label[v]) || isBarred(to))) {
        refused.add(v);
      } else {
        label[v] = to;
      }
    }
  }

  private boolean isBarred(int grid) {
    return grid != FormerPlan.NO_GRID && barred[grid];
  }

  /** Joins far parts of the grid to the part that was its own, where a path exists. */
  private void reach(int to) {
    List<int[]> of = parts.of(label, to);
    while (of.size() > 1 && wasWhole(to)) {
      int[] far = of.get(0);
      for (int[] part : of) {
        far = before(part, to) < before(far, to) ? part : far;
      }
      int[] way = new ShortestWay(whole, plan, label).between(far, to);
      if (way.length == 0) {
        complete = false;
        return;
      }
      for (int v : way) {
        label[v] = to;
        path.add(v);
      }
      of = parts.of(label, to);
    }
  }

  private boolean wasWhole(int grid) {
    return parts.of(plan.gridOf, grid).size() < 2;
  }

  private long before(int[] part, int grid) {
    return Arrays.stream(part).filter(v -> plan.gridOf[v] == grid).count();
  }

  private void heal(int grid, int to) {
    List<int[]> of = parts.of(label, grid);
    if (grid == to || of.size() < 2 || !wasWhole(grid)) {
      return;
    }
    for (int[] part : of.subList(1, of.size())) {
      int next = parts.bestNeighbour(label, part, grid, barred);
      boolean locked = Arrays.stream(part).anyMatch(v -> plan.isLocked(v, grid));
      if (next < 0 || locked) {
        complete = false;
      } else {
        Arrays.stream(part).forEach(v -> label[v] = next);
        handedOver.add(new CutOff(grid, next, Arrays.stream(part).boxed().toList()));
      }
    }
  }

  private Completed result() {
    long[] households = new long[plan.grids];
    for (int v = 0; v < label.length; v++) {
      if (label[v] != FormerPlan.NO_GRID) {
        households[label[v]] += graph.households[v];
      }
    }
    return new Completed(
        Arrays.stream(label).boxed().toList(),
        Arrays.stream(households).boxed().toList(),
        handedOver,
        List.copyOf(path),
        List.copyOf(refused),
        complete);
  }

  /**
   * Blocks that a gesture cuts off from their grid.
   *
   * @param from the grid they hung on
   * @param to the grid that takes them
   */
  public record CutOff(int from, int to, List<Integer> blocks) {}

  /**
   * A gesture with what it needs to be legal.
   *
   * @param gridOf the grid of each block afterwards
   * @param households of each grid afterwards
   * @param handedOver blocks that went along because they would be cut off
   * @param path blocks taken in between, so that the gesture's grid is one piece
   * @param refused blocks of the gesture that are locked and stay
   * @param complete false when locks leave a grid in parts; the gesture cannot be accepted
   */
  public record Completed(
      List<Integer> gridOf,
      List<Long> households,
      List<CutOff> handedOver,
      List<Integer> path,
      List<Integer> refused,
      boolean complete) {

    public Completed {
      handedOver = List.copyOf(handedOver);
    }
  }
}
