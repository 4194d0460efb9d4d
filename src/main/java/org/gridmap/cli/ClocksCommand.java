package org.gridmap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridmap.cli.clocks.ClockTable;
import org.gridmap.source.FaultWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts deadlines from a file of events: no database, no service. */
@Command(
    name = "clocks",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = "Deadlines of incidents from their events, by the rules of a jurisdiction. 计算时限")
final class ClocksCommand implements Callable<Integer> {

  @Option(
      names = "--jurisdiction",
      paramLabel = "DIR",
      required = true,
      description = "Holds jurisdiction.yaml, clocks.yaml and, for working time, calendar.yaml")
  private Path rules = Path.of("");

  @Option(
      names = "--events",
      paramLabel = "E.csv",
      required = true,
      description = {
        "Columns incident,category,event,at; times with their offset, in order for each incident.",
        "event: a state entered, HOLD, RESUME, REOPEN or EXTEND:STAGE:TIME"
      })
  private Path events = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Later events do not count yet; with its offset. Default: now")
  private @Nullable String at;

  @Option(
      names = "--out",
      paramLabel = "O.csv",
      required = true,
      description = "One row for each round and stage; times in UTC")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
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
