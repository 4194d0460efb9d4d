package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.cli.coverage.BadFile;
import org.gridmap.cli.coverage.BatchWords;
import org.gridmap.cli.coverage.FaultList;
import org.gridmap.cli.coverage.PointLocation;
import org.gridmap.cli.coverage.PolygonFile;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.geometry.Locator;
import org.gridmap.platform.Datum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds the grid of every point of a file: no database, no service. */
@Command(
    name = "locate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Find the grid of every point of a CSV file. 批量定位网格")
final class LocateCommand implements Callable<Integer> {

  @Option(
      names = "--grids",
      paramLabel = "G.geojson",
      required = true,
      description = "Polygons; the lowest code that covers a point has it")
  private Path grids = Path.of("");

  @Option(
      names = "--code-field",
      paramLabel = "NAME",
      defaultValue = "code",
      description = "Property that holds a grid's code. Default: ${DEFAULT-VALUE}")
  private String codeField = "code";

  @Option(
      names = "--points",
      paramLabel = "P.csv",
      required = true,
      description = "Columns id,lon,lat; any number of rows")
  private Path points = Path.of("");

  @Option(
      names = "--datum",
      paramLabel = "DATUM",
      defaultValue = "WGS84",
      description = "Of the points: WGS84 (default), CGCS2000, GCJ02, BD09")
  private Datum datum = Datum.WGS84;

  @Option(
      names = "--allow-overlaps",
      description = "Answer by the same rule where grids overlap, instead of refusing them")
  private boolean allowOverlaps;

  @Option(
      names = "--out",
      paramLabel = "O.csv",
      required = true,
      description = "Columns id,code; the code is empty in no grid")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (ProgressLine progress = new ProgressLine(String.valueOf(points.getFileName()))) {
      List<CodedPolygon> polygons = PolygonFile.read(grids, codeField, Datum.WGS84);
      Locator locator =
          Locator.compile(
              polygons, allowOverlaps ? Locator.Overlaps.ALLOW : Locator.Overlaps.REFUSE);
      PointLocation.Count done = PointLocation.run(locator, datum, points, out, progress::read);
      spec.commandLine()
          .getOut()
          .println(
              BatchWords.inBothLanguages(
                  "locate-summary",
                  Map.of("file", out, "points", done.rows(), "located", done.located())));
      return GridmapCommand.GOOD;
    } catch (FaultyCoverageException faulty) {
      spec.commandLine().getErr().print(FaultList.text(faulty.faults()));
      spec.commandLine().getErr().flush();
      return GridmapCommand.FAULTS;
    } catch (BadFile bad) {
      throw new ParameterException(spec.commandLine(), bad.getMessage(), bad);
    } catch (NoSuchFileException missing) {
      throw new ParameterException(
          spec.commandLine(),
          BatchWords.inBothLanguages("file-missing", Map.of("file", missing.getFile())),
          missing);
    }
  }
}
