package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridmap.geometry.Barrier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The places where rivers, rails and walls may be crossed: where a road meets one of them, and the
 * gates and bridges that are given as points.
 */
public final class Crossings {

  /** How far a crossing may lie from the two blocks it joins, in degrees: about 2 m. */
  private static final double NEAR_DEGREES = 2e-5;

  private final STRtree places = new STRtree();

  private Crossings() {}

  /**
   * Finds the crossings.
   *
   * @param barriers lines of any kind
   * @param gates points (EPSG:4326) of gates, bridges and underpasses
   */
  public static Crossings of(Collection<Barrier> barriers, Collection<Point> gates) {
    Crossings crossings = new Crossings();
    gates.forEach(gate -> crossings.add(gate.getCoordinate()));
    STRtree roads = new STRtree();
    List<Geometry> hard = new ArrayList<>();
    for (Barrier barrier : barriers) {
      Geometry line = barrier.line();
      if (BorderKind.ofBarrier(barrier.kind()) == BorderKind.ROAD) {
        roads.insert(line.getEnvelopeInternal(), line);
      } else {
        hard.add(line.getDimension() == 2 ? line.getBoundary() : line);
      }
    }
    for (Geometry line : hard) {
      for (Object road : roads.query(line.getEnvelopeInternal())) {
        Geometry meeting = line.intersection((Geometry) road);
        for (Coordinate place : meeting.getCoordinates()) {
          crossings.add(place);
        }
      }
    }
    return crossings;
  }

  private void add(Coordinate place) {
    places.insert(new Envelope(place), place);
  }

  /** Whether a crossing joins two blocks with a common border. */
  boolean between(Geometry one, Geometry other) {
    Envelope common = one.getEnvelopeInternal();
    common.expandBy(NEAR_DEGREES);
    for (Object found : places.query(common)) {
      Geometry place = one.getFactory().createPoint((Coordinate) found);
      if (one.isWithinDistance(place, NEAR_DEGREES)
          && other.isWithinDistance(place, NEAR_DEGREES)) {
        return true;
      }
    }
    return false;
  }
}
