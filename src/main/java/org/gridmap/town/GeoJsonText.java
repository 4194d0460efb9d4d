package org.gridmap.town;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A GeoJSON feature collection (RFC 7946), one feature a line: longitude first, at most seven
 * decimals, shells counter-clockwise, the feature's id also among its properties. Written by hand
 * so that the bytes depend on nothing but the town.
 */
final class GeoJsonText {

  private final StringBuilder text = new StringBuilder(1 << 16);
  private boolean first = true;

  GeoJsonText(String name) {
    text.append("{\"type\":\"FeatureCollection\",\"name\":");
    string(name);
    text.append(",\"features\":[\n");
  }

  /**
   * @param properties in the order written; values are texts, whole numbers, truth values or null
   */
  void add(String id, Map<String, @Nullable Object> properties, Geometry geometry) {
    text.append(first ? "" : ",\n").append("{\"type\":\"Feature\",\"id\":");
    first = false;
    string(id);
    text.append(",\"properties\":{\"id\":");
    string(id);
    properties.forEach(
        (key, value) -> {
          text.append(',');
          string(key);
          text.append(':');
          value(value);
        });
    text.append("},\"geometry\":");
    geometry(geometry);
    text.append('}');
  }

  String end() {
    return text.append("\n]}\n").toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof String words) {
      string(words);
    } else {
      text.append(value);
    }
  }

  private void string(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter == '"' || letter == '\\') {
        text.append('\\');
      }
      text.append(letter);
    }
    text.append('"');
  }

  private void geometry(Geometry geometry) {
    text.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
    if (geometry instanceof Point point) {
      coordinate(point.getCoordinate());
    } else if (geometry instanceof LineString line) {
      coordinates(line.getCoordinates());
    } else if (geometry instanceof Polygon polygon) {
      polygon(polygon);
    } else {
      text.append('[');
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        text.append(i == 0 ? "" : ",");
        polygon((Polygon) geometry.getGeometryN(i));
      }
      text.append(']');
    }
    text.append('}');
  }

  private void polygon(Polygon polygon) {
    text.append('[');
    ring(polygon.getExteriorRing(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      text.append(',');
      ring(polygon.getInteriorRingN(i), false);
    }
    text.append(']');
  }

  private void ring(LinearRing ring, boolean counterClockwise) {
    boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
    coordinates((turned ? ring.reverse() : ring).getCoordinates());
  }

  private void coordinates(Coordinate[] coordinates) {
    text.append('[');
    for (int i = 0; i < coordinates.length; i++) {
      text.append(i == 0 ? "" : ",");
      coordinate(coordinates[i]);
    }
    text.append(']');
  }

  private void coordinate(Coordinate coordinate) {
    text.append('[');
    Degrees.append(text, coordinate.x);
    text.append(',');
    Degrees.append(text, coordinate.y);
    text.append(']');
  }
}
