package org.gridmap.source.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygons of loose rings. What lies in an odd number of others is a hole of the smallest of them:
 * the direction of a ring, which should tell, is wrong in too many files.
 */
final class ShapeRings {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final LinearRing ring;
  private final double area;
  private final List<LinearRing> holes = new ArrayList<>();
  private @Nullable ShapeRings outer;

  private ShapeRings(Coordinate[] positions, Place place) {
    int count = positions.length;
    if (count < 4) {
      throw new FaultFound(
          Fault.of(FaultCode.RING_TOO_SHORT, place)
              .with("count", count)
              .at(count == 0 ? null : positions[0]));
    }
    if (!positions[0].equals2D(positions[count - 1])) {
      throw new FaultFound(Fault.of(FaultCode.RING_NOT_CLOSED, place).at(positions[count - 1]));
    }
    ring = FACTORY.createLinearRing(positions);
    area = Area.ofRing(positions);
  }

  static Geometry polygons(List<Coordinate[]> parts, Place place) {
    List<ShapeRings> rings =
        parts.stream()
            .map(part -> new ShapeRings(part, place))
            .sorted(Comparator.comparingDouble((ShapeRings each) -> each.area).reversed())
            .toList();
    List<ShapeRings> shells = new ArrayList<>();
    for (int i = 0; i < rings.size(); i++) {
      rings.get(i).settle(rings.subList(0, i));
      if (!rings.get(i).isHole()) {
        shells.add(rings.get(i));
      }
    }
    Polygon[] polygons =
        shells.stream()
            .map(s -> FACTORY.createPolygon(s.ring, s.holes.toArray(LinearRing[]::new)))
            .toArray(Polygon[]::new);
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  private void settle(List<ShapeRings> larger) {
    for (int i = larger.size() - 1; i >= 0 && outer == null; i--) {
      if (liesIn(larger.get(i))) {
        outer = larger.get(i);
      }
    }
    if (isHole() && outer != null) {
      outer.holes.add(ring);
    }
  }

  private boolean isHole() {
    boolean hole = false;
    for (ShapeRings each = outer; each != null; each = each.outer) {
      hole = !hole;
    }
    return hole;
  }

  private boolean liesIn(ShapeRings larger) {
    if (!larger.ring.getEnvelopeInternal().covers(ring.getEnvelopeInternal())) {
      return false;
    }
    for (Coordinate corner : ring.getCoordinates()) {
      int where = PointLocation.locateInRing(corner, larger.ring.getCoordinates());
      if (where != Location.BOUNDARY) {
        return where == Location.INTERIOR;
      }
    }
    return false;
  }
}
