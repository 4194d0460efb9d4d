package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Collects blocks and borders; {@link #build} checks them once. */
public final class BlockGraphBuilder {

  private static final double LENGTH_TOLERANCE = 1e-3;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Border> borders = new ArrayList<>();

  BlockGraphBuilder() {}

  /**
   * Adds a block; its index is the number of blocks before it.
   *
   * @param households 0 or more
   * @param areaSquareMetres ground, more than 0
   * @param perimeterMetres whole border, shared or not
   * @param x metres east of any origin that all blocks share, of the block's centre
   * @param y metres north of it
   * @param compound the block's compound from 0, or {@link BlockGraph#NO_COMPOUND}
   */
  public BlockGraphBuilder block(
      int households,
      double areaSquareMetres,
      double perimeterMetres,
      double x,
      double y,
      int compound) {
    if (households < 0 || !(areaSquareMetres > 0) || !(perimeterMetres > 0)) {
      throw new IllegalArgumentException(
          "Block %d has %d households, %s m², %s m of border."
              .formatted(blocks.size(), households, areaSquareMetres, perimeterMetres));
    }
    blocks.add(new Block(households, areaSquareMetres, perimeterMetres, x, y, compound));
    return this;
  }

  /**
   * Joins two blocks. Several borders between the same blocks add up; the most passable kind wins.
   *
   * @param metres length the blocks share, more than 0
   */
  public BlockGraphBuilder border(int one, int other, double metres, BorderKind kind) {
    if (one == other || !(metres > 0)) {
      throw new IllegalArgumentException(
          "Blocks %d and %d share %s m of border.".formatted(one, other, metres));
    }
    borders.add(new Border(one, other, metres, kind));
    borders.add(new Border(other, one, metres, kind));
    return this;
  }

  /**
   * The graph.
   *
   * @throws IllegalArgumentException if a block shares more border than it has
   */
  public BlockGraph build() {
    BlockGraph graph = new BlockGraph(this);
    for (int v = 0; v < graph.size(); v++) {
      double shared = 0;
      for (int at = graph.start[v]; at < graph.start[v + 1]; at++) {
        shared += graph.metres[at];
      }
      if (shared > graph.perimeter[v] * (1 + LENGTH_TOLERANCE) + LENGTH_TOLERANCE) {
        throw new IllegalArgumentException(
            "Block %d shares %s m of its %s m of border.".formatted(v, shared, graph.perimeter[v]));
      }
    }
    return graph;
  }

  int size() {
    return blocks.size();
  }

  int[] households() {
    return blocks.stream().mapToInt(Block::households).toArray();
  }

  int[] compounds() {
    return blocks.stream().mapToInt(Block::compound).toArray();
  }

  double[] column(ToDoubleFunction<Block> of) {
    return blocks.stream().mapToDouble(of).toArray();
  }

  /** Each border once in each direction, ascending, doubles added up. */
  Border[] halfBorders() {
    List<Border> merged = new ArrayList<>();
    borders.stream()
        .sorted(Comparator.comparingInt(Border::one).thenComparingInt(Border::other))
        .forEach(
            border -> {
              Border last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
              if (last != null && last.one == border.one && last.other == border.other) {
                merged.set(merged.size() - 1, last.plus(border));
              } else {
                merged.add(border);
              }
            });
    return merged.toArray(Border[]::new);
  }

  record Block(
      int households,
      double areaSquareMetres,
      double perimeterMetres,
      double x,
      double y,
      int compound) {}

  record Border(int one, int other, double metres, BorderKind kind) {

    private Border plus(Border more) {
      BorderKind open = kind.compareTo(more.kind) <= 0 ? kind : more.kind;
      return new Border(one, other, metres + more.metres, open);
    }
  }
}
