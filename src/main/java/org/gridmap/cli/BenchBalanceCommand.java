package org.gridmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gridmap.cli.balance.BalanceBench;
import org.gridmap.cli.balance.BalanceBench.Row;
import org.gridmap.town.TownGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Divides towns by ours and by METIS, on the same blocks. */
@Command(
    name = "balance",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Division of towns: ours beside METIS k-way (Debian package metis)")
final class BenchBalanceCommand implements Callable<Integer> {

  private static final int MADE_UP_COMMUNITIES = 24;

  @Option(
      names = "--instances",
      paramLabel = "DIR",
      description =
          "A directory for each town, with communities.geojson, buildings.geojson, roads.geojson."
              + " Default: a town that is made up for it")
  private @Nullable Path directory;

  @Option(
      names = "--town",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "daxing,medium,full",
      description = "Which of them. Default: ${DEFAULT-VALUE}")
  private List<String> towns = List.of();

  @Option(names = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return directory == null ? measureMadeUp() : measure(directory, towns);
  }

  /** A generated town, as the files of the instances are named. */
  private int measureMadeUp() throws IOException, InterruptedException {
    Path made = Files.createTempDirectory("gridmap-bench");
    try {
      Path town = made.resolve("made-up");
      TownGenerator.generate(new TownGenerator.Request(7, MADE_UP_COMMUNITIES, 0, town, false));
      Files.move(town.resolve("barriers.geojson"), town.resolve("roads.geojson"));
      writeCommunities(town);
      return measure(made, List.of("made-up"));
    } finally {
      try (Stream<Path> files = Files.walk(made)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** The communities alone, a feature a line. */
  private static void writeCommunities(Path town) throws IOException {
    try (Stream<String> lines = Files.lines(town.resolve("areas.geojson"))) {
      Files.write(
          town.resolve("communities.geojson"),
          lines
              .filter(line -> line.contains("\"level\":\"COMMUNITY\""))
              .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
              .toList());
    }
  }

  private int measure(Path directory, List<String> towns) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Row> rows = new ArrayList<>();
    for (String town : towns) {
      Path files = directory.resolve(town);
      if (!Files.isDirectory(files)) {
        spec.commandLine().getErr().println("There is no directory " + files);
        return GridmapCommand.BAD_INPUT;
      }
      List<Row> measured = BalanceBench.measure(town, files);
      rows.addAll(measured);
      if (!json) {
        measured.forEach(row -> out.println(line(row)));
        out.flush();
      }
    }
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(rows));
    }
    return GridmapCommand.GOOD;
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "%-8s %-12s %5d grids  5/10/20 %% of target %5.1f %5.1f %6.2f  worst %5.1f %%"
            + "  5 %% of mean %5.1f  in pieces %3d  PP %.3f  cuts %4d  cpu %6.2f s  %5.1fx",
        row.instance(),
        row.method(),
        row.evenness().grids(),
        100 * row.evenness().within5(),
        100 * row.evenness().within10(),
        100 * row.evenness().within20(),
        100 * row.evenness().worst(),
        100 * row.evenness().within5OfMean(),
        row.shape().inPieces(),
        row.shape().compactness(),
        row.shape().compoundCuts(),
        row.seconds(),
        row.timesMetis());
  }
}
