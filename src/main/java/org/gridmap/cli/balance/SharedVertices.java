package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The vertices of many polygons, to be added where they lie on an edge of another polygon. */
final class SharedVertices {

  /** A vertex this near an edge lies on it: about a millimetre. */
  private static final double ON_EDGE_DEGREES = 1e-8;

  private final HPRtree places = new HPRtree();

  private SharedVertices() {}

  static SharedVertices of(Collection<Geometry> shapes) {
    SharedVertices vertices = new SharedVertices();
    for (Geometry shape : shapes) {
      for (Coordinate each : shape.getCoordinates()) {
        vertices.places.insert(new Envelope(each), each);
      }
    }
    return vertices;
  }

  /** The polygon with the vertices of others on its edges. */
  Polygon addTo(Polygon polygon) {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = addTo(polygon.getInteriorRingN(i));
    }
    return polygon.getFactory().createPolygon(addTo(polygon.getExteriorRing()), holes);
  }

  private LinearRing addTo(LinearRing ring) {
    List<Coordinate> path = new ArrayList<>();
    Coordinate[] points = ring.getCoordinates();
    for (int i = 1; i < points.length; i++) {
      path.add(points[i - 1]);
      path.addAll(on(points[i - 1], points[i]));
    }
    path.add(points[points.length - 1]);
    return ring.getFactory().createLinearRing(path.toArray(Coordinate[]::new));
  }

  private List<Coordinate> on(Coordinate from, Coordinate to) {
    Envelope near = new Envelope(from, to);
    near.expandBy(ON_EDGE_DEGREES);
    List<Coordinate> found = new ArrayList<>();
    for (Object each : places.query(near)) {
      Coordinate place = (Coordinate) each;
      boolean inside =
          place.distance(from) > ON_EDGE_DEGREES && place.distance(to) > ON_EDGE_DEGREES;
      if (inside
          && Distance.pointToSegment(place, from, to) <= ON_EDGE_DEGREES
          && found.stream().noneMatch(place::equals2D)) {
        found.add(place);
      }
    }
    found.sort(Comparator.comparingDouble(place -> place.distance(from)));
    return found;
  }
}
