package org.gridmap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * One GeoJSON geometry as JTS, in the coordinates it is written in. Structure is checked here, ring
 * by ring; validity is not. A {@link FaultFound} it throws is about this geometry only.
 */
final class GeoJsonGeometry {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Set<String> TYPES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private final Place place;
  private final Positions positions;
  private final List<Fault> notes = new ArrayList<>();

  GeoJsonGeometry(Place place) {
    this.place = place;
    this.positions = new Positions(place);
  }

  static boolean isType(String name) {
    return TYPES.contains(name);
  }

  Geometry decode(JsonNode node) {
    Geometry geometry = geometry(node);
    if (geometry.isEmpty()) {
      throw new FaultFound(Fault.of(FaultCode.EMPTY_GEOMETRY, place));
    }
    if (positions.dropped()) {
      notes.add(Fault.of(FaultCode.DIMENSIONS_DROPPED, place));
    }
    return geometry;
  }

  /** What is worth knowing about the geometry that was decoded. */
  List<Fault> notes() {
    return notes;
  }

  private Geometry geometry(JsonNode node) {
    if (!node.isObject()) {
      throw new FaultFound(
          Fault.of(FaultCode.GEOMETRY_NOT_OBJECT, place).with("value", node.toString()));
    }
    String type = node.path("type").isString() ? node.path("type").stringValue() : "";
    if (!isType(type)) {
      throw new FaultFound(Fault.of(FaultCode.GEOMETRY_TYPE_UNKNOWN, place).with("type", type));
    }
    if (node.has("geometry") || node.has("properties") || node.has("features")) {
      throw new FaultFound(Fault.of(FaultCode.AMBIGUOUS_MEMBERS, place).with("type", type));
    }
    if (node.has("bbox") && !Positions.isBox(node.path("bbox"))) {
      throw new FaultFound(Fault.of(FaultCode.BAD_BBOX, place));
    }
    String member = type.equals("GeometryCollection") ? "geometries" : "coordinates";
    JsonNode content = node.path(member);
    if (content.isMissingNode() || content.isNull()) {
      throw new FaultFound(Fault.of(FaultCode.COORDINATES_MISSING, place).with("member", member));
    }
    return built(type, content);
  }

  private Geometry built(String type, JsonNode content) {
    return switch (type) {
      case "Point" -> FACTORY.createPoint(positions.one(content));
      case "MultiPoint" -> FACTORY.createMultiPointFromCoords(positions.several(content));
      case "LineString" -> line(content);
      case "MultiLineString" ->
          FACTORY.createMultiLineString(each(content, this::line).toArray(LineString[]::new));
      case "Polygon" -> polygon(content);
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(each(content, this::polygon).toArray(Polygon[]::new));
      default -> collection(content);
    };
  }

  private Geometry collection(JsonNode content) {
    List<Geometry> parts = each(content, this::geometry);
    if (parts.size() == 1) {
      notes.add(Fault.of(FaultCode.COLLECTION_UNWRAPPED, place));
      return parts.get(0);
    }
    return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
  }

  private LineString line(JsonNode content) {
    return FACTORY.createLineString(positions.line(content));
  }

  private Polygon polygon(JsonNode content) {
    List<LinearRing> rings = each(content, ring -> FACTORY.createLinearRing(positions.ring(ring)));
    if (rings.isEmpty()) {
      throw new FaultFound(Fault.of(FaultCode.EMPTY_GEOMETRY, place));
    }
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(rings.get(0), holes);
  }

  private <T> List<T> each(JsonNode content, Function<JsonNode, T> read) {
    positions.requireArray(content);
    List<T> parts = new ArrayList<>(content.size());
    for (JsonNode part : content) {
      parts.add(read.apply(part));
    }
    return parts;
  }
}
