package org.gridmap.source.gpkg;

import java.io.IOException;
import java.util.Arrays;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteArrayInStream;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The geometry in a cell of a GeoPackage: a header with a box, then well-known binary. */
final class GeoPackageShape {

  private static final int[] BOXES = {0, 32, 48, 48, 64};
  private static final int FIXED = 8;

  private GeoPackageShape() {}

  /** The shape; null when it is empty. */
  static @Nullable Geometry read(byte[] blob, Place place) {
    int flags = blob.length < FIXED ? 0 : blob[3];
    int box = flags >> 1 & 7;
    boolean good = blob.length > FIXED && blob[0] == 'G' && blob[1] == 'P' && box < BOXES.length;
    int at = good ? FIXED + BOXES[box] : 0;
    if (!good || blob.length < at) {
      throw unreadable(place, "GP");
    }
    try {
      byte[] binary = Arrays.copyOfRange(blob, at, blob.length);
      Geometry shape = new WKBReader().read(new ByteArrayInStream(binary));
      return shape.isEmpty() ? null : shape;
    } catch (ParseException | IOException | IllegalArgumentException broken) {
      throw unreadable(place, String.valueOf(broken.getMessage()));
    }
  }

  private static FaultFound unreadable(Place place, String detail) {
    return new FaultFound(Fault.of(FaultCode.GEOMETRY_TYPE_UNKNOWN, place).with("type", detail));
  }
}
