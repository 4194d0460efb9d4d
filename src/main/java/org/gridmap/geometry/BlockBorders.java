package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridmap.geometry.BlockTiling.Neighbours;

/** The common borders of blocks: how long, and on what barriers. */
final class BlockBorders {

  private record Pair(int one, int other) {}

  /** Metres by kind of barrier; the empty kind is open ground. */
  private final Map<Pair, Map<String, Double>> metres =
      new TreeMap<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));

  private final List<Block> blocks;

  /**
   * @param blocks the blocks, named by their place in the list
   */
  BlockBorders(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * Measures the borders of blocks made of faces.
   *
   * @param order the faces' numbers of blocks, in the order of the list to make
   * @param blocks the block of each number
   */
  static List<Neighbours> of(BlockFaces faces, List<Integer> order, Map<Integer, Block> blocks) {
    BlockBorders borders = new BlockBorders(order.stream().map(blocks::get).toList());
    Map<Integer, Integer> place = new HashMap<>();
    order.forEach(number -> place.put(number, place.size()));
    for (int face = 0; face < faces.graph.size(); face++) {
      int one = place.get(faces.block(face));
      for (FaceGraph.Border border : faces.graph.bordersOf(face)) {
        int other =
            border.other() == FaceGraph.OUTSIDE ? -1 : place.get(faces.block(border.other()));
        if (one < other) {
          borders.add(one, other, barrier(border), border.metres());
        }
      }
    }
    return borders.list();
  }

  private static String barrier(FaceGraph.Border border) {
    return border.tags().stream()
        .filter(tag -> !tag.equals(Zones.COMMUNITY) && !tag.equals(Zones.COMPOUND))
        .findFirst()
        .orElse("");
  }

  /**
   * Adds a stretch of border.
   *
   * @param one number of a block, lower than the other
   * @param barrier kind of barrier it lies on; empty for open ground
   */
  void add(int one, int other, String barrier, double length) {
    metres
        .computeIfAbsent(new Pair(one, other), pair -> new TreeMap<>())
        .merge(barrier, length, Double::sum);
  }

  List<Neighbours> list() {
    List<Neighbours> neighbours = new ArrayList<>();
    metres.forEach(
        (pair, byKind) -> {
          double shared = byKind.values().stream().mapToDouble(Double::doubleValue).sum();
          double open = byKind.getOrDefault("", 0.0);
          String barrier =
              byKind.entrySet().stream()
                  .filter(entry -> !entry.getKey().isEmpty())
                  .max(Map.Entry.comparingByValue())
                  .map(Map.Entry::getKey)
                  .orElse("");
          Block one = blocks.get(pair.one());
          Block other = blocks.get(pair.other());
          boolean together = one.compound().isPresent() && one.compound().equals(other.compound());
          neighbours.add(
              new Neighbours(pair.one(), pair.other(), shared, barrier, shared - open, together));
        });
    return neighbours;
  }
}
