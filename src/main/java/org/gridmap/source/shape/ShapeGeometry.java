package org.gridmap.source.shape;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.PackedFile;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The shape of one record (ESRI Shapefile, 1998), its heights and measures left out. */
final class ShapeGeometry {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int BOX = 32;
  private static final int POINT = 1;
  private static final int LINE = 3;
  private static final int POLYGON = 5;
  private static final int POINTS = 8;
  private static final int WITH_MORE = 10;

  private final ByteBuffer record;
  private final Place place;

  private ShapeGeometry(ByteBuffer record, Place place) {
    this.record = record;
    this.place = place;
  }

  /**
   * The shape; null for a record without one.
   *
   * @throws FaultFound about this record when its shape cannot be used, {@code FILE_DAMAGED} when
   *     its numbers contradict each other
   */
  static @Nullable Geometry read(ByteBuffer record, Place place) {
    try {
      return new ShapeGeometry(record, place).shape();
    } catch (BufferUnderflowException | NegativeArraySizeException broken) {
      throw PackedFile.damaged(broken);
    }
  }

  private @Nullable Geometry shape() {
    int type = record.getInt();
    if (type == 0) {
      return null;
    }
    int flat =
        type > 2 * WITH_MORE ? type - 2 * WITH_MORE : type > WITH_MORE ? type - WITH_MORE : type;
    return switch (flat) {
      case POINT -> FACTORY.createPoint(position());
      case LINE -> lines();
      case POLYGON -> ShapeRings.polygons(parts(), place);
      case POINTS -> points();
      default ->
          throw new FaultFound(Fault.of(FaultCode.GEOMETRY_TYPE_UNKNOWN, place).with("type", type));
    };
  }

  private Coordinate position() {
    double x = record.getDouble();
    double y = record.getDouble();
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new FaultFound(
          Fault.of(FaultCode.NUMBER_NOT_FINITE, place).with("value", x + ", " + y));
    }
    return new Coordinate(x, y);
  }

  private Geometry points() {
    skipBox();
    int count = record.getInt();
    requireRoom(count, 16);
    return FACTORY.createMultiPointFromCoords(positions(count));
  }

  private Geometry lines() {
    List<LineString> lines = new ArrayList<>();
    for (Coordinate[] part : parts()) {
      if (part.length < 2) {
        throw new FaultFound(Fault.of(FaultCode.LINE_TOO_SHORT, place).with("count", part.length));
      }
      lines.add(FACTORY.createLineString(part));
    }
    return lines.size() == 1
        ? lines.get(0)
        : FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private List<Coordinate[]> parts() {
    skipBox();
    int parts = record.getInt();
    int count = record.getInt();
    requireRoom(parts, 4);
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) {
      starts[i] = record.getInt();
    }
    starts[parts] = count;
    requireRoom(count, 16);
    List<Coordinate[]> each = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      if (starts[i + 1] < starts[i]) {
        throw PackedFile.damaged(new IllegalStateException("shp: parts"));
      }
      each.add(positions(starts[i + 1] - starts[i]));
    }
    if (each.isEmpty()) {
      throw new FaultFound(Fault.of(FaultCode.EMPTY_GEOMETRY, place));
    }
    return each;
  }

  private Coordinate[] positions(int count) {
    Coordinate[] positions = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      positions[i] = position();
    }
    return positions;
  }

  private void skipBox() {
    requireRoom(1, BOX);
    record.position(record.position() + BOX);
  }

  private void requireRoom(int count, int size) {
    if (count < 0 || (long) count * size > record.remaining()) {
      throw new BufferUnderflowException();
    }
  }
}
