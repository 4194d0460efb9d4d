package org.gridmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridmap.cli.balance.BalanceBench;
import org.gridmap.cli.balance.BalanceBench.Row;
import org.gridmap.cli.balance.RefusedInput;
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

  @Option(
      names = "--instances",
      paramLabel = "DIR",
      required = true,
      description =
          "A directory for each town, with communities.geojson, buildings.geojson, roads.geojson")
  private Path directory = Path.of("");

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
    PrintWriter out = spec.commandLine().getOut();
    List<Row> rows = new ArrayList<>();
    for (String town : towns) {
      Path files = directory.resolve(town);
      if (!Files.isDirectory(files)) {
        spec.commandLine().getErr().println("There is no directory " + files);
        return GridmapCommand.BAD_INPUT;
      }
      try {
        List<Row> measured = BalanceBench.measure(town, files);
        rows.addAll(measured);
        if (!json) {
          measured.forEach(row -> out.println(line(row)));
          out.flush();
        }
      } catch (RefusedInput refused) {
        spec.commandLine().getErr().println(refused.getMessage());
        return GridmapCommand.BAD_INPUT;
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
        row.grids(),
        100 * row.within5(),
        100 * row.within10(),
        100 * row.within20(),
        100 * row.worst(),
        100 * row.within5OfMean(),
        row.inPieces(),
        row.compactness(),
        row.compoundCuts(),
        row.seconds(),
        row.timesMetis());
  }
}
