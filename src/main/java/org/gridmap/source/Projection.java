package org.gridmap.source;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
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

  /** GeoTools warns of places outside a system on its own; the fault says it with the file. */
  private static final Logger GEOTOOLS = Logger.getLogger("org.geotools.referencing");

  static {
    GEOTOOLS.setLevel(Level.SEVERE);
  }

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

  /** The system that a file writes out; where its area lies nobody says. */
  static Projection written(WktSystem wkt) throws FactoryException {
    CoordinateReferenceSystem system = CRS.parseWKT(wkt.plain());
    return new Projection(
        wkt.name(),
        system instanceof GeographicCRS,
        CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, true),
        null);
  }

  @Override
  public Coordinate of(double x, double y) {
    if (holdsDegrees(x, y)) {
      return new Coordinate(Double.NaN, Double.NaN);
    }
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
    boolean degrees = holdsDegrees(raw.x, raw.y);
    if (inDegrees || !degrees && isMeantFor(place84)) {
      return Optional.empty();
    }
    FaultCode code = degrees ? FaultCode.CRS_HOLDS_DEGREES : FaultCode.CRS_FAR_AWAY;
    return Optional.of(
        Fault.of(code, place).with("crs", name).with("x", raw.x).with("y", raw.y).at(raw));
  }

  /** Nobody's metres are that small in a system whose origin lies far away. */
  private boolean holdsDegrees(double x, double y) {
    return !inDegrees && Math.abs(x) <= 180 && Math.abs(y) <= 90;
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
