package org.gridmap.exchange;

import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;

/** Writes small files and imports them; places are in the units of {@code Town}. */
final class ImportedTown {

  private final Imports imports;

  ImportedTown(Imports imports) {
    this.imports = imports;
  }

  ImportReport take(ImportKind kind, ImportOptions options, String... features) {
    String text =
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    return imports.run(kind, options, "file.geojson", bytes(text), read -> {});
  }

  ImportReport takeCsv(ImportKind kind, ImportOptions options, String... rows) {
    return imports.run(kind, options, "file.csv", bytes(String.join("\n", rows)), read -> {});
  }

  /** A rectangle from (west, south) to (east, north) with a code and more properties as JSON. */
  static String square(
      String code, double west, double south, double east, double north, String... properties) {
    List<String> all = new ArrayList<>(List.of("\"code\":\"" + code + "\""));
    all.addAll(List.of(properties));
    double[][] ring = {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
    List<String> positions = new ArrayList<>();
    for (double[] corner : ring) {
      positions.add("[%s,%s]".formatted(lon(corner[0]), lat(corner[1])));
    }
    return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
        .formatted(String.join(",", all), String.join(",", positions));
  }

  static List<FaultCode> codes(List<Fault> found) {
    return found.stream().map(Fault::code).toList();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
