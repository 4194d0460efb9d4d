package org.gridmap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The solver against every division there is, on towns small enough to try them all. */
class ExhaustiveOptimumTest {

  @ParameterizedTest
  @CsvSource({"3, 3, 2, 1", "3, 3, 3, 2", "4, 3, 2, 3", "4, 3, 2, 4", "5, 2, 3, 5", "3, 3, 3, 6"})
  void theSolverFindsTheOptimumOfATinyTown(int columns, int rows, int grids, long seed) {
    Piece piece = piece(RandomTown.of(columns, rows, seed));
    GridCost cost = cost(piece, grids);
    int[] found = new Solver(piece, grids, cost, Effort.FULL, new Dice(seed)).solve(() -> false);
    assertThat(total(piece, grids, cost, found))
        .isCloseTo(optimum(piece, grids, cost), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"4, 3, 11", "4, 3, 12", "6, 2, 13", "3, 4, 14"})
  void aPairIsDividedInTheBestWayThereIs(int columns, int rows, long seed) {
    Piece piece = piece(RandomTown.of(columns, rows, seed));
    GridCost cost = cost(piece, 2);
    int[] start = new TreeCut(piece, cost.mean(), new Dice(seed)).divide(2);
    Layout layout = new Layout(piece, 2, start, cost, Moves.free(piece.size(), 2));
    new PairSplit(piece, 2, 1_000_000).improve(layout, 0, 1);
    assertThat(total(piece, 2, cost, layout.label))
        .isCloseTo(optimum(piece, 2, cost), within(1e-6));
  }

  private static Piece piece(BlockGraph graph) {
    int[] all = IntStream.range(0, graph.size()).toArray();
    return Piece.of(graph, all, List.of(), Profile.BALANCE.weights);
  }

  private static GridCost cost(Piece piece, int grids) {
    double mean = (double) piece.totalHouseholds() / grids;
    return new GridCost(mean, mean, 0.1, Profile.BALANCE.weights);
  }

  private static double total(Piece piece, int grids, GridCost cost, int[] label) {
    return new Layout(piece, grids, label, cost, Moves.free(piece.size(), grids)).totalCost();
  }

  private static double optimum(Piece piece, int grids, GridCost cost) {
    double best = Double.POSITIVE_INFINITY;
    int[] label = new int[piece.size()];
    for (long code = 0; code < Math.pow(grids, piece.size()); code++) {
      long rest = code;
      for (int v = 0; v < label.length; v++) {
        label[v] = (int) (rest % grids);
        rest /= grids;
      }
      if (legal(piece, grids, label)) {
        best = Math.min(best, total(piece, grids, cost, label));
      }
    }
    return best;
  }

  private static boolean legal(Piece piece, int grids, int[] label) {
    for (int grid = 0; grid < grids; grid++) {
      int name = grid;
      int[] blocks = IntStream.range(0, label.length).filter(v -> label[v] == name).toArray();
      if (IntStream.of(blocks).map(v -> piece.households[v]).sum() == 0
          || !connected(piece, blocks)) {
        return false;
      }
    }
    return true;
  }

  private static boolean connected(Piece piece, int[] blocks) {
    boolean[] reached = new boolean[piece.size()];
    reached[blocks[0]] = true;
    for (int round = 0; round < blocks.length; round++) {
      for (int v : blocks) {
        for (int u : blocks) {
          boolean next =
              IntStream.range(piece.start[v], piece.start[v + 1])
                  .anyMatch(at -> piece.neighbour[at] == u);
          reached[u] |= reached[v] && next;
        }
      }
    }
    return IntStream.of(blocks).allMatch(v -> reached[v]);
  }
}
