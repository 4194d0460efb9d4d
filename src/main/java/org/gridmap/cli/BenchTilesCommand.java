package org.gridmap.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridmap.cli.bench.TileBench;
import org.gridmap.cli.bench.TileBench.Figure;
import org.gridmap.cli.bench.TileClients;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the tiles of incidents. */
@Command(
    name = "tiles",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Tiles of incidents from memory; ST_AsMVT beside them when a database is given,",
      "eight clients when a running service is."
    })
final class BenchTilesCommand implements Callable<Integer> {

  @Option(
      names = "--incidents",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000000,10000000",
      description =
          "How many are made up; only the first are put beside PostGIS."
              + " Default: ${DEFAULT-VALUE}")
  private List<Integer> incidents = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Number of interleaved rounds; the median counts. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Seed of incidents and questions. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "A PostGIS to compare with; only a temporary table is made")
  private @Nullable String database;

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = "A running service, asked by eight clients at once")
  private @Nullable String service;

  @Option(
      names = "--sign-in",
      paramLabel = "NAME:PASSWORD",
      description = "A dispatcher of that service")
  private @Nullable String signIn;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "500",
      description = "Requests of each client. Default: ${DEFAULT-VALUE}")
  private int requests;

  @Option(names = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if ((service == null) != (signIn == null)) {
      throw new ParameterException(spec.commandLine(), "Missing: --service or --sign-in");
    }
    List<Figure> figures =
        new ArrayList<>(
            new TileBench(
                    new TileBench.Plan(incidents, rounds, seed, database), System.err::println)
                .run());
    if (service != null && signIn != null) {
      figures.addAll(new TileClients(service, signIn, requests, seed).run());
    }
    PrintWriter out = spec.commandLine().getOut();
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
    Double least = figure.least();
    Double most = figure.most();
    String promised =
        (least == null ? "" : "  at least " + number(least))
            + (most == null ? "" : "  at most " + number(most))
            + (figure.isKept() ? "" : "  MISSED");
    return "%-66s %12s%s".formatted(figure.name(), number(figure.value()), promised);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
