package org.gridmap.cli.coverage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Outline;
import org.gridmap.platform.Datum;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureFormat;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.Place;
import org.gridmap.source.SourceFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A GeoJSON file of coded polygons. Invalid polygons are read as they are. */
public final class PolygonFile {

  private final Path file;
  private final String codeField;
  private final Datum datum;
  private final Set<String> codes = new HashSet<>();

  private PolygonFile(Path file, String codeField, Datum datum) {
    this.file = file;
    this.codeField = codeField;
    this.datum = datum;
  }

  /**
   * Reads all polygons into WGS 84.
   *
   * @param codeField property that holds the code; where a feature has none, its id is taken
   * @throws BadFile at the first feature that is no coded polygon
   */
  public static List<CodedPolygon> read(Path file, String codeField, Datum datum)
      throws IOException {
    return new PolygonFile(file, codeField, datum).readAll();
  }

  /** The ground all polygons of a file cover together. */
  public static Geometry ground(Path file, String codeField, Datum datum) throws IOException {
    List<Geometry> shapes = read(file, codeField, datum).stream().map(CodedPolygon::shape).toList();
    for (Geometry shape : shapes) {
      if (!shape.isValid()) {
        throw BadFile.at(file, Place.FILE, "ground-invalid", Map.of());
      }
    }
    return shapes.isEmpty() ? Outline.of(shapes) : OverlayNGRobust.union(shapes);
  }

  private List<CodedPolygon> readAll() throws IOException {
    List<CodedPolygon> polygons = new ArrayList<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        FeatureSource source = FeatureFormat.GEOJSON.open(bytes)) {
      SourceFeature feature = source.next();
      while (feature != null) {
        polygons.add(polygon(feature));
        feature = source.next();
      }
      return polygons;
    } catch (FaultFound found) {
      throw BadFile.of(file, found.fault());
    }
  }

  private CodedPolygon polygon(SourceFeature feature) {
    for (Fault fault : feature.faults()) {
      if (!fault.code().isNote()) {
        throw BadFile.of(file, fault);
      }
    }
    Geometry shape = feature.geometry();
    if (!(shape instanceof Polygonal)) {
      String type = shape == null ? "null" : shape.getGeometryType();
      throw BadFile.at(file, feature.place(), "not-a-polygon", Map.of("type", type));
    }
    return new CodedPolygon(code(feature), inWgs84(shape));
  }

  private String code(SourceFeature feature) {
    Map<String, Object> properties = feature.properties();
    Object code = properties.getOrDefault(codeField, feature.place().id());
    String text = code == null ? "" : code.toString().strip();
    if (text.isEmpty()) {
      throw BadFile.at(file, feature.place(), "code-missing", Map.of("field", codeField));
    }
    if (!codes.add(text)) {
      throw BadFile.at(file, feature.place(), "code-twice", Map.of("code", text));
    }
    return text;
  }

  private Geometry inWgs84(Geometry raw) {
    Geometry shape = raw.copy();
    shape.setSRID(4326);
    shape.apply(
        (CoordinateFilter)
            point -> {
              Coordinate place = datum.toWgs84(point.x, point.y);
              point.setCoordinate(place);
            });
    shape.geometryChanged();
    return shape;
  }
}
