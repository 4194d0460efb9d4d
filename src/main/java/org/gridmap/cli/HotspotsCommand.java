package org.gridmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.cli.hotspots.HotspotFiles;
import org.gridmap.cli.hotspots.HotspotFiles.Request;
import org.gridmap.cli.hotspots.HotspotFiles.Summary;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes hot spots from files: no database, no service. */
@Command(
    name = "hotspots",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Find hot spots, trends and clusters in a file of incidents. 计算热点")
final class HotspotsCommand implements Callable<Integer> {

  @Option(
      names = "--params",
      paramLabel = "P.json",
      required = true,
      description = "Plane, bins, band, slices, clusters, densities")
  private Path parameters = Path.of("");

  @Option(
      names = "--incidents",
      paramLabel = "I.csv",
      required = true,
      description = "Columns id,lon,lat,time; local times")
  private Path incidents = Path.of("");

  @Option(
      names = "--exposure",
      paramLabel = "E.csv",
      description = "Columns id,lon,lat and a count")
  private @Nullable Path exposure;

  @Option(
      names = "--exposure-field",
      paramLabel = "NAME",
      defaultValue = "households",
      description = "The column that counts. Default: ${DEFAULT-VALUE}")
  private String exposureField = "households";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Directory for the tables; made when missing")
  private Path directory = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Summary done =
        HotspotFiles.write(new Request(parameters, incidents, exposure, exposureField, directory));
    PrintWriter words = spec.commandLine().getErr();
    words.println(FaultWords.inBothLanguages("batch.hotspots-summary", places(done)));
    if (done.withoutTime() + done.outsideTrend() + done.outsideCube() > 0) {
      words.println(FaultWords.inBothLanguages("batch.hotspots-times", times(done)));
    }
    if (done.withoutValue() > 0) {
      Map<String, Object> count = Map.of("count", done.withoutValue());
      words.println(FaultWords.inBothLanguages("import.households-unknown-in-all", count));
    }
    return GridmapCommand.GOOD;
  }

  private Map<String, Object> places(Summary done) {
    return Map.of(
        "file", directory,
        "rows", done.rows(),
        "counted", done.counted(),
        "bins", done.bins(),
        "noPlace", done.withoutPlace(),
        "farAway", done.farAway(),
        "outside", done.outside());
  }

  private static Map<String, Object> times(Summary done) {
    return Map.of(
        "noTime", done.withoutTime(),
        "outsideTrend", done.outsideTrend(),
        "outsideCube", done.outsideCube());
  }
}
