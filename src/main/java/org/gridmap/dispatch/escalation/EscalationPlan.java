package org.gridmap.dispatch.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridmap.clock.StageClock;
import org.gridmap.dispatch.clock.IncidentClocks;
import org.gridmap.dispatch.escalation.EscalationSteps.Facts;
import org.gridmap.dispatch.escalation.EscalationSteps.Planned;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentHistory.Happening;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.jurisdiction.Trigger.Kind;
import org.gridmap.lifecycle.DeedRole;
import org.springframework.stereotype.Component;

/** Which steps an incident has before it, under its rules and by what happened to it. */
@Component
class EscalationPlan {

  /** The deeds that are counted. */
  private static final Map<String, Kind> COUNTED =
      Map.of(
          "RETURN", Kind.RETURNS,
          "TRANSFER", Kind.TRANSFERS,
          "REOPEN", Kind.REOPENS,
          "FOLLOW_UP", Kind.FOLLOW_UPS);

  private static final String CRITICAL = "CRITICAL";

  private final IncidentClocks clocks;

  EscalationPlan(IncidentClocks clocks) {
    this.clocks = clocks;
  }

  List<Planned> list(IncidentHistory history, Instant at) {
    return list(history, clocks.list(history, at));
  }

  List<Planned> list(IncidentHistory history, List<StageClock> stages) {
    RuleSet rules = clocks.rulesOf(history).rules();
    return EscalationSteps.of(rules.escalation().steps(), stages, facts(history, rules));
  }

  private static Facts facts(IncidentHistory history, RuleSet rules) {
    Map<Kind, List<Instant>> moments = new EnumMap<>(Kind.class);
    for (Happening happening : history.happenings()) {
      Kind kind = happening.deed() == null ? null : COUNTED.get(happening.deed());
      if (kind != null) {
        moments.computeIfAbsent(kind, any -> new ArrayList<>()).add(happening.at());
      }
      if (kind == Kind.REOPENS && DeedRole.RESIDENT.name().equals(happening.actor())) {
        moments.computeIfAbsent(Kind.DISPUTES, any -> new ArrayList<>()).add(happening.at());
      }
    }
    critical(history, rules).ifPresent(since -> moments.put(Kind.CRITICAL, List.of(since)));
    return new Facts(moments);
  }

  /** Since when it is critical: from its report on, or since it was raised so far. */
  private static Optional<Instant> critical(IncidentHistory history, RuleSet rules) {
    CategoryRule category = rules.categories().find(history.category()).orElse(null);
    if (category == null || history.happenings().isEmpty()) {
      return Optional.empty();
    }
    List<Instant> steps = new ArrayList<>();
    steps.add(history.happenings().get(0).at());
    steps.addAll(history.listRaises());
    return IntStream.range(0, steps.size())
        .filter(times -> category.severityRaised(times).equals(CRITICAL))
        .mapToObj(steps::get)
        .findFirst();
  }
}
