package org.gridmap.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.gridmap.geometry.BlockTiling.Neighbours;

/**
 * Which blocks lie side by side, and what that means for a grid: its connected pieces. Blocks that
 * meet only in a point are not neighbours. Immutable.
 */
public final class TouchingBlocks {

  private final int[][] neighbours;

  /**
   * @param blocks number of blocks, numbered from 0
   * @param pairs their common borders
   */
  public TouchingBlocks(int blocks, Collection<Neighbours> pairs) {
    int[] count = new int[blocks];
    for (Neighbours pair : pairs) {
      count[pair.one()]++;
      count[pair.other()]++;
    }
    neighbours = new int[blocks][];
    for (int block = 0; block < blocks; block++) {
      neighbours[block] = new int[count[block]];
    }
    for (Neighbours pair : pairs) {
      neighbours[pair.one()][--count[pair.one()]] = pair.other();
      neighbours[pair.other()][--count[pair.other()]] = pair.one();
    }
  }

  /**
   * The connected pieces of a grid.
   *
   * @param grid numbers of its blocks
   * @return the pieces, each in ascending order, by their first block
   */
  public List<List<Integer>> pieces(Collection<Integer> grid) {
    BitSet left = new BitSet();
    grid.forEach(left::set);
    List<List<Integer>> pieces = new ArrayList<>();
    for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start)) {
      BitSet piece = new BitSet();
      Deque<Integer> open = new ArrayDeque<>(List.of(start));
      left.clear(start);
      while (!open.isEmpty()) {
        int block = open.removeFirst();
        piece.set(block);
        for (int other : neighbours[block]) {
          if (left.get(other)) {
            left.clear(other);
            open.add(other);
          }
        }
      }
      pieces.add(piece.stream().boxed().toList());
    }
    return pieces;
  }
}
