package org.gridmap.cli.clocks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.PolicyChoice.Facts;
import org.gridmap.clock.StageClock;
import org.gridmap.clock.StageRule;
import org.gridmap.jurisdiction.ClockRules;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.jspecify.annotations.Nullable;

/** The deadlines of all incidents of a file of events, as one table. */
public final class ClockTable {

  private static final String HEADER =
      "incident,round,stage,started_at,due_at,first_due_at,warn_at,met_at,state,provisional\n";

  private final ClockRules rules;
  private final Instant at;
  private final WrittenMoments moments = new WrittenMoments();

  /**
   * What is to be counted.
   *
   * @param rules directory of the jurisdiction
   * @param events {@code incident,category,event,at}
   * @param at later events do not count yet
   */
  public record Request(Path rules, Path events, Instant at, Path out) {}

  /** How many events were read, of how many incidents, and how many of these no policy fits. */
  public record Count(long events, long incidents, long withoutPolicy) {}

  private ClockTable(ClockRules rules, Instant at) {
    this.rules = rules;
    this.at = at;
  }

  /**
   * Counts, and writes the table when all of it is there.
   *
   * @throws org.gridmap.jurisdiction.RefusedRules with every fault of the rules
   * @throws org.gridmap.source.RefusedFile with every row that cannot be counted
   */
  public static Count write(Request request, LongConsumer progress) throws IOException {
    ClockRules rules = ClockRules.read(request.rules());
    EventTable events = EventTable.read(request.events(), rules.states(), progress);
    ClockTable table = new ClockTable(rules, request.at());
    table.requireKnownStages(events, request.events());
    Path out = request.out();
    Path part = out.resolveSibling(out.getFileName() + ".part");
    long without;
    try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      writer.write(HEADER);
      without = table.write(events, writer);
    }
    Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    return new Count(events.rows(), events.histories().size(), without);
  }

  private Optional<ClockPolicy> policy(EventTable.History history) {
    return rules.choice().find(new Facts(history.categoryAt(at), null, List.of(), null));
  }

  private void requireKnownStages(EventTable events, Path file) {
    Findings findings = new Findings();
    for (EventTable.History history : events.histories()) {
      if (history.extensions().isEmpty()) {
        continue;
      }
      Set<String> stages =
          policy(history).stream()
              .flatMap(policy -> policy.stages().stream())
              .map(StageRule::code)
              .collect(Collectors.toSet());
      int extension = 0;
      for (ClockEvent event : history.events()) {
        if (event instanceof ClockEvent.Extend extend) {
          if (!stages.contains(extend.stage())) {
            findings.add(
                Fault.of(FaultCode.STAGE_UNKNOWN, history.extensions().get(extension))
                    .with("value", extend.stage())
                    .with("known", String.join(", ", stages)));
          }
          extension++;
        }
      }
    }
    findings.refuseIfAny(file.toString());
  }

  private long write(EventTable events, BufferedWriter writer) throws IOException {
    long without = 0;
    StringBuilder line = new StringBuilder(200);
    for (EventTable.History history : events.histories()) {
      Optional<ClockPolicy> policy = policy(history);
      if (policy.isEmpty()) {
        without++;
        continue;
      }
      String incident = quoted(history.incident());
      for (StageClock clock : Clocks.of(policy.get(), history.events(), at)) {
        line.setLength(0);
        append(line.append(incident), clock);
        writer.append(line);
      }
    }
    return without;
  }

  private void append(StringBuilder line, StageClock clock) {
    line.append(',').append(clock.round()).append(',').append(quoted(clock.stage()));
    append(line, clock.startedAt());
    append(line, clock.dueAt());
    append(line, clock.firstDueAt());
    append(line, clock.warnAt());
    append(line, clock.metAt());
    line.append(',').append(clock.state()).append(',').append(clock.provisional()).append('\n');
  }

  private void append(StringBuilder line, @Nullable Instant moment) {
    line.append(',');
    if (moment != null) {
      moments.append(line, moment);
    }
  }

  private static String quoted(String text) {
    return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
