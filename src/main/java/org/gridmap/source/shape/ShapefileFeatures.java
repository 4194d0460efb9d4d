package org.gridmap.source.shape;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.FeatureSource;
import org.gridmap.source.PackedFile;
import org.gridmap.source.Place;
import org.gridmap.source.ReadChoices;
import org.gridmap.source.SourceFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A Shapefile in a zip archive: its .shp and .dbf side by side, its .prj and .cpg as they say. */
public final class ShapefileFeatures implements FeatureSource {

  private final PackedFile packed;
  private final ShapeRecords shapes;
  private final DbfRows rows;
  private final String projection;
  private int count;

  private ShapefileFeatures(
      PackedFile packed, ShapeRecords shapes, DbfRows rows, String projection) {
    this.packed = packed;
    this.shapes = shapes;
    this.rows = rows;
    this.projection = projection;
  }

  /**
   * Opens the one Shapefile of an archive, or the layer that was chosen.
   *
   * @throws FaultFound {@code LAYER_NOT_NAMED}, {@code LAYER_UNKNOWN}, {@code SHAPE_PART_MISSING}
   */
  public static FeatureSource open(Path file, ReadChoices choices) {
    PackedFile packed = PackedFile.open(file, choices.limits());
    try {
      String shp = chosen(packed, choices.layer());
      String stem = shp.substring(0, shp.length() - 4);
      String table = part(packed, stem, ".dbf");
      if (table == null) {
        throw new FaultFound(
            Fault.of(FaultCode.SHAPE_PART_MISSING, Place.FILE).with("part", stem + ".dbf"));
      }
      String page = text(packed, part(packed, stem, ".cpg"));
      DbfRows rows = DbfRows.open(() -> packed.read(table), page, choices);
      InputStream shapes = packed.read(shp);
      return new ShapefileFeatures(
          packed, ShapeRecords.of(shapes), rows, text(packed, part(packed, stem, ".prj")));
    } catch (RuntimeException refused) {
      packed.close();
      throw refused;
    }
  }

  private static String chosen(PackedFile packed, @Nullable String layer) {
    List<String> all = new ArrayList<>();
    for (String name : packed.names()) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
        all.add(name);
      }
    }
    List<String> fitting =
        layer == null ? all : all.stream().filter(name -> nameOf(name).equals(layer)).toList();
    if (fitting.size() != 1) {
      FaultCode code = layer == null ? FaultCode.LAYER_NOT_NAMED : FaultCode.LAYER_UNKNOWN;
      throw new FaultFound(
          Fault.of(code, Place.FILE)
              .with("layer", layer == null ? "" : layer)
              .with("layers", String.join(", ", all.stream().map(n -> nameOf(n)).toList())));
    }
    return fitting.get(0);
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - 4);
  }

  private static @Nullable String part(PackedFile packed, String stem, String ending) {
    return packed.names().stream()
        .filter(name -> name.equalsIgnoreCase(stem + ending))
        .findFirst()
        .orElse(null);
  }

  private static String text(PackedFile packed, @Nullable String name) {
    return new String(packed.bytes(name), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
  }

  @Override
  public @Nullable SourceFeature next() {
    while (true) {
      ByteBuffer record = shapes.next();
      Map<String, Object> row = rows.next();
      if ((record == null) != (row == null)) {
        throw PackedFile.damaged(
            new IllegalStateException("shp, dbf: " + count + " / " + rows.records()));
      }
      if (record == null || row == null) {
        return null;
      }
      Place place = new Place(++count, null, 0, 0);
      if (!row.isEmpty()) {
        return feature(place, record, row);
      }
    }
  }

  private SourceFeature feature(Place place, ByteBuffer record, Map<String, Object> row) {
    Geometry shape = null;
    List<Fault> faults = new ArrayList<>();
    try {
      shape = ShapeGeometry.read(record, place);
    } catch (FaultFound found) {
      if (found.fault().place().feature() == 0) {
        throw found;
      }
      faults.add(found.fault());
    }
    return new SourceFeature(place, row, shape, faults, rows.names());
  }

  @Override
  public List<String> columns() {
    return rows.names();
  }

  @Override
  public Optional<String> declaredCrs() {
    return projection.isEmpty() ? Optional.empty() : Optional.of(projection);
  }

  @Override
  public boolean leavesCrsOpen() {
    return projection.isEmpty();
  }

  @Override
  public List<Fault> notes() {
    return rows.notes();
  }

  @Override
  public void close() {
    try (packed;
        shapes) {
      rows.close();
    }
  }
}
