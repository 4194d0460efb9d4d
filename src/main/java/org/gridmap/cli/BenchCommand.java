package org.gridmap.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.cli.bench.LocateBench;
import org.gridmap.cli.bench.LocateBench.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures ours beside others, in one run: no service. */
@Command(
    name = "bench",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchCommand.Locate.class,
      BenchHotspotsCommand.class,
      BenchBalanceCommand.class,
      BenchCasesCommand.class,
      BenchTilesCommand.class
    },
    description = "Compare speed with other libraries, on made-up data. 性能测试")
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return GridmapCommand.BAD_INPUT;
  }

  /** Which grid holds a point. */
  @Command(
      name = "locate",
      sortOptions = false,
      mixinStandardHelpOptions = true,
      description = "Points in grids: ours, two JTS trees, and PostGIS when a database is given")
  static final class Locate implements Callable<Integer> {

    @Option(
        names = "--grids",
        paramLabel = "N",
        split = ",",
        defaultValue = "2157,100000",
        description = "Sizes of the made-up towns. Default: ${DEFAULT-VALUE}")
    private List<Integer> grids = List.of();

    @Option(
        names = "--points",
        paramLabel = "N",
        defaultValue = "2000000",
        description = "Points per kind and round. Default: ${DEFAULT-VALUE}")
    private int points;

    @Option(
        names = "--rounds",
        paramLabel = "N",
        defaultValue = "7",
        description = "Number of interleaved rounds; the median counts. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
        names = "--exact",
        paramLabel = "N",
        defaultValue = "1000000",
        description = "Points compared with JTS covers, by lowest code. Default: ${DEFAULT-VALUE}")
    private int exact;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "7",
        description = "Seed of towns and points. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--ours-only",
        description = "Check a sample instead of running the others: for towns too large for them")
    private boolean oursOnly;

    @Option(
        names = "--database",
        paramLabel = "JDBC-URL",
        description = "A PostGIS to compare with; only temporary tables are made")
    private @Nullable String database;

    @Option(names = "--json", description = "Print JSON instead of a table")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
      PrintWriter out = spec.commandLine().getOut();
      LocateBench bench =
          new LocateBench(
              new LocateBench.Plan(points, rounds, exact, seed, oursOnly, database),
              line -> System.err.println(line));
      List<Report> reports = new ArrayList<>();
      for (int size : grids) {
        Report report = bench.run(size);
        reports.add(report);
        if (!json) {
          report.lines().forEach(out::println);
          out.flush();
        }
      }
      if (json) {
        List<Map<String, Object>> members = reports.stream().map(Report::members).toList();
        out.println(JsonMapper.builder().build().writeValueAsString(members));
      }
      out.flush();
      return reports.stream().allMatch(Report::sameAnswers)
          ? GridmapCommand.GOOD
          : GridmapCommand.FAULTS;
    }
  }
}
