package org.gridmap.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.gridmap.geometry.BlockTiling.Neighbours;

/**
 * Which blocks lie side by side, and what that means for a grid: its connected pieces, and the
 * blocks that hold it together. Blocks that meet only in a point are not neighbours. Immutable.
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

  /**
   * The articulation blocks of a grid: without any one of them, a connected piece falls apart. R.
   * Tarjan, "Depth-first search and linear graph algorithms" (1972).
   *
   * @param grid numbers of its blocks
   * @return their numbers in ascending order
   */
  public List<Integer> articulationBlocks(Collection<Integer> grid) {
    Search search = new Search(grid);
    grid.forEach(search::from);
    return search.found.stream().boxed().toList();
  }

  private final class Search {
    final BitSet found = new BitSet();
    private final BitSet inGrid = new BitSet();
    private final int[] depth = new int[neighbours.length];
    private final int[] low = new int[neighbours.length];
    private final int[] parent = new int[neighbours.length];
    private final int[] next = new int[neighbours.length];

    Search(Collection<Integer> grid) {
      grid.forEach(inGrid::set);
    }

    void from(int root) {
      if (depth[root] > 0) {
        return;
      }
      int branches = 0;
      Deque<Integer> path = new ArrayDeque<>();
      enter(root, -1, path);
      while (!path.isEmpty()) {
        int block = path.peekLast();
        if (next[block] < neighbours[block].length) {
          look(block, neighbours[block][next[block]++], path);
        } else {
          path.removeLast();
          if (parent[block] == root) {
            branches++;
          } else if (parent[block] >= 0) {
            leave(block, parent[block]);
          }
        }
      }
      found.set(root, branches > 1);
    }

    private void enter(int block, int from, Deque<Integer> path) {
      parent[block] = from;
      depth[block] = from < 0 ? 1 : depth[from] + 1;
      low[block] = depth[block];
      path.add(block);
    }

    private void look(int block, int other, Deque<Integer> path) {
      if (!inGrid.get(other) || other == parent[block]) {
        return;
      }
      if (depth[other] == 0) {
        enter(other, block, path);
      } else {
        low[block] = Math.min(low[block], depth[other]);
      }
    }

    private void leave(int block, int above) {
      low[above] = Math.min(low[above], low[block]);
      if (low[block] >= depth[above]) {
        found.set(above);
      }
    }
  }
}
