package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridmap.cli.coverage.BadFile;
import org.gridmap.cli.coverage.BatchWords;
import org.gridmap.cli.coverage.FaultList;
import org.gridmap.cli.coverage.PolygonFile;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Coverage;
import org.gridmap.geometry.CoverageFault;
import org.gridmap.platform.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists where grids do not cover the ground exactly once: no database, no service. */
@Command(
    name = "check",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "List gaps, overlaps and invalid grids of a file. 检查网格覆盖")
final class CheckCommand implements Callable<Integer> {

  @Option(
      names = "--grids",
      paramLabel = "G.geojson",
      required = true,
      description = "The polygons to check")
  private Path grids = Path.of("");

  @Option(
      names = "--within",
      paramLabel = "C.geojson",
      description = "What they should cover and not leave; else only enclosed gaps count")
  private @Nullable Path within;

  @Option(
      names = "--code-field",
      paramLabel = "NAME",
      defaultValue = "code",
      description = "Property that holds the code, in both files. Default: ${DEFAULT-VALUE}")
  private String codeField = "code";

  @Option(names = "--json", description = "Print a JSON array instead of lines")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try {
      List<CodedPolygon> polygons = PolygonFile.read(grids, codeField, Datum.WGS84);
      Optional<Geometry> ground =
          within == null
              ? Optional.empty()
              : Optional.of(PolygonFile.ground(within, codeField, Datum.WGS84));
      List<CoverageFault> faults = Coverage.check(polygons, ground);
      print(polygons.size(), faults);
      return faults.isEmpty() ? GridmapCommand.GOOD : GridmapCommand.FAULTS;
    } catch (BadFile bad) {
      throw new ParameterException(spec.commandLine(), bad.getMessage(), bad);
    } catch (NoSuchFileException missing) {
      throw new ParameterException(
          spec.commandLine(),
          BatchWords.inBothLanguages("file-missing", Map.of("file", missing.getFile())),
          missing);
    }
  }

  private void print(int polygons, List<CoverageFault> faults) {
    if (json) {
      spec.commandLine().getOut().println(FaultList.json(faults));
    } else {
      spec.commandLine().getOut().print(FaultList.text(faults));
      spec.commandLine()
          .getOut()
          .println(
              BatchWords.inBothLanguages(
                  "check-summary", Map.of("polygons", polygons, "faults", faults.size())));
    }
    spec.commandLine().getOut().flush();
  }
}
