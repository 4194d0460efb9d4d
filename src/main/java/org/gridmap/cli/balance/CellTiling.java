package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridmap.geometry.Barrier;
import org.gridmap.geometry.Block;
import org.gridmap.geometry.BlockTiling;
import org.gridmap.geometry.BlockTiling.Neighbours;
import org.gridmap.geometry.BlockTiling.Uneven;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Plane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Units that tile their community (census blocks, precincts) as blocks: each polygon is a block, a
 * unit in several parts is its largest part and leaves the others as ground without households.
 * Vertices of one unit that lie on an edge of another are added there, so that both share them.
 */
final class CellTiling {

  /** A border this near a barrier line lies on it: about 3 m. */
  private static final double ON_BARRIER_DEGREES = 3e-5;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Uneven> exceptions = new ArrayList<>();
  private final STRtree barriers = new STRtree();
  private final Map<Edge, Integer> sides = new HashMap<>();
  private final Map<Pair, Map<String, Double>> shared =
      new TreeMap<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
  private final Plane plane;

  private CellTiling(Collection<TownBuilding> cells, Collection<Barrier> lines) {
    plane = Plane.around(cells.iterator().next().ground());
    lines.forEach(each -> barriers.insert(each.line().getEnvelopeInternal(), each));
    SharedVertices vertices = SharedVertices.of(cells.stream().map(TownBuilding::ground).toList());
    cells.stream()
        .sorted(Comparator.comparing(TownBuilding::id, CodedPolygon.BY_CODE_POINT))
        .forEach(cell -> add(cell, vertices));
  }

  static BlockTiling of(
      Collection<TownBuilding> cells,
      Collection<CodedPolygon> communities,
      Collection<Barrier> barriers) {
    CellTiling tiling = new CellTiling(cells, barriers);
    for (int block = 0; block < tiling.blocks.size(); block++) {
      tiling.meet(block);
    }
    return new BlockTiling(
        tiling.blocks, tiling.neighbours(), List.copyOf(communities), tiling.exceptions);
  }

  private void add(TownBuilding cell, SharedVertices vertices) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < cell.ground().getNumGeometries(); i++) {
      parts.add(vertices.addTo((Polygon) cell.ground().getGeometryN(i)));
    }
    parts.sort(Comparator.comparingDouble((Polygon part) -> -part.getArea()));
    Optional<String> compound = Optional.of(cell.compound()).filter(code -> !code.isEmpty());
    List<String> buildings = List.of(cell.id());
    for (Polygon part : parts) {
      blocks.add(new Block(cell.community(), compound, buildings, part));
      if (buildings.isEmpty()) {
        double squareMetres = plane.toMetres(part).getArea();
        exceptions.add(new Uneven(BlockTiling.Kind.IN_SEVERAL_PARTS, cell.id(), squareMetres));
      }
      buildings = List.of();
    }
  }

  private void meet(int block) {
    Polygon shape = blocks.get(block).shape();
    meet(block, shape.getExteriorRing().getCoordinates());
    for (int hole = 0; hole < shape.getNumInteriorRing(); hole++) {
      meet(block, shape.getInteriorRingN(hole).getCoordinates());
    }
  }

  private void meet(int block, Coordinate[] ring) {
    for (int i = 1; i < ring.length; i++) {
      Edge edge = Edge.of(ring[i - 1], ring[i]);
      Integer other = sides.putIfAbsent(edge, block);
      if (other != null && other != block) {
        Coordinate from = plane.forward(ring[i - 1].x, ring[i - 1].y);
        Coordinate to = plane.forward(ring[i].x, ring[i].y);
        shared
            .computeIfAbsent(new Pair(other, block), pair -> new TreeMap<>())
            .merge(barrierAt(edge.middle()), from.distance(to), Double::sum);
      }
    }
  }

  private String barrierAt(Coordinate place) {
    Envelope near = new Envelope(place);
    near.expandBy(ON_BARRIER_DEGREES);
    Geometry point = blocks.get(0).shape().getFactory().createPoint(place);
    for (Object found : barriers.query(near)) {
      Barrier barrier = (Barrier) found;
      if (barrier.line().isWithinDistance(point, ON_BARRIER_DEGREES)) {
        return barrier.kind();
      }
    }
    return "";
  }

  private List<Neighbours> neighbours() {
    List<Neighbours> all = new ArrayList<>();
    shared.forEach(
        (pair, byKind) -> {
          double metres = byKind.values().stream().mapToDouble(m -> m).sum();
          double open = byKind.getOrDefault("", 0.0);
          String kind =
              byKind.entrySet().stream()
                  .filter(each -> !each.getKey().isEmpty())
                  .max(Map.Entry.comparingByValue())
                  .map(Map.Entry::getKey)
                  .orElse("");
          Optional<String> one = blocks.get(pair.one()).compound();
          boolean together = one.isPresent() && one.equals(blocks.get(pair.other()).compound());
          all.add(new Neighbours(pair.one(), pair.other(), metres, kind, metres - open, together));
        });
    return all;
  }

  private record Pair(int one, int other) {}

  /** An edge without direction. */
  private record Edge(double ax, double ay, double bx, double by) {

    static Edge of(Coordinate a, Coordinate b) {
      return a.compareTo(b) < 0 ? new Edge(a.x, a.y, b.x, b.y) : new Edge(b.x, b.y, a.x, a.y);
    }

    Coordinate middle() {
      return new Coordinate((ax + bx) / 2, (ay + by) / 2);
    }
  }
}
