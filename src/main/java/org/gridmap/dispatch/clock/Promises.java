package org.gridmap.dispatch.clock;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridmap.clock.ClockState;
import org.gridmap.clock.StageClock;
import org.gridmap.incident.IncidentHistories;
import org.gridmap.incident.IncidentHistory;
import org.springframework.stereotype.Service;

/** By when whoever knows the number of an incident may expect its end. */
@Service
public class Promises {

  private final IncidentHistories histories;
  private final IncidentClocks clocks;
  private final Clock clock;

  Promises(IncidentHistories histories, IncidentClocks clocks, Clock clock) {
    this.histories = histories;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The promise for a number; empty when there is no such incident, or no clock of it has begun.
   */
  public Optional<Promise> find(String number) {
    return histories
        .findId(number)
        .flatMap(histories::find)
        .flatMap(history -> of(history, clocks.list(history, clock.instant())));
  }

  Optional<Promise> of(IncidentHistory history, List<StageClock> stages) {
    return stages.stream()
        .filter(stage -> stage.dueAt() != null && stage.state() != ClockState.CANCELLED)
        .max(Comparator.comparing(StageClock::round).thenComparing(StageClock::dueAt))
        .map(
            stage ->
                new Promise(
                    clocks.nameOf(history, stage),
                    Objects.requireNonNull(stage.dueAt()),
                    Objects.requireNonNull(stage.firstDueAt()),
                    stage.state(),
                    stage.state() == ClockState.PAUSED));
  }
}
