package org.gridmap.balance;

import java.util.Arrays;

/**
 * The blocks of one community and the borders they share. Immutable; blocks and borders are named
 * by their index. The perimeter of a union of blocks is exact: the sum of the blocks' perimeters
 * less twice the borders inside.
 */
public final class BlockGraph {

  /** Blocks in this compound belong to none. */
  public static final int NO_COMPOUND = -1;

  final int[] households;
  final double[] area;
  final double[] perimeter;
  final double[] x;
  final double[] y;
  final int[] compound;
  final int compounds;

  /** The neighbours of block v stand at start[v] to start[v + 1], ascending. */
  final int[] start;

  final int[] neighbour;
  final double[] metres;
  final BorderKind[] kind;

  BlockGraph(BlockGraphBuilder from) {
    int size = from.size();
    households = from.households();
    area = from.column(BlockGraphBuilder.Block::areaSquareMetres);
    x = from.column(BlockGraphBuilder.Block::x);
    y = from.column(BlockGraphBuilder.Block::y);
    perimeter = from.column(BlockGraphBuilder.Block::perimeterMetres);
    compound = from.compounds();
    compounds = Arrays.stream(compound).max().orElse(NO_COMPOUND) + 1;
    start = new int[size + 1];
    BlockGraphBuilder.Border[] borders = from.halfBorders();
    neighbour = new int[borders.length];
    metres = new double[borders.length];
    kind = new BorderKind[borders.length];
    for (int at = 0; at < borders.length; at++) {
      start[borders[at].one() + 1] = at + 1;
      neighbour[at] = borders[at].other();
      metres[at] = borders[at].metres();
      kind[at] = borders[at].kind();
    }
    for (int v = 0; v < size; v++) {
      start[v + 1] = Math.max(start[v + 1], start[v]);
    }
  }

  /** Starts an empty graph. */
  public static BlockGraphBuilder builder() {
    return new BlockGraphBuilder();
  }

  /** Number of blocks. */
  public int size() {
    return households.length;
  }

  /** Households of a block, 0 or more. */
  public int households(int block) {
    return households[block];
  }

  /** Households of all blocks. */
  public long households() {
    return Arrays.stream(households).asLongStream().sum();
  }

  /** Ground of a block in square metres. */
  public double areaSquareMetres(int block) {
    return area[block];
  }

  /** Length of a block's border in metres. */
  public double perimeterMetres(int block) {
    return perimeter[block];
  }

  /** Compound of a block, from 0, or {@link #NO_COMPOUND}. */
  public int compound(int block) {
    return compound[block];
  }

  /** The blocks that share a border with a block, ascending. */
  public int[] neighbours(int block) {
    return Arrays.copyOfRange(neighbour, start[block], start[block + 1]);
  }

  /** Metres of border two blocks share; 0 when they share none, or are joined by a bridge. */
  public double sharedMetres(int one, int other) {
    int at = Arrays.binarySearch(neighbour, start[one], start[one + 1], other);
    return at < 0 ? 0 : metres[at];
  }

  /** Kind of the border two blocks share; {@code BARRIER} when they share none. */
  public BorderKind kind(int one, int other) {
    int at = Arrays.binarySearch(neighbour, start[one], start[one + 1], other);
    return at < 0 ? BorderKind.BARRIER : kind[at];
  }

  /** Metres east of the graph's origin, of a block's centre. */
  public double centreX(int block) {
    return x[block];
  }

  /** Metres north of the graph's origin, of a block's centre. */
  public double centreY(int block) {
    return y[block];
  }

  /** Metres between the centres of two blocks. */
  double distance(int one, int other) {
    return Math.hypot(x[one] - x[other], y[one] - y[other]);
  }
}
