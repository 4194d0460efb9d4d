package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Finds polygons that are not valid, each for itself, by the rules of OGC simple features. */
final class ValidityCheck {

  private ValidityCheck() {}

  /** True when all polygons have ground, with finite coordinates, on one side of the earth. */
  static boolean areOnEarth(Collection<CodedPolygon> polygons) {
    return polygons.stream()
        .allMatch(p -> complaintAbout(p.shape()).isEmpty() && isFinite(p.shape()));
  }

  private static boolean isFinite(Geometry shape) {
    FiniteFilter filter = new FiniteFilter();
    shape.apply(filter);
    return filter.finite;
  }

  private static final class FiniteFilter implements CoordinateSequenceFilter {
    private boolean finite = true;

    @Override
    public void filter(CoordinateSequence points, int i) {
      finite &= Double.isFinite(points.getX(i) + points.getY(i));
    }

    @Override
    public boolean isDone() {
      return !finite;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }

  static List<CoverageFault> faultsOf(Collection<CodedPolygon> polygons) {
    List<CoverageFault> faults = new ArrayList<>();
    for (CodedPolygon polygon : polygons) {
      String complaint = complaintAbout(polygon.shape());
      if (!complaint.isEmpty()) {
        faults.add(invalid(polygon, polygon.shape().getFactory().createPoint(), complaint));
        continue;
      }
      TopologyValidationError error = new IsValidOp(polygon.shape()).getValidationError();
      if (error != null) {
        Geometry place = polygon.shape().getFactory().createPoint(error.getCoordinate());
        faults.add(invalid(polygon, place, Invalidity.of(error).words()));
      }
    }
    return faults;
  }

  private static String complaintAbout(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    if (shape.isEmpty()) {
      return "it is empty";
    }
    if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90) {
      return "it leaves longitude -180 to 180 or latitude -90 to 90";
    }
    return box.getWidth() > 180 ? "it crosses the antimeridian; cut it there" : "";
  }

  private static CoverageFault invalid(CodedPolygon polygon, Geometry place, String why) {
    return new CoverageFault(
        CoverageFault.Kind.INVALID,
        List.of(polygon.code()),
        place,
        0,
        "Polygon " + polygon.code() + " is invalid: " + why + ".");
  }
}
