package org.gridmap.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gridmap.cli.bench.CaseFigure;
import org.gridmap.cli.bench.ClockBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures what runs for every incident. */
@Command(
    name = "cases",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description =
        "Deadlines of incidents; MPXJ, which counts working time for project plans, beside")
final class BenchCasesCommand implements Callable<Integer> {

  @Option(
      names = "--incidents",
      paramLabel = "N",
      defaultValue = "250000",
      description = "Incidents of four stages and four events. Default: ${DEFAULT-VALUE}")
  private int incidents;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "7",
      description = "Number of interleaved rounds; the median counts. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Seed of the made-up incidents. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--json", description = "Print JSON instead of a table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<CaseFigure> figures =
        new ArrayList<>(
            new ClockBench(new ClockBench.Plan(incidents, rounds, seed), System.err::println)
                .run());
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(figures));
    } else {
      figures.forEach(figure -> out.println(line(figure)));
    }
    out.flush();
    return figures.stream().allMatch(CaseFigure::isKept)
        ? GridmapCommand.GOOD
        : GridmapCommand.FAULTS;
  }

  private static String line(CaseFigure figure) {
    String promised = "";
    if (figure.atMost() != null) {
      promised = "  at most " + number(figure.atMost());
    } else if (figure.atLeast() != null) {
      promised = "  at least " + number(figure.atLeast());
    }
    return "%-62s %10s%s%s"
        .formatted(
            figure.name(), number(figure.value()), promised, figure.isKept() ? "" : "  NOT KEPT");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
