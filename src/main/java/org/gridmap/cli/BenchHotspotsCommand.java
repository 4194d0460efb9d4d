package org.gridmap.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridmap.cli.bench.HotspotBench;
import org.gridmap.cli.bench.HotspotBench.Figure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the statistics kernel. */
@Command(
    name = "hotspots",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Hot spots, densities, clusters; PostGIS beside the clusters when one is given")
final class BenchHotspotsCommand implements Callable<Integer> {

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Points for densities and clusters. Default: ${DEFAULT-VALUE}")
  private int points;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "7",
      description = "Number of rounds; the median counts. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Seed of the made-up data. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "A PostGIS to compare with; only a temporary table is made")
  private @Nullable String database;

  @Option(names = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Figure> figures =
        new HotspotBench(new HotspotBench.Plan(points, rounds, seed, database), System.err::println)
            .run();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(figures));
    } else {
      out.printf(
          "Java %s, %s, %d processors%n",
          System.getProperty("java.version"),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors());
      figures.forEach(figure -> out.println(line(figure)));
    }
    out.flush();
    return figures.stream().allMatch(Figure::isKept) ? GridmapCommand.GOOD : GridmapCommand.FAULTS;
  }

  private static String line(Figure figure) {
    Double limit = figure.limit();
    String promised = limit == null ? "" : "  limit %s%s".formatted(number(limit), mark(figure));
    return "%-72s %10s%s".formatted(figure.name(), number(figure.value()), promised);
  }

  private static String mark(Figure figure) {
    return figure.isKept() ? "" : "  EXCEEDED";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, value < 0.1 ? "%.4f" : "%.3f", value);
  }
}
