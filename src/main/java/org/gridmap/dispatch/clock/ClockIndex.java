package org.gridmap.dispatch.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gridmap.clock.ClockState;
import org.gridmap.clock.StageClock;
import org.gridmap.incident.IncidentDues;
import org.gridmap.incident.IncidentHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the stages of incidents into their index. */
@Component
class ClockIndex {

  private static final String FORGET = "delete from stage_clock where incident_id = :incident";

  private static final String ADD =
      """
      insert into stage_clock (incident_id, round, stage, started_at, first_due_at, due_at, warn_at,
        met_at, state, provisional)
      values (:incident, :round, :stage, :started, :firstDue, :due, :warn, :met, :state,
        :provisional)
      """;

  private final JdbcClient database;
  private final IncidentClocks clocks;
  private final IncidentDues dues;
  private final List<ClockListener> listeners;
  private final Clock clock;

  ClockIndex(
      JdbcClient database,
      IncidentClocks clocks,
      IncidentDues dues,
      List<ClockListener> listeners,
      Clock clock) {
    this.database = database;
    this.clocks = clocks;
    this.dues = dues;
    this.listeners = listeners;
    this.clock = clock;
  }

  void count(IncidentHistory history) {
    List<StageClock> stages = clocks.listAsLeft(history, clock.instant());
    database.sql(FORGET).param("incident", history.id()).update();
    stages.forEach(stage -> add(history.id(), stage));
    keepSoonest(history.id(), stages);
    listeners.forEach(listener -> listener.counted(history, stages));
  }

  private void add(long incident, StageClock stage) {
    database
        .sql(ADD)
        .param("incident", incident)
        .param("round", stage.round())
        .param("stage", stage.stage())
        .param("started", utc(stage.startedAt()))
        .param("firstDue", utc(stage.firstDueAt()))
        .param("due", utc(stage.dueAt()))
        .param("warn", utc(stage.warnAt()))
        .param("met", utc(stage.metAt()))
        .param("state", isRunning(stage) ? "RUNNING" : stage.state().name())
        .param("provisional", stage.provisional())
        .update();
  }

  private void keepSoonest(long incident, List<StageClock> stages) {
    List<StageClock> running = stages.stream().filter(ClockIndex::isRunning).toList();
    if (!running.isEmpty()) {
      StageClock next = Collections.min(running, Comparator.comparing(ClockIndex::due));
      Instant warn = running.stream().map(ClockIndex::warn).min(Instant::compareTo).orElseThrow();
      dues.set(incident, Objects.requireNonNull(next.startedAt()), due(next), warn);
    } else if (stages.stream().anyMatch(stage -> stage.state() == ClockState.PAUSED)) {
      dues.pause(incident);
    } else {
      dues.clear(incident);
    }
  }

  private static Instant due(StageClock running) {
    return Objects.requireNonNull(running.dueAt());
  }

  private static Instant warn(StageClock running) {
    return Objects.requireNonNull(running.warnAt());
  }

  private static boolean isRunning(StageClock stage) {
    ClockState state = stage.state();
    return state == ClockState.GREEN || state == ClockState.YELLOW || state == ClockState.RED;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
