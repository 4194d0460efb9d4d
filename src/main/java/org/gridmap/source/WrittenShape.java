package org.gridmap.source;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The geometry that a table gives as well-known text in its column {@code wkt}. */
final class WrittenShape {

  private static final String COLUMN = "wkt";

  private WrittenShape() {}

  /** The same feature with the shape its table writes out; unchanged when there is none. */
  static SourceFeature readIn(SourceFeature feature) {
    boolean table = feature.geometry() == null && feature.columns().contains(COLUMN);
    if (!table || !(feature.properties().get(COLUMN) instanceof String text) || text.isBlank()) {
      return feature;
    }
    List<Fault> faults = new ArrayList<>(feature.faults());
    Geometry shape = null;
    try {
      shape = new WKTReader().read(text);
    } catch (ParseException | IllegalArgumentException unreadable) {
      String detail = String.valueOf(unreadable.getMessage());
      faults.add(Fault.of(FaultCode.BAD_WKT, feature.place()).with("detail", detail));
    }
    return new SourceFeature(
        feature.place(), feature.properties(), shape, faults, feature.columns());
  }
}
