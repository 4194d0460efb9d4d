package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.OrientedCoordinateArray;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Many lines cut into one set of arcs and the faces between them. All vertices lie on a grid of
 * 1e-9 degrees (0.1 mm), to which lines are snap-rounded (J. D. Hobby, 1999): no line moves by more
 * than 0.71e-9 degrees, no two arcs cross, and lines that are already on the grid and noded stay as
 * they are. Faces share their arcs vertex by vertex.
 */
final class Arrangement {

  static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  private static final PrecisionModel GRID = new PrecisionModel(1e9);

  private final List<SegmentString> lines = new ArrayList<>();
  private final Map<Edge, Set<String>> tags = new HashMap<>();
  private final List<LineString> arcs = new ArrayList<>();

  /** An edge without direction: the smaller end first. */
  record Edge(Coordinate from, Coordinate to) {
    static Edge between(Coordinate one, Coordinate other) {
      return one.compareTo(other) < 0 ? new Edge(one, other) : new Edge(other, one);
    }
  }

  /** Adds the lines and rings of a geometry in degrees; the tags mark its edges. */
  void add(Geometry geometry, Set<String> tags) {
    for (Object line : LinearComponentExtracter.getLines(geometry)) {
      Coordinate[] points = rounded(((LineString) line).getCoordinates());
      if (points.length > 1) {
        lines.add(new NodedSegmentString(points, tags));
      }
    }
  }

  private static Coordinate[] rounded(Coordinate[] points) {
    List<Coordinate> kept = new ArrayList<>(points.length);
    for (Coordinate point : points) {
      Coordinate next = onGrid(point);
      if (kept.isEmpty() || !kept.get(kept.size() - 1).equals2D(next)) {
        kept.add(next);
      }
    }
    return kept.toArray(Coordinate[]::new);
  }

  /** The nearest point of the grid; zero has no sign. */
  static Coordinate onGrid(Coordinate point) {
    return new Coordinate(GRID.makePrecise(point.x) + 0.0, GRID.makePrecise(point.y) + 0.0);
  }

  /** Cuts all lines at each other; returns this. */
  Arrangement node() {
    SnapRoundingNoder noder = new SnapRoundingNoder(GRID);
    noder.computeNodes(lines);
    Set<OrientedCoordinateArray> seen = new TreeSet<>();
    Collection<?> substrings = noder.getNodedSubstrings();
    for (Object substring : substrings) {
      SegmentString arc = (SegmentString) substring;
      Coordinate[] points = unsignedZero(arc.getCoordinates());
      tag(points, (Set<?>) arc.getData());
      if (seen.add(new OrientedCoordinateArray(points))) {
        arcs.add(FACTORY.createLineString(points));
      }
    }
    return this;
  }

  private static Coordinate[] unsignedZero(Coordinate[] points) {
    for (Coordinate point : points) {
      point.x += 0.0;
      point.y += 0.0;
    }
    return points;
  }

  private void tag(Coordinate[] points, Set<?> marks) {
    for (int i = 1; i < points.length && !marks.isEmpty(); i++) {
      Edge edge = Edge.between(points[i - 1], points[i]);
      Set<String> known = tags.computeIfAbsent(edge, e -> new TreeSet<>());
      marks.forEach(mark -> known.add((String) mark));
    }
  }

  /** The arcs between nodes, each once. */
  List<LineString> arcs() {
    return arcs;
  }

  /** Adds the arcs of another arrangement with their tags. */
  void addAll(Arrangement other) {
    for (LineString arc : other.arcs) {
      Edge edge = Edge.between(arc.getCoordinateN(0), arc.getCoordinateN(1));
      add(arc, other.tagsOf(edge));
    }
  }

  /** The tags of an edge, in order. */
  Set<String> tagsOf(Edge edge) {
    return tags.getOrDefault(edge, Set.of());
  }

  /** The bounded faces, in an order that depends only on their places. */
  List<Polygon> faces() {
    Polygonizer polygonizer = new Polygonizer();
    arcs.forEach(polygonizer::add);
    List<Polygon> faces = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      faces.add((Polygon) ((Polygon) face).norm());
    }
    faces.sort(null);
    return faces;
  }
}
