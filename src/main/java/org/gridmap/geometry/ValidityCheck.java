package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
      Optional<Invalidity> complaint = complaintAbout(polygon.shape());
      if (complaint.isPresent()) {
        Geometry nowhere = polygon.shape().getFactory().createPoint();
        faults.add(invalid(polygon, nowhere, complaint.get()));
        continue;
      }
      TopologyValidationError error = new IsValidOp(polygon.shape()).getValidationError();
      if (error != null) {
        Geometry place = polygon.shape().getFactory().createPoint(error.getCoordinate());
        faults.add(invalid(polygon, place, Invalidity.of(error)));
      }
    }
    return faults;
  }

  private static Optional<Invalidity> complaintAbout(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    if (shape.isEmpty()) {
      return Optional.of(Invalidity.EMPTY);
    }
    if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90) {
      return Optional.of(Invalidity.OUT_OF_RANGE);
    }
    return box.getWidth() > 180 ? Optional.of(Invalidity.ANTIMERIDIAN) : Optional.empty();
  }

  private static CoverageFault invalid(CodedPolygon polygon, Geometry place, Invalidity why) {
    return new CoverageFault(
        CoverageFault.Kind.INVALID, List.of(polygon.code()), place, 0, Optional.of(why));
  }
}
