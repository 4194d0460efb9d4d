package org.gridmap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gridmap.geometry.Invalidity;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes the geometry of a file fit to be stored: in WGS 84, rounded to 9 decimals (0.1 mm), in
 * range, not across the antimeridian, valid, shells counter-clockwise. What cannot be used is a
 * fault; what was changed is a note.
 */
public final class Shapes {

  private static final double PER_UNIT = 1e9;
  private static final Set<String> AREAS = Set.of("Polygon", "MultiPolygon");
  private static final Set<String> LINES = Set.of("LineString", "MultiLineString");
  private static final Set<String> SIMPLE =
      Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

  private final ToWgs84 conversion;
  private final boolean repair;

  public Shapes(ToWgs84 conversion, boolean repair) {
    this.conversion = conversion;
    this.repair = repair;
  }

  public @Nullable MultiPolygon area(Geometry raw, Place place, Consumer<Fault> found) {
    Geometry area = usable(raw, AREAS, place, found);
    return area == null ? null : Wgs84.multiPolygon(area);
  }

  public @Nullable MultiLineString line(Geometry raw, Place place, Consumer<Fault> found) {
    Geometry line = usable(raw, LINES, place, found);
    if (line instanceof LineString single) {
      return Wgs84.FACTORY.createMultiLineString(new LineString[] {single});
    }
    return (MultiLineString) line;
  }

  public @Nullable Geometry lineOrArea(Geometry raw, Place place, Consumer<Fault> found) {
    return usable(raw, AREAS.contains(raw.getGeometryType()) ? AREAS : LINES, place, found);
  }

  public @Nullable Point point(Geometry raw, Place place, Consumer<Fault> found) {
    return (Point) usable(raw, Set.of("Point"), place, found);
  }

  /** An area in WGS 84 with the vertices of the file, valid or not. */
  @Nullable Geometry areaAsWritten(Geometry raw, Place place, Consumer<Fault> found) {
    return AREAS.contains(raw.getGeometryType())
        ? asWritten(raw, place, found)
        : wrongType(raw, AREAS, place, found);
  }

  /** Points, lines or areas in WGS 84 with the vertices of the file, valid. */
  @Nullable Geometry validAsWritten(Geometry raw, Place place, Consumer<Fault> found) {
    if (raw.getGeometryType().equals("GeometryCollection")) {
      return wrongType(raw, SIMPLE, place, found);
    }
    Geometry shape = asWritten(raw, place, found);
    TopologyValidationError error =
        shape == null ? null : new IsValidOp(shape).getValidationError();
    if (error != null) {
      found.accept(invalid(FaultCode.INVALID_GEOMETRY, error, place));
    }
    return error == null ? shape : null;
  }

  private @Nullable Geometry asWritten(Geometry raw, Place place, Consumer<Fault> found) {
    try {
      return converted(raw, coordinate -> exact(coordinate, place));
    } catch (FaultFound fault) {
      found.accept(fault.fault());
      return null;
    }
  }

  private static @Nullable Geometry wrongType(
      Geometry raw, Set<String> types, Place place, Consumer<Fault> found) {
    found.accept(
        Fault.of(FaultCode.WRONG_GEOMETRY_TYPE, place)
            .with("type", raw.getGeometryType())
            .with("expected", String.join(", ", types.stream().sorted().toList()))
            .at(raw.getCoordinate()));
    return null;
  }

  private @Nullable Geometry usable(
      Geometry raw, Set<String> types, Place place, Consumer<Fault> found) {
    if (!types.contains(raw.getGeometryType())) {
      return wrongType(raw, types, place, found);
    }
    try {
      Geometry converted = converted(raw, coordinate -> rounded(exact(coordinate, place)));
      if (converted.getEnvelopeInternal().getWidth() > 180) {
        throw new FaultFound(Fault.of(FaultCode.ANTIMERIDIAN, place).at(converted.getCoordinate()));
      }
      return turned(valid(converted, place, found), place, found);
    } catch (FaultFound fault) {
      found.accept(fault.fault());
      return null;
    }
  }

  private static Geometry converted(Geometry raw, UnaryOperator<Coordinate> convert) {
    return new GeometryEditor(Wgs84.FACTORY)
        .edit(
            raw,
            new GeometryEditor.CoordinateOperation() {
              @Override
              public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                Coordinate[] converted = new Coordinate[coordinates.length];
                for (int i = 0; i < coordinates.length; i++) {
                  converted[i] = convert.apply(coordinates[i]);
                }
                return converted;
              }
            });
  }

  /**
   * A position in WGS 84 with all its digits.
   *
   * @throws FaultFound when it is no place on earth, or not one of the reference system
   */
  Coordinate exact(Coordinate raw, Place place) {
    Coordinate place84 = conversion.of(raw.x, raw.y);
    conversion.contradiction(raw, place84, place).ifPresent(Shapes::refuse);
    double lon = place84.x;
    double lat = place84.y;
    boolean inRange = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    if (!inRange) {
      boolean swapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
      FaultCode code = swapped ? FaultCode.AXES_SWAPPED : FaultCode.OUT_OF_RANGE;
      refuse(Fault.of(code, place).with("x", raw.x).with("y", raw.y).at(raw));
    }
    return place84;
  }

  private static void refuse(Fault fault) {
    throw new FaultFound(fault);
  }

  private static Coordinate rounded(Coordinate place84) {
    return new Coordinate(
        Math.round(place84.x * PER_UNIT) / PER_UNIT, Math.round(place84.y * PER_UNIT) / PER_UNIT);
  }

  private Geometry valid(Geometry shape, Place place, Consumer<Fault> found) {
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error == null) {
      return shape;
    }
    Geometry fixed = repair ? ofSameDimension(GeometryFixer.fix(shape), shape) : null;
    if (fixed == null || fixed.isEmpty()) {
      throw new FaultFound(invalid(FaultCode.INVALID_GEOMETRY, error, place));
    }
    found.accept(
        invalid(FaultCode.REPAIRED, error, place)
            .with("squareMetres", GroundArea.rounded(GroundArea.squareMetres(fixed))));
    return fixed;
  }

  private static Fault invalid(FaultCode code, TopologyValidationError error, Place place) {
    return Fault.of(code, place)
        .with("reason", new TranslatedWord("reason." + Invalidity.of(error).slug()))
        .at(error.getCoordinate());
  }

  private static Geometry ofSameDimension(Geometry fixed, Geometry before) {
    if (before.getDimension() < 2) {
      return fixed.getDimension() == before.getDimension()
          ? fixed
          : Wgs84.FACTORY.createEmpty(before.getDimension());
    }
    List<Polygon> parts = new ArrayList<>();
    PolygonExtracter.getPolygons(fixed).forEach(part -> parts.add((Polygon) part));
    return Wgs84.FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Geometry turned(Geometry shape, Place place, Consumer<Fault> found) {
    if (shape.getDimension() < 2) {
      return shape;
    }
    boolean[] any = {false};
    Polygon[] parts = new Polygon[shape.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = turned((Polygon) shape.getGeometryN(i), any);
    }
    if (!any[0]) {
      return shape;
    }
    found.accept(Fault.of(FaultCode.RINGS_TURNED, place));
    return parts.length == 1 ? parts[0] : Wgs84.FACTORY.createMultiPolygon(parts);
  }

  private static Polygon turned(Polygon polygon, boolean[] any) {
    LinearRing shell = turned(polygon.getExteriorRing(), true, any);
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = turned(polygon.getInteriorRingN(i), false, any);
    }
    return Wgs84.FACTORY.createPolygon(shell, holes);
  }

  private static LinearRing turned(LinearRing ring, boolean counterClockwise, boolean[] any) {
    if (Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise) {
      return ring;
    }
    any[0] = true;
    return ring.reverse();
  }
}
