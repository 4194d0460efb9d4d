package org.gridmap.cli.coverage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Outline;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A file of coded polygons, in WGS 84 with the vertices of the file.
 *
 * @param all in the order of the file, codes unique
 * @param notes what is worth knowing about the file
 */
public record CodedPolygons(List<CodedPolygon> all, Findings notes) {

  private static final List<String> OTHERS = List.of("id", "编号", "代码", "");

  public CodedPolygons {
    all = List.copyOf(all);
  }

  /**
   * Reads all polygons; invalid ones as they are.
   *
   * @param codeField property that holds the code; where a feature has none, its id is taken
   * @throws org.gridmap.source.RefusedFile when a feature is no coded polygon
   */
  public static CodedPolygons read(Path file, String codeField) throws IOException {
    return read(file, codeField, Reading::areaAsWritten);
  }

  /**
   * The ground all polygons of a file cover together.
   *
   * @throws org.gridmap.source.RefusedFile when a feature is no coded polygon, or not valid
   */
  public static Geometry ground(Path file, String codeField) throws IOException {
    List<Geometry> shapes =
        read(file, codeField, CodedPolygons::validArea).all().stream()
            .map(CodedPolygon::shape)
            .toList();
    return shapes.isEmpty() ? Outline.of(shapes) : OverlayNGRobust.union(shapes);
  }

  private static @Nullable Geometry validArea(Reading feature) {
    return feature.areaAsWritten() == null ? null : feature.validAsWritten();
  }

  private static CodedPolygons read(
      Path file, String codeField, Function<Reading, @Nullable Geometry> shapeOf)
      throws IOException {
    List<CodedPolygon> polygons = new ArrayList<>();
    Map<String, Integer> rows = new HashMap<>();
    Findings notes =
        FeatureFile.at(file, names(codeField))
            .read(
                feature -> {
                  String code = feature.code(codeField);
                  Geometry shape = shapeOf.apply(feature);
                  if (isNew(code, feature, rows) && shape != null) {
                    polygons.add(new CodedPolygon(code, shape));
                  }
                });
    return new CodedPolygons(polygons, notes);
  }

  /** The field is asked for by its own name, so that a refusal names it as the user did. */
  private static FieldNames names(String codeField) {
    Map<String, List<String>> others = new HashMap<>();
    others.put("code", OTHERS);
    others.put(codeField, OTHERS);
    return FieldNames.of(others);
  }

  private static boolean isNew(String code, Reading feature, Map<String, Integer> rows) {
    Integer earlier = code.isEmpty() ? null : rows.putIfAbsent(code, feature.row());
    if (earlier != null) {
      feature.report(
          feature.fault(FaultCode.DUPLICATE_CODE).with("code", code).with("earlier", earlier));
    }
    return !code.isEmpty() && earlier == null;
  }
}
