package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What makes blocks a tiling, checked edge by edge with nothing but a map. */
final class Tilings {

  private record Directed(Coordinate from, Coordinate to) {}

  private Tilings() {}

  /** Blocks are valid, cover the ground, and every inner edge occurs once in each direction. */
  static void assertTiles(
      String town, List<Block> blocks, Collection<CodedPolygon> ground, double share) {
    Geometry whole = OverlayNGRobust.union(ground.stream().map(CodedPolygon::shape).toList());
    assertTiles(town, blocks, Outline.of(blocks.stream().map(Block::shape).toList()));
    double area = blocks.stream().mapToDouble(block -> block.shape().getArea()).sum();
    assertThat(area).as(town).isCloseTo(whole.getArea(), within(share * whole.getArea()));
  }

  private static void assertTiles(String town, List<Block> blocks, Geometry outline) {
    Map<Directed, Integer> edges = new HashMap<>();
    for (Block block : blocks) {
      assertThat(block.shape().isValid()).as(town).isTrue();
      addEdges(block.shape(), edges);
    }
    Map<Directed, Integer> outer = new HashMap<>();
    for (int part = 0; part < outline.getNumGeometries(); part++) {
      addEdges((Polygon) outline.getGeometryN(part), outer);
    }
    Set<Directed> alone = new HashSet<>();
    edges.forEach(
        (edge, count) -> {
          assertThat(count).as(town + " " + edge).isEqualTo(1);
          if (!edges.containsKey(new Directed(edge.to(), edge.from()))) {
            alone.add(edge);
          }
        });
    assertThat(alone).as(town).isEqualTo(outer.keySet());
  }

  private static void addEdges(Polygon polygon, Map<Directed, Integer> edges) {
    addEdges(polygon.getExteriorRing(), true, edges);
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      addEdges(polygon.getInteriorRingN(hole), false, edges);
    }
  }

  private static void addEdges(
      LineString ring, boolean counterClockwise, Map<Directed, Integer> edges) {
    Coordinate[] points = ring.getCoordinates();
    boolean forward = Orientation.isCCW(points) == counterClockwise;
    for (int i = 1; i < points.length; i++) {
      Directed edge = new Directed(points[i - 1], points[i]);
      edges.merge(forward ? edge : new Directed(edge.to(), edge.from()), 1, Integer::sum);
    }
  }
}
