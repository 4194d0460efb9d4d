package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The rings of many polygons in flat arrays. Every ring is closed and runs with its own polygon on
 * the left: shells counter-clockwise, holes clockwise. Vertex v and v + 1 of one ring are segment
 * v. A polygon is named by its slot; slots of removed polygons stay empty.
 */
final class Rings {

  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  /** Longitude at 2v, latitude at 2v + 1. */
  final double[] xy;

  /** First vertex of each ring, and the number of vertices at the end. */
  private final int[] ringStart;

  /** First ring of each slot, and the number of rings at the end. */
  private final int[] firstRing;

  private Rings(double[] xy, int[] ringStart, int[] firstRing) {
    this.xy = xy;
    this.ringStart = ringStart;
    this.firstRing = firstRing;
  }

  static Rings of(List<Geometry> shapes) {
    return new Rings(new double[0], new int[1], new int[1]).plus(shapes);
  }

  /** A copy with more polygons, in the slots after the present ones. */
  Rings plus(List<Geometry> shapes) {
    int rings = 0;
    int more = 0;
    for (Geometry shape : shapes) {
      more += shape.getNumPoints();
      for (int part = 0; part < shape.getNumGeometries(); part++) {
        rings += 1 + ((Polygon) shape.getGeometryN(part)).getNumInteriorRing();
      }
    }
    Rings copy =
        new Rings(
            Arrays.copyOf(xy, 2 * (vertices() + more)),
            Arrays.copyOf(ringStart, ringStart.length + rings),
            Arrays.copyOf(firstRing, firstRing.length + shapes.size()));
    copy.fill(shapes, slots());
    return copy;
  }

  private void fill(List<Geometry> shapes, int firstSlot) {
    int ring = firstRing[firstSlot];
    for (int i = 0; i < shapes.size(); i++) {
      Geometry shape = shapes.get(i);
      for (int part = 0; part < shape.getNumGeometries(); part++) {
        Polygon polygon = (Polygon) shape.getGeometryN(part);
        append(ring++, polygon.getExteriorRing(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          append(ring++, polygon.getInteriorRingN(hole), false);
        }
      }
      firstRing[firstSlot + i + 1] = ring;
    }
  }

  private void append(int ring, LinearRing from, boolean counterClockwise) {
    CoordinateSequence points = from.getCoordinateSequence();
    boolean same = Area.ofRingSigned(points) < 0 == counterClockwise;
    int end = ringStart[ring];
    for (int i = 0; i < points.size(); i++) {
      int source = same ? i : points.size() - 1 - i;
      double x = points.getX(source);
      double y = points.getY(source);
      if (i == 0 || x != xy[2 * end - 2] || y != xy[2 * end - 1]) {
        xy[2 * end] = x;
        xy[2 * end + 1] = y;
        end++;
      }
    }
    ringStart[ring + 1] = end;
  }

  int slots() {
    return firstRing.length - 1;
  }

  int vertices() {
    return ringStart[ringStart.length - 1];
  }

  int ringsBegin(int slot) {
    return firstRing[slot];
  }

  int ringsEnd(int slot) {
    return firstRing[slot + 1];
  }

  /** First vertex of a ring; its last, equal to the first, is {@code ringEnd - 1}. */
  int ringBegin(int ring) {
    return ringStart[ring];
  }

  int ringEnd(int ring) {
    return ringStart[ring + 1];
  }

  /** True when the polygon is a single ring of at least three segments. */
  boolean isOneRing(int slot) {
    int ring = firstRing[slot];
    return firstRing[slot + 1] == ring + 1 && ringStart[ring + 1] - ringStart[ring] > 3;
  }

  /** True when a segment is the first of the polygon's first ring. */
  boolean isFirst(int slot, int segment) {
    return segment == ringStart[firstRing[slot]];
  }

  /** True when a segment is the last of the polygon's last ring. */
  boolean isLast(int slot, int segment) {
    return segment == ringStart[firstRing[slot + 1]] - 2;
  }

  /** The slot of every vertex. */
  int[] owners() {
    int[] owners = new int[vertices()];
    for (int slot = 0; slot < slots(); slot++) {
      Arrays.fill(owners, ringStart[firstRing[slot]], ringStart[firstRing[slot + 1]], slot);
    }
    return owners;
  }

  /** The polygon of a slot, as it was given but for the direction of its rings. */
  Geometry shape(int slot) {
    List<Polygon> parts = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (int ring = firstRing[slot + 1] - 1; ring >= firstRing[slot]; ring--) {
      LinearRing line = FACTORY.createLinearRing(ringCoordinates(ring));
      if (Area.ofRingSigned(line.getCoordinateSequence()) > 0) {
        holes.add(line);
      } else {
        parts.add(FACTORY.createPolygon(line, holes.toArray(LinearRing[]::new)));
        holes.clear();
      }
    }
    return FACTORY.buildGeometry(parts);
  }

  private Coordinate[] ringCoordinates(int ring) {
    Coordinate[] coordinates = new Coordinate[ringStart[ring + 1] - ringStart[ring]];
    for (int i = 0; i < coordinates.length; i++) {
      int v = ringStart[ring] + i;
      coordinates[i] = new Coordinate(xy[2 * v], xy[2 * v + 1]);
    }
    return coordinates;
  }

  /** Exactly: 1 when the point is inside the polygon, 0 on its border, -1 outside. */
  int side(int slot, double px, double py) {
    boolean inside = false;
    for (int ring = firstRing[slot]; ring < firstRing[slot + 1]; ring++) {
      for (int v = ringStart[ring]; v < ringStart[ring + 1] - 1; v++) {
        int crossing = crossing(v, px, py);
        if (crossing == 0) {
          return 0;
        }
        inside ^= crossing > 0;
      }
    }
    return inside ? 1 : -1;
  }

  /** 1 when the ray from p to the east crosses segment v, 0 when p lies on it, -1 otherwise. */
  private int crossing(int v, double px, double py) {
    double ax = xy[2 * v];
    double ay = xy[2 * v + 1];
    double bx = xy[2 * v + 2];
    double by = xy[2 * v + 3];
    if (ay > py == by > py) {
      boolean atVertex = ay == py && ax == px || by == py && bx == px;
      boolean onLevel = ay == py && by == py && ax < px != bx < px;
      return atVertex || onLevel ? 0 : -1;
    }
    if (ax < px && bx < px) {
      return -1;
    }
    int side = Orientation.of(ax, ay, bx, by, px, py);
    return by > ay ? side : -side;
  }

  /** Metres from a point to the border of a polygon. */
  double distanceToBorder(int slot, double px, double py, GroundScale scale) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int ring = firstRing[slot]; ring < firstRing[slot + 1]; ring++) {
      for (int v = ringStart[ring]; v < ringStart[ring + 1] - 1; v++) {
        double distance =
            scale.distanceToSegment(
                xy[2 * v] - px, xy[2 * v + 1] - py, xy[2 * v + 2] - px, xy[2 * v + 3] - py);
        nearest = Math.min(nearest, distance);
      }
    }
    return nearest;
  }

  long bytes() {
    return 8L * xy.length + 4L * ringStart.length + 4L * firstRing.length;
  }
}
