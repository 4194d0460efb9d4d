package org.gridmap.source;

import java.util.Optional;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A reference system of the EPSG list, and where on earth it is meant for. */
final class Projection implements ToWgs84 {

  /** Neighbouring zones are used a little beyond their edges. */
  private static final double MARGIN_DEGREES = 6;

  private final String name;
  private final boolean inDegrees;
  private final MathTransform transform;
  private final @Nullable GeographicBoundingBox meantFor;

  private Projection(
      String name,
      boolean inDegrees,
      MathTransform transform,
      @Nullable GeographicBoundingBox meantFor) {
    this.name = name;
    this.inDegrees = inDegrees;
    this.transform = transform;
    this.meantFor = meantFor;
  }

  static Projection of(String name) throws FactoryException {
    CoordinateReferenceSystem system = CRS.decode(name, true);
    return new Projection(
        name,
        system instanceof GeographicCRS,
        CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true),
        CRS.getGeographicBoundingBox(system));
  }

  @Override
  public Coordinate of(double x, double y) {
    double[] position = {x, y};
    try {
      transform.transform(position, 0, position, 0, 1);
      return new Coordinate(position[0], position[1]);
    } catch (TransformException outsideTheProjection) {
      return new Coordinate(Double.NaN, Double.NaN);
    }
  }

  @Override
  public Optional<Fault> contradiction(Coordinate raw, Coordinate place84, Place place) {
    if (inDegrees) {
      return Optional.empty();
    }
    boolean degrees = Math.abs(raw.x) <= 180 && Math.abs(raw.y) <= 90;
    if (!degrees && isMeantFor(place84)) {
      return Optional.empty();
    }
    FaultCode code = degrees ? FaultCode.CRS_HOLDS_DEGREES : FaultCode.CRS_FAR_AWAY;
    return Optional.of(
        Fault.of(code, place).with("crs", name).with("x", raw.x).with("y", raw.y).at(raw));
  }

  private boolean isMeantFor(Coordinate place84) {
    GeographicBoundingBox box = meantFor;
    return box == null
        || box.getWestBoundLongitude() > box.getEastBoundLongitude()
        || place84.x >= box.getWestBoundLongitude() - MARGIN_DEGREES
            && place84.x <= box.getEastBoundLongitude() + MARGIN_DEGREES
            && place84.y >= box.getSouthBoundLatitude() - MARGIN_DEGREES
            && place84.y <= box.getNorthBoundLatitude() + MARGIN_DEGREES;
  }
}
