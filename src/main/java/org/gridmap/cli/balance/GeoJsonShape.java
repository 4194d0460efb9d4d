package org.gridmap.cli.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;

/** A GeoJSON geometry, longitude first, read strictly; a third ordinate is left out. */
final class GeoJsonShape {

  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  private GeoJsonShape() {}

  /**
   * Reads a point, line, polygon or several of them.
   *
   * @throws IllegalArgumentException if it is something else, is empty, or a coordinate is no place
   */
  static Geometry read(@Nullable JsonNode geometry) {
    if (geometry == null || !geometry.isObject() || geometry.get("type") == null) {
      throw new IllegalArgumentException("has no geometry");
    }
    JsonNode at = geometry.get("coordinates");
    String type = geometry.get("type").asString();
    return switch (type) {
      case "Point" -> point(at);
      case "LineString" -> line(at);
      case "Polygon" -> polygon(at);
      case "MultiPoint" ->
          FACTORY.createMultiPoint(list(at, GeoJsonShape::point).toArray(Point[]::new));
      case "MultiLineString" ->
          FACTORY.createMultiLineString(list(at, GeoJsonShape::line).toArray(LineString[]::new));
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(list(at, GeoJsonShape::polygon).toArray(Polygon[]::new));
      default -> throw new IllegalArgumentException("the geometry is a '" + type + "'");
    };
  }

  private static Point point(@Nullable JsonNode at) {
    return FACTORY.createPoint(coordinate(at));
  }

  private static LineString line(@Nullable JsonNode at) {
    List<Coordinate> path = list(at, GeoJsonShape::coordinate);
    if (path.size() < 2) {
      throw new IllegalArgumentException("a line has fewer than two positions");
    }
    return FACTORY.createLineString(path.toArray(Coordinate[]::new));
  }

  private static Polygon polygon(@Nullable JsonNode at) {
    List<LinearRing> rings = list(at, GeoJsonShape::ring);
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(rings.get(0), holes);
  }

  private static LinearRing ring(@Nullable JsonNode at) {
    List<Coordinate> path = list(at, GeoJsonShape::coordinate);
    if (path.size() < 4) {
      throw new IllegalArgumentException("a ring has fewer than four positions");
    }
    if (!path.get(0).equals2D(path.get(path.size() - 1))) {
      throw new IllegalArgumentException("a ring does not end where it begins");
    }
    return FACTORY.createLinearRing(path.toArray(Coordinate[]::new));
  }

  private static Coordinate coordinate(@Nullable JsonNode at) {
    boolean pair = at != null && at.isArray() && at.size() >= 2;
    if (!pair || !at.get(0).isNumber() || !at.get(1).isNumber()) {
      throw new IllegalArgumentException("a position is not [longitude, latitude]");
    }
    double lon = at.get(0).asDouble();
    double lat = at.get(1).asDouble();
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new IllegalArgumentException(
          "position %s %s is out of range (longitude first, in degrees)".formatted(lon, lat));
    }
    return new Coordinate(lon, lat);
  }

  private static <T> List<T> list(@Nullable JsonNode at, Function<JsonNode, T> read) {
    if (at == null || !at.isArray() || at.isEmpty()) {
      throw new IllegalArgumentException("the coordinates are no list of positions");
    }
    List<T> all = new ArrayList<>();
    for (JsonNode each : at) {
      all.add(read.apply(each));
    }
    return all;
  }
}
