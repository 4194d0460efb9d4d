package org.gridmap.hotspot.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gridmap.geometry.Plane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Which areas have a stretch of border in common: the middle of some edge of one lies within half a
 * metre of the other's border. A common corner is not enough; vertices need not match.
 */
final class SharedBorders {

  private static final double NEAR_METRES = 0.5;

  private final List<Geometry> borders;
  private final IndexedFacetDistance[] distances;
  private final List<TreeSet<Integer>> found = new ArrayList<>();

  private SharedBorders(List<Geometry> borders) {
    this.borders = borders;
    this.distances = new IndexedFacetDistance[borders.size()];
    borders.forEach(border -> found.add(new TreeSet<>()));
  }

  /**
   * Finds them.
   *
   * @param areas polygons in degrees (EPSG:4326)
   * @return for each area the numbers of the others, ascending
   */
  static int[][] of(List<? extends Geometry> areas, Plane plane) {
    SharedBorders search =
        new SharedBorders(areas.stream().map(area -> plane.toMetres(area.getBoundary())).toList());
    search.run();
    return search.found.stream()
        .map(others -> others.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private void run() {
    STRtree tree = new STRtree();
    for (int area = 0; area < borders.size(); area++) {
      tree.insert(borders.get(area).getEnvelopeInternal(), area);
    }
    for (int area = 0; area < borders.size(); area++) {
      Envelope around = new Envelope(borders.get(area).getEnvelopeInternal());
      around.expandBy(NEAR_METRES);
      for (Object other : tree.query(around)) {
        int neighbour = (Integer) other;
        if (neighbour > area && (touches(area, neighbour) || touches(neighbour, area))) {
          found.get(area).add(neighbour);
          found.get(neighbour).add(area);
        }
      }
    }
  }

  /** Whether the middle of an edge of the first lies on the border of the second. */
  private boolean touches(int area, int other) {
    Envelope near = new Envelope(borders.get(other).getEnvelopeInternal());
    near.expandBy(NEAR_METRES);
    for (int part = 0; part < borders.get(area).getNumGeometries(); part++) {
      Coordinate[] line = borders.get(area).getGeometryN(part).getCoordinates();
      for (int edge = 0; edge + 1 < line.length; edge++) {
        double x = (line[edge].x + line[edge + 1].x) / 2;
        double y = (line[edge].y + line[edge + 1].y) / 2;
        if (near.contains(x, y) && isNear(other, x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isNear(int area, double x, double y) {
    IndexedFacetDistance distance = distances[area];
    if (distance == null) {
      distance = new IndexedFacetDistance(borders.get(area));
      distances[area] = distance;
    }
    Geometry point = borders.get(area).getFactory().createPoint(new Coordinate(x, y));
    return distance.isWithinDistance(point, NEAR_METRES);
  }
}
