package org.gridmap.dispatch.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridmap.dispatch.escalation.EscalationSteps.Planned;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.jurisdiction.CategoryRule;
import org.gridmap.jurisdiction.EscalationRules;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.people.Matter;
import org.gridmap.people.Responsible;
import org.jspecify.annotations.Nullable;

/** Whom a step of one incident calls, under its rules. */
record Question(IncidentHistory history, Planned planned, RuleSet rules, Instant at) {

  EscalationRules escalation() {
    return rules.escalation();
  }

  Responsible.Spot spot() {
    IncidentHistory.Spot spot = history.spot();
    return new Responsible.Spot(spot.gridId(), spot.buildingId(), spot.communityId());
  }

  Matter matter() {
    return category().map(Matter::of).orElse(Matter.ANY);
  }

  /** The field that its category is of; null: of none. */
  @Nullable String field() {
    return category().map(CategoryRule::handler).map(CategoryRule.Handler::field).orElse(null);
  }

  /** The codes of its category and of the group of that. */
  List<String> categories() {
    return category()
        .map(each -> Stream.of(each.code(), each.parent()).filter(code -> code != null).toList())
        .orElse(List.of(history.category()));
  }

  private Optional<CategoryRule> category() {
    return rules.categories().find(history.category());
  }
}
