package org.gridmap.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.BlockTiling;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Plane;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Point;

/**
 * The blocks of one community as polygons and as a graph, in the same order.
 *
 * @param community its code
 * @param blocks its blocks
 * @param graph their households, sizes and borders
 */
public record CommunityBlocks(String community, List<Block> blocks, BlockGraph graph) {

  public CommunityBlocks {
    blocks = List.copyOf(blocks);
  }

  /**
   * The graphs of all communities of a tiling, by code.
   *
   * @param households of a building by its code
   * @param compound of a building by its code; empty when it stands in none
   * @param crossings where rivers, rails and walls may be crossed
   * @param divided which blocks shall be divided; the ground of the others is left out
   */
  public static List<CommunityBlocks> of(
      BlockTiling tiling,
      ToIntFunction<String> households,
      Function<String, String> compound,
      Crossings crossings,
      Predicate<Block> divided) {
    Map<String, List<Integer>> members = new TreeMap<>(CodedPolygon.BY_CODE_POINT);
    for (int number = 0; number < tiling.blocks().size(); number++) {
      Block block = tiling.blocks().get(number);
      if (divided.test(block)) {
        members.computeIfAbsent(block.community(), code -> new ArrayList<>()).add(number);
      }
    }
    Map<String, List<Neighbours>> borders = new HashMap<>();
    for (Neighbours pair : tiling.neighbours()) {
      String community = tiling.blocks().get(pair.one()).community();
      if (community.equals(tiling.blocks().get(pair.other()).community())) {
        borders.computeIfAbsent(community, code -> new ArrayList<>()).add(pair);
      }
    }
    List<CommunityBlocks> all = new ArrayList<>();
    members.forEach(
        (community, numbers) -> {
          List<Block> blocks = numbers.stream().map(tiling.blocks()::get).toList();
          Drawing drawing = new Drawing(tiling, numbers, crossings);
          drawing.addBlocks(households, compound);
          drawing.addBorders(borders.getOrDefault(community, List.of()));
          all.add(new CommunityBlocks(community, blocks, drawing.graph.build()));
        });
    return all;
  }

  /** A graph while it is drawn. */
  private static final class Drawing {

    /** A border is open when at least so much of it lies on no barrier. */
    private static final double OPEN_METRES = 0.5;

    private final BlockTiling tiling;
    private final Map<Integer, Integer> place = new HashMap<>();
    private final List<Integer> numbers;
    private final Crossings crossings;
    private final Plane plane;
    private final BlockGraphBuilder graph = BlockGraph.builder();

    Drawing(BlockTiling tiling, List<Integer> numbers, Crossings crossings) {
      this.tiling = tiling;
      this.numbers = numbers;
      this.crossings = crossings;
      numbers.forEach(number -> place.put(number, place.size()));
      Geometry[] shapes =
          numbers.stream()
              .map(number -> tiling.blocks().get(number).shape())
              .toArray(Geometry[]::new);
      plane = Plane.around(new GeometryCollection(shapes, shapes[0].getFactory()));
    }

    void addBlocks(ToIntFunction<String> households, Function<String, String> compound) {
      Map<String, Integer> compounds = new HashMap<>();
      for (int number : numbers) {
        Block block = tiling.blocks().get(number);
        int sum = block.buildings().stream().mapToInt(households).sum();
        String code =
            block.buildings().stream()
                .map(compound)
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
        int name = BlockGraph.NO_COMPOUND;
        if (!code.isEmpty()) {
          name = compounds.computeIfAbsent(code, c -> compounds.size());
        }
        Geometry metric = plane.toMetres(block.shape());
        Point centre = metric.getCentroid();
        graph.block(sum, metric.getArea(), metric.getLength(), centre.getX(), centre.getY(), name);
      }
    }

    void addBorders(List<Neighbours> pairs) {
      for (Neighbours pair : pairs) {
        Integer one = place.get(pair.one());
        Integer other = place.get(pair.other());
        if (one != null && other != null) {
          graph.border(one, other, pair.sharedMetres(), kind(pair));
        }
      }
    }

    private BorderKind kind(Neighbours pair) {
      if (pair.barrier().isEmpty() || pair.barrierMetres() < pair.sharedMetres() - OPEN_METRES) {
        return BorderKind.OPEN;
      }
      BorderKind kind = BorderKind.ofBarrier(pair.barrier());
      Geometry one = tiling.blocks().get(pair.one()).shape();
      Geometry other = tiling.blocks().get(pair.other()).shape();
      boolean crossed = kind == BorderKind.BARRIER && crossings.between(one, other);
      return crossed ? BorderKind.CROSSING : kind;
    }
  }
}
