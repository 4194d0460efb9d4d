package org.gridmap.dispatch.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.StageRule;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentHistory.Happening;
import org.jspecify.annotations.Nullable;

/**
 * What clocks hear of what happened to an incident. Events are heard in the order in which they
 * happened; one that names an earlier time than the one before it counts at that one's time.
 */
final class ClockEvents {

  private static final String SUBMITTED = "SUBMITTED";
  private static final String MERGED = "MERGED";

  private final Set<String> stages;
  private final List<ClockEvent> heard = new ArrayList<>();
  private Instant last = Instant.MIN;

  private ClockEvents(ClockPolicy policy) {
    this.stages = policy.stages().stream().map(StageRule::code).collect(Collectors.toSet());
  }

  static List<ClockEvent> of(IncidentHistory history, ClockPolicy policy) {
    ClockEvents events = new ClockEvents(policy);
    history.happenings().forEach(events::hear);
    return List.copyOf(events.heard);
  }

  private void hear(Happening happening) {
    Instant at = happening.at().isBefore(last) ? last : happening.at();
    last = at;
    String what = happening.deed() == null ? happening.kind() : happening.deed();
    switch (what) {
      case SUBMITTED -> enter(SUBMITTED, at);
      case "HOLD" -> heard.add(new ClockEvent.Hold(at));
      case "RESUME" -> heard.add(new ClockEvent.Resume(at));
      case "REOPEN" -> heard.add(new ClockEvent.Reopen(at));
      case "EXTEND" -> extend(happening, at);
      case MERGED -> enter(MERGED, at);
      case "UNMERGED", "SPLIT" -> forgetMerging();
      default -> {}
    }
    enter(happening.state(), at);
  }

  private void enter(@Nullable String state, Instant at) {
    if (state != null) {
      heard.add(new ClockEvent.Entered(state, at));
    }
  }

  /** An extension without a stage is one of the only stage there is. */
  private void extend(Happening happening, Instant at) {
    String stage = happening.stage();
    if (stage == null && stages.size() == 1) {
      stage = stages.iterator().next();
    }
    if (stage != null && stages.contains(stage) && happening.deadline() != null) {
      heard.add(new ClockEvent.Extend(stage, happening.deadline(), at));
    }
  }

  /** It counts for itself again, as if it had never been merged. */
  private void forgetMerging() {
    heard.removeIf(
        event -> event instanceof ClockEvent.Entered entered && entered.state().equals(MERGED));
  }
}
