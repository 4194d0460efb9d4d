package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gridmap.cli.clocks.ClockTable;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts deadlines from a file of events: no database, no service. */
@Command(
    name = "clocks",
    sortOptions = false,
    subcommands = ClocksRebuildCommand.class,
    mixinStandardHelpOptions = true,
    description = "Deadlines of incidents from their events, by the rules of a jurisdiction. 计算时限")
final class ClocksCommand implements Callable<Integer> {

  @Option(
      names = "--jurisdiction",
      paramLabel = "DIR",
      description = "Holds jurisdiction.yaml, clocks.yaml and, for working time, calendar.yaml")
  private @Nullable Path rules;

  @Option(
      names = "--events",
      paramLabel = "E.csv",
      description = {
        "Columns incident,category,event,at; times with their offset, in order for each incident.",
        "event: a state entered, HOLD, RESUME, REOPEN or EXTEND:STAGE:TIME"
      })
  private @Nullable Path events;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Later events do not count yet; with its offset. Default: now")
  private @Nullable String at;

  @Option(
      names = "--out",
      paramLabel = "O.csv",
      description = "One row for each round and stage; times in UTC")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    return rules == null || events == null || out == null ? refuse() : count(rules, events, out);
  }

  /** They are needed here alone: {@code clocks rebuild} has none of them. */
  private Integer refuse() {
    List<ArgSpec> missing = new ArrayList<>();
    for (String name : List.of("--jurisdiction", "--events", "--out")) {
      OptionSpec option = spec.findOption(name);
      if (option.getValue() == null) {
        missing.add(option);
      }
    }
    String names = missing.stream().map(ArgSpec::toString).collect(Collectors.joining(", "));
    throw new MissingParameterException(
        spec.commandLine(), missing, "Missing required options: " + names);
  }

  private Integer count(Path rules, Path events, Path out) throws IOException {
    try (ProgressLine progress = new ProgressLine(String.valueOf(events.getFileName()))) {
      ClockTable.Count done =
          ClockTable.write(new ClockTable.Request(rules, events, moment(), out), progress::read);
      Map<String, Object> counts =
          Map.of(
              "file", out,
              "events", done.events(),
              "incidents", done.incidents(),
              "without", done.withoutPolicy());
      spec.commandLine()
          .getErr()
          .println(FaultWords.inBothLanguages("batch.clocks-summary", counts));
      return GridmapCommand.GOOD;
    }
  }

  private Instant moment() {
    if (at == null) {
      return Instant.now();
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException unreadable) {
      throw new ParameterException(
          spec.commandLine(),
          FaultWords.inBothLanguages("batch.clocks-at", Map.of("value", at)),
          unreadable);
    }
  }
}
