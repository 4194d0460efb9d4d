package org.gridmap.balance;

import java.util.Arrays;
import java.util.List;

/** Divides one grid, or any blocks that hang together, in several. */
public final class GridSplit {

  private GridSplit() {}

  /**
   * Divides blocks evenly.
   *
   * @param blocks blocks of one grid, that hang together
   * @param parts how many grids to make of them
   * @return the part of each block, from 0, in the order of {@code blocks}
   * @throws IllegalArgumentException if there are fewer residential blocks than parts, or the
   *     blocks do not hang together
   */
  public static int[] split(BlockGraph graph, int[] blocks, int parts, BalanceSettings settings) {
    int[] ascending = blocks.clone();
    Arrays.sort(ascending);
    List<Bridge> bridges = Pieces.of(graph, 2.0 * Integer.MAX_VALUE, 1).bridges();
    Piece piece = Piece.of(graph, ascending, bridges, settings.profile().weights);
    if (parts < 1 || parts > Math.max(1, piece.residential())) {
      throw new IllegalArgumentException(
          "%d residential blocks cannot make %d grids.".formatted(piece.residential(), parts));
    }
    if (new Parts(piece).of(new int[piece.size()], 0).size() > 1) {
      throw new IllegalArgumentException("The blocks do not hang together.");
    }
    double share = Math.max(1, (double) piece.totalHouseholds() / parts);
    GridCost cost = new GridCost(share, share, settings.tolerance(), settings.profile().weights);
    Dice dice = new Dice(settings.seed());
    int[] label = new Solver(piece, parts, cost, settings.effort(), dice).solve(() -> false);
    return Arrays.stream(blocks).map(v -> label[Arrays.binarySearch(ascending, v)]).toArray();
  }
}
