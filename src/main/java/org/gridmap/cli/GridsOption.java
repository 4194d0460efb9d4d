package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.gridmap.cli.coverage.CodedPolygons;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The file of grids, and where it holds their codes. */
final class GridsOption {

  @Option(
      names = "--grids",
      paramLabel = "G.geojson",
      required = true,
      description = "Polygons with codes; where several cover a point, the lowest code wins")
  private Path grids = Path.of("");

  @Option(
      names = "--code-field",
      paramLabel = "NAME",
      defaultValue = "code",
      description = "Property that holds the code. Default: ${DEFAULT-VALUE}")
  private String codeField = "code";

  String codeField() {
    return codeField;
  }

  /** Reads the file and says what is worth knowing about it. */
  CodedPolygons read(CommandSpec spec) throws IOException {
    CodedPolygons polygons = CodedPolygons.read(grids, codeField);
    FileNotes.tell(spec, polygons.notes(), grids);
    return polygons;
  }
}
