package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why a division is no better: what is reachable, and what stands in the way of each grid outside
 * the tolerance.
 *
 * @param evenShare households of a grid if the community were divided evenly
 * @param reachable the smallest deviation from the target that the worst grid could have if blocks
 *     need not touch; contiguous grids cannot be expected to be better
 * @param misses the grids outside the tolerance
 * @param chokePoints blocks that a grid hangs on: without one of them it falls apart
 */
public record Explanation(
    double evenShare, double reachable, List<Miss> misses, List<ChokePoint> chokePoints) {

  /**
   * A grid outside the tolerance.
   *
   * @param blocks what is in the way: the heavy building, the bridge; may be empty
   */
  public record Miss(int grid, long households, Reason reason, List<Integer> blocks) {}

  /** What keeps a grid outside the tolerance. */
  public enum Reason {
    /** The community's households divided evenly are already outside. */
    EVEN_SHARE_IS_OUTSIDE,
    /** One block alone has more households than a grid may have. */
    HEAVY_BLOCK,
    /** It hangs on a bridge to a small part of the community. */
    BRIDGE,
    /** Blocks are so heavy that no set of them comes nearer, even if they need not touch. */
    COARSE_BLOCKS,
    /** Sets of blocks that would come nearer do not hang together. */
    CONTIGUITY
  }

  /**
   * A block without which its grid falls apart.
   *
   * @param householdsBehind households of the smaller parts it holds
   */
  public record ChokePoint(int grid, int block, long householdsBehind) {}

  public Explanation {
    misses = List.copyOf(misses);
    chokePoints = List.copyOf(chokePoints);
  }

  /** Explains a division. */
  public static Explanation of(Division division, BalanceSettings settings) {
    BlockGraph graph = division.graph();
    double share = GridCount.evenShare(graph.households, division.grids(), settings);
    double reachable = Packing.worst(graph.households, division.grids(), settings.target());
    List<Miss> misses = new ArrayList<>();
    List<ChokePoint> chokes = new ArrayList<>();
    for (int grid = 0; grid < division.grids(); grid++) {
      long households = division.households(grid);
      int[] blocks = division.blocks(grid);
      if (blocks.length > 0
          && Math.abs(households / settings.target() - 1) > settings.tolerance()) {
        misses.add(miss(division, settings, grid, share, reachable));
        chokes.addAll(chokePoints(division, grid));
      }
    }
    return new Explanation(share, reachable, misses, chokes);
  }

  private static Miss miss(
      Division division, BalanceSettings settings, int grid, double share, double reachable) {
    BlockGraph graph = division.graph();
    long households = division.households(grid);
    List<Integer> heavy =
        Arrays.stream(division.blocks(grid))
            .filter(v -> graph.households[v] > settings.heavyAbove())
            .boxed()
            .toList();
    if (!heavy.isEmpty()) {
      return new Miss(grid, households, Reason.HEAVY_BLOCK, heavy);
    }
    List<Integer> bridged =
        division.bridges().stream()
            .filter(b -> division.gridOf(b.one()) == grid && division.gridOf(b.other()) == grid)
            .map(Bridge::one)
            .toList();
    if (!bridged.isEmpty()) {
      return new Miss(grid, households, Reason.BRIDGE, bridged);
    }
    if (Math.abs(share / settings.target() - 1) > settings.tolerance()) {
      return new Miss(grid, households, Reason.EVEN_SHARE_IS_OUTSIDE, List.of());
    }
    boolean coarse = reachable > settings.tolerance();
    return new Miss(grid, households, coarse ? Reason.COARSE_BLOCKS : Reason.CONTIGUITY, List.of());
  }

  private static List<ChokePoint> chokePoints(Division division, int grid) {
    int[] blocks = division.blocks(grid);
    List<ChokePoint> found = new ArrayList<>();
    Piece piece = Piece.of(division.graph(), blocks, division.bridges(), Profile.BALANCE.weights);
    Parts parts = new Parts(piece);
    for (int v = 0; v < blocks.length; v++) {
      int[] without = new int[blocks.length];
      without[v] = 1;
      List<int[]> left = parts.of(without, 0);
      if (left.size() > 1) {
        long behind = left.subList(1, left.size()).stream().mapToLong(parts::households).sum();
        if (behind > 0) {
          found.add(new ChokePoint(grid, blocks[v], behind));
        }
      }
    }
    return found;
  }
}
