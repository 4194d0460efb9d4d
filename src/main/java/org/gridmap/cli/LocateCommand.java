package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.cli.coverage.CodedPolygons;
import org.gridmap.cli.coverage.FaultList;
import org.gridmap.cli.coverage.PointLocation;
import org.gridmap.geometry.FaultyCoverageException;
import org.gridmap.geometry.Locator;
import org.gridmap.platform.Datum;
import org.gridmap.source.FaultWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the grid of every point of a file: no database, no service. */
@Command(
    name = "locate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Find the grid of every point of a CSV file. 批量定位网格")
final class LocateCommand implements Callable<Integer> {

  @Mixin private final GridsOption grids = new GridsOption();

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
      description = "Datum of the points: WGS84 (default), CGCS2000, GCJ02, BD09")
  private Datum datum = Datum.WGS84;

  @Option(
      names = "--allow-overlaps",
      description = "Answer by the same rule where grids overlap, instead of refusing them")
  private boolean allowOverlaps;

  @Option(
      names = "--out",
      paramLabel = "O.csv",
      required = true,
      description = "Columns id,code; the code is empty where there is no grid")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CodedPolygons polygons = grids.read(spec);
    try (ProgressLine progress = new ProgressLine(String.valueOf(points.getFileName()))) {
      Locator locator =
          Locator.compile(
              polygons.all(), allowOverlaps ? Locator.Overlaps.ALLOW : Locator.Overlaps.REFUSE);
      PointLocation.Count done =
          PointLocation.run(locator, new PointLocation.Request(datum, points, out), progress::read);
      FileNotes.tell(spec, done.notes(), points);
      Map<String, Object> counts =
          Map.of("file", out, "points", done.rows(), "located", done.located());
      spec.commandLine()
          .getErr()
          .println(FaultWords.inBothLanguages("batch.locate-summary", counts));
      return GridmapCommand.GOOD;
    } catch (FaultyCoverageException faulty) {
      spec.commandLine().getErr().print(FaultList.text(faulty.faults()));
      spec.commandLine().getErr().flush();
      return GridmapCommand.FAULTS;
    }
  }
}
