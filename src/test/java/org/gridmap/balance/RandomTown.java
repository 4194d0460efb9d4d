package org.gridmap.balance;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Small towns on a lattice of 100 m squares, for tests: some households, some compounds. */
final class RandomTown {

  private RandomTown() {}

  /** Columns times rows of squares; one in eight is without households. */
  static BlockGraph of(int columns, int rows, long seed) {
    Random random = new Random(seed);
    BlockGraphBuilder town = BlockGraph.builder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int households = random.nextInt(8) == 0 ? 0 : 12 + random.nextInt(80);
        int compound = (row / 3) * columns + column / 3;
        town.block(households, 10_000, 400, 100 * column, 100 * row, compound);
      }
    }
    join(town, columns, rows, BorderKind.OPEN);
    return town.build();
  }

  /** Rows of squares with the given households, first row in the north, all borders of one kind. */
  static BlockGraphBuilder squares(int[]... households) {
    BlockGraphBuilder town = BlockGraph.builder();
    for (int row = 0; row < households.length; row++) {
      for (int column = 0; column < households[row].length; column++) {
        int here = households[row][column];
        town.block(here, 10_000, 400, 100 * column, -100 * row, BlockGraph.NO_COMPOUND);
      }
    }
    return town;
  }

  static BlockGraphBuilder join(BlockGraphBuilder town, int columns, int rows, BorderKind kind) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = row * columns + column;
        if (column + 1 < columns) {
          town.border(at, at + 1, 100, kind);
        }
        if (row + 1 < rows) {
          town.border(at, at + columns, 100, kind);
        }
      }
    }
    return town;
  }

  /** Whether the blocks of one grid hang together by passable borders. */
  static boolean hangsTogether(BlockGraph graph, int[] blocks) {
    Set<Integer> left = new HashSet<>();
    for (int block : blocks) {
      left.add(block);
    }
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    queue.add(blocks[0]);
    left.remove(blocks[0]);
    while (!queue.isEmpty()) {
      int block = queue.remove();
      for (int at = graph.start[block]; at < graph.start[block + 1]; at++) {
        if (graph.kind[at].passable() && left.remove(graph.neighbour[at])) {
          queue.add(graph.neighbour[at]);
        }
      }
    }
    return left.isEmpty();
  }
}
