package org.gridmap.source.fgb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The geometry of one feature, heights and measures left out. */
final class FlatGeometry {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int ENDS = 0;
  private static final int XY = 1;
  private static final int TYPE = 6;
  private static final int PARTS = 7;
  private static final int DEEPEST = 8;

  private FlatGeometry() {}

  /**
   * The shape.
   *
   * @param usual the type of the layer, for a shape that does not say its own
   * @throws FaultFound about this feature
   */
  static Geometry read(FlatTable table, int usual, Place place) {
    try {
      return shape(table, usual, 0);
    } catch (IllegalArgumentException broken) {
      String detail = String.valueOf(broken.getMessage());
      throw new FaultFound(Fault.of(FaultCode.GEOMETRY_TYPE_UNKNOWN, place).with("type", detail));
    }
  }

  private static Geometry shape(FlatTable table, int usual, int depth) {
    int own = table.unsignedByte(TYPE);
    int type = own == 0 ? usual : own;
    return switch (type) {
      case 1 -> FACTORY.createPoint(positions(table)[0]);
      case 2 -> FACTORY.createLineString(positions(table));
      case 3 -> polygon(table);
      case 4 -> FACTORY.createMultiPointFromCoords(positions(table));
      case 5 ->
          FACTORY.createMultiLineString(
              pieces(table).stream().map(FACTORY::createLineString).toArray(LineString[]::new));
      case 6 ->
          FACTORY.createMultiPolygon(
              table.tables(PARTS).stream().map(FlatGeometry::polygon).toArray(Polygon[]::new));
      case 7 -> collection(table, depth);
      default -> throw new IllegalArgumentException("type " + type);
    };
  }

  private static Geometry collection(FlatTable table, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("depth " + depth);
    }
    return FACTORY.createGeometryCollection(
        table.tables(PARTS).stream()
            .map(part -> shape(part, 0, depth + 1))
            .toArray(Geometry[]::new));
  }

  private static Polygon polygon(FlatTable table) {
    List<LinearRing> rings = new ArrayList<>();
    pieces(table).forEach(ring -> rings.add(FACTORY.createLinearRing(ring)));
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return FACTORY.createPolygon(rings.get(0), holes);
  }

  private static Coordinate[] positions(FlatTable table) {
    double[] xy = table.doubles(XY);
    Coordinate[] positions = new Coordinate[xy.length / 2];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    if (positions.length == 0) {
      throw new IllegalArgumentException("empty");
    }
    return positions;
  }

  private static List<Coordinate[]> pieces(FlatTable table) {
    Coordinate[] all = positions(table);
    int[] ends = table.integers(ENDS);
    List<Coordinate[]> pieces = new ArrayList<>();
    int from = 0;
    for (int end : ends.length == 0 ? new int[] {all.length} : ends) {
      if (end < from || end > all.length) {
        throw new IllegalArgumentException("ends");
      }
      pieces.add(Arrays.copyOfRange(all, from, end));
      from = end;
    }
    return pieces;
  }
}
