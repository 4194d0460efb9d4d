package org.gridmap.balance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A community divided: every block has a grid, named from 0. Immutable. */
public final class Division {

  private final BlockGraph graph;
  private final int[] gridOf;
  private final int grids;
  private final List<Bridge> bridges;

  Division(BlockGraph graph, int[] gridOf, int grids, List<Bridge> bridges) {
    this.graph = graph;
    this.gridOf = gridOf.clone();
    this.grids = grids;
    this.bridges = List.copyOf(bridges);
  }

  /**
   * A division made elsewhere, to be measured.
   *
   * @param gridOf the grid of each block, from 0; not checked for contiguity
   */
  public static Division of(BlockGraph graph, int[] gridOf, int grids) {
    return new Division(graph, gridOf, grids, List.of());
  }

  public BlockGraph graph() {
    return graph;
  }

  /** Number of grids. */
  public int grids() {
    return grids;
  }

  /** The grid of a block, from 0. */
  public int gridOf(int block) {
    return gridOf[block];
  }

  /** The grid of each block. */
  public int[] gridOfBlocks() {
    return gridOf.clone();
  }

  /** The blocks of a grid, ascending. */
  public int[] blocks(int grid) {
    return IntStream.range(0, gridOf.length).filter(v -> gridOf[v] == grid).toArray();
  }

  /** Households of a grid. */
  public long households(int grid) {
    return Arrays.stream(blocks(grid)).mapToLong(graph::households).sum();
  }

  /** Parts of a grid between which only other grids or barriers lie; 1 when it hangs together. */
  public int parts(int grid) {
    int[] blocks = blocks(grid);
    Piece piece = Piece.of(graph, blocks, bridges, Profile.BALANCE.weights);
    return new Parts(piece).of(new int[blocks.length], 0).size();
  }

  /** Links that had to be made because a part of the community is too small for a grid. */
  public List<Bridge> bridges() {
    return bridges;
  }

  /** Polsby-Popper score of each grid: 4πA/P², 1 for a circle. */
  public double[] compactness() {
    double[] area = new double[grids];
    double[] border = new double[grids];
    for (int v = 0; v < gridOf.length; v++) {
      area[gridOf[v]] += graph.area[v];
      border[gridOf[v]] += graph.perimeter[v];
      for (int at = graph.start[v]; at < graph.start[v + 1]; at++) {
        border[gridOf[v]] -= gridOf[graph.neighbour[at]] == gridOf[v] ? graph.metres[at] : 0;
      }
    }
    double[] score = new double[grids];
    Arrays.setAll(score, g -> 4 * Math.PI * area[g] / (border[g] * border[g]));
    return score;
  }
}
