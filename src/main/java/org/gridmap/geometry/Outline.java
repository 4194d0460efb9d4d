package org.gridmap.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The union of polygons that share their edges vertex by vertex, without any overlay: edges that
 * occur in both directions cancel, the others are linked to rings with the ground on their left. No
 * coordinate is computed, so the union of a tiling is exact.
 *
 * <p>At a vertex that the border passes more than once, a walk turns into the first border edge
 * clockwise from where it came: it follows one piece of connected ground. A walk that comes back to
 * a vertex is cut there into simple rings, so a hole that touches its shell becomes a hole.
 */
public final class Outline {

  private static final Comparator<Geometry> BY_AREA =
      Comparator.<Geometry>comparingDouble(Geometry::getArea)
          .thenComparing(Comparator.naturalOrder());

  /** For each vertex, where the border goes on from it. */
  private final Map<Coordinate, List<Coordinate>> next = new TreeMap<>();

  private Outline() {}

  /**
   * Unites polygons of one coverage.
   *
   * @param parts polygons or multipolygons whose interiors are disjoint and whose common borders
   *     have the same vertices on both sides
   * @return a valid, normalised Polygon or MultiPolygon; an empty polygon for no parts
   */
  public static Geometry of(Collection<? extends Geometry> parts) {
    Outline outline = new Outline();
    for (Geometry part : parts) {
      for (int i = 0; i < part.getNumGeometries(); i++) {
        outline.add((Polygon) part.getGeometryN(i));
      }
    }
    Geometry union = outline.assemble();
    union.normalize();
    union.setSRID(4326);
    return union;
  }

  private void add(Polygon polygon) {
    addRing(polygon.getExteriorRing(), true);
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      addRing(polygon.getInteriorRingN(hole), false);
    }
  }

  private void addRing(LinearRing ring, boolean counterClockwise) {
    Coordinate[] points = ring.getCoordinates();
    boolean forward = Area.ofRingSigned(points) < 0 == counterClockwise;
    for (int i = 1; i < points.length; i++) {
      Coordinate from = forward ? points[i - 1] : points[i];
      Coordinate to = forward ? points[i] : points[i - 1];
      if (!from.equals2D(to)) {
        addEdge(from, to);
      }
    }
  }

  private void addEdge(Coordinate from, Coordinate to) {
    List<Coordinate> back = next.get(to);
    if (back == null || !back.remove(from)) {
      next.computeIfAbsent(from, at -> new ArrayList<>(2)).add(to);
    }
  }

  private Geometry assemble() {
    List<Polygon> shells = new ArrayList<>();
    Map<Polygon, List<LinearRing>> holes = new HashMap<>();
    List<LinearRing> loose = new ArrayList<>();
    for (Map.Entry<Coordinate, List<Coordinate>> start : next.entrySet()) {
      while (!start.getValue().isEmpty()) {
        List<LinearRing> inner = new ArrayList<>();
        List<Polygon> outer = new ArrayList<>();
        for (LinearRing ring : simpleRings(walk(start.getKey()))) {
          if (Area.ofRingSigned(ring.getCoordinates()) < 0) {
            outer.add(Arrangement.FACTORY.createPolygon(ring));
          } else {
            inner.add(ring);
          }
        }
        outer.forEach(shell -> holes.put(shell, new ArrayList<>()));
        shells.addAll(outer);
        (outer.size() == 1 ? holes.get(outer.get(0)) : loose).addAll(inner);
      }
    }
    shells.sort(BY_AREA);
    loose.forEach(hole -> holes.get(shellAround(hole, shells)).add(hole));
    List<Polygon> polygons = new ArrayList<>();
    for (Polygon shell : shells) {
      LinearRing[] inner = holes.get(shell).toArray(LinearRing[]::new);
      polygons.add(Arrangement.FACTORY.createPolygon(shell.getExteriorRing(), inner));
    }
    return polygons.isEmpty()
        ? Arrangement.FACTORY.createPolygon()
        : Arrangement.FACTORY.buildGeometry(polygons);
  }

  /** Follows the border from a vertex until it closes, using up its edges. */
  private List<Coordinate> walk(Coordinate start) {
    List<Coordinate> path = new ArrayList<>();
    Coordinate first = next.get(start).get(0);
    Coordinate from = start;
    Coordinate at = first;
    next.get(start).remove(0);
    path.add(start);
    while (true) {
      path.add(at);
      List<Coordinate> ways = next.get(at);
      if (at.equals2D(start)
          && (ways.isEmpty() || clockwiseFirst(from, at, ways, first) == first)) {
        return path;
      }
      Coordinate to = clockwiseFirst(from, at, ways, null);
      ways.remove(to);
      from = at;
      at = to;
    }
  }

  /** Of the ways on from a vertex, the first one clockwise from the way back. */
  private static Coordinate clockwiseFirst(
      Coordinate from, Coordinate at, List<Coordinate> ways, Coordinate alsoThis) {
    Coordinate best = alsoThis;
    for (Coordinate way : ways) {
      if (best == null || comesBefore(at, from, way, best)) {
        best = way;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("The polygons are no coverage at " + at + ".");
    }
    return best;
  }

  /** True when, turning clockwise at a vertex from one direction, one way comes before another. */
  private static boolean comesBefore(
      Coordinate at, Coordinate from, Coordinate way, Coordinate other) {
    int turnWay = turn(at, from, way);
    int turnOther = turn(at, from, other);
    if (turnWay == 0 || turnOther == 0) {
      return turnWay == 0 ? turnOther > 0 : turnWay < 0;
    }
    return turnWay == turnOther ? turn(at, way, other) < 0 : turnWay < 0;
  }

  /** 1 when the second direction lies left of the first, -1 right, 0 in line with it. */
  private static int turn(Coordinate at, Coordinate first, Coordinate second) {
    return Orientation.of(at.x, at.y, first.x, first.y, second.x, second.y);
  }

  private static List<LinearRing> simpleRings(List<Coordinate> walk) {
    List<LinearRing> rings = new ArrayList<>();
    Deque<Coordinate> path = new ArrayDeque<>();
    Map<Coordinate, Integer> onPath = new HashMap<>();
    for (Coordinate point : walk) {
      if (onPath.containsKey(point)) {
        List<Coordinate> ring = new ArrayList<>(List.of(point));
        while (!path.peekLast().equals2D(point)) {
          onPath.remove(path.peekLast());
          ring.add(path.removeLast());
        }
        ring.add(point);
        Collections.reverse(ring);
        rings.add(Arrangement.FACTORY.createLinearRing(ring.toArray(Coordinate[]::new)));
      } else {
        onPath.put(point, 1);
        path.addLast(point);
      }
    }
    return rings;
  }

  private static Polygon shellAround(LinearRing hole, List<Polygon> smallestFirst) {
    for (Polygon shell : smallestFirst) {
      if (shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal()) && holds(shell, hole)) {
        return shell;
      }
    }
    throw new IllegalArgumentException("The polygons are no coverage: a hole has no shell.");
  }

  private static boolean holds(Polygon shell, LinearRing hole) {
    Coordinate[] ring = shell.getExteriorRing().getCoordinates();
    for (Coordinate point : hole.getCoordinates()) {
      int location = PointLocation.locateInRing(point, ring);
      if (location != Location.BOUNDARY) {
        return location == Location.INTERIOR;
      }
    }
    return true;
  }
}
