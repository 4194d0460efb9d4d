package org.gridmap.geometry;

import java.util.Comparator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * One coded polygon of a coverage: a grid, a community, a block.
 *
 * @param code its name, not blank; codes are compared by Unicode code point, whatever the locale
 * @param shape Polygon or MultiPolygon, holes allowed, longitude then latitude in degrees
 *     (EPSG:4326); its border belongs to it. It may be invalid: who takes it says so. Never
 *     changed.
 */
public record CodedPolygon(String code, Geometry shape) {

  /** Compares codes by Unicode code point: the order of {@code collate "C"} in the database. */
  public static final Comparator<String> BY_CODE_POINT = CodedPolygon::compareCodePoints;

  public CodedPolygon {
    if (code.isBlank()) {
      throw new IllegalArgumentException("A polygon needs a code.");
    }
    if (!(shape instanceof Polygonal)) {
      throw new IllegalArgumentException(
          "Polygon " + code + " is a " + shape.getGeometryType() + ", not a (Multi)Polygon.");
    }
  }

  private static int compareCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int at = 0; at < length; at++) {
      char a = one.charAt(at);
      char b = other.charAt(at);
      if (a != b) {
        boolean bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
