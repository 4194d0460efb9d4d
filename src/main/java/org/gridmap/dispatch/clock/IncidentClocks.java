package org.gridmap.dispatch.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridmap.area.Areas;
import org.gridmap.area.NamedArea;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.DueSum;
import org.gridmap.clock.PolicyChoice;
import org.gridmap.clock.StageClock;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.jurisdiction.Jurisdiction;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.Names;
import org.springframework.stereotype.Component;

/** Counts the clocks of incidents, each under the rules it was opened under. */
@Component
public class IncidentClocks {

  private final Jurisdictions jurisdictions;
  private final Areas areas;

  IncidentClocks(Jurisdictions jurisdictions, Areas areas) {
    this.jurisdictions = jurisdictions;
    this.areas = areas;
  }

  /** The rules an incident was opened under. */
  public Jurisdiction rulesOf(IncidentHistory history) {
    Long id = history.rulesId();
    return id == null ? jurisdictions.at(history.spot().communityId()) : jurisdictions.version(id);
  }

  /** Its stages at a moment; none where no policy is for it. */
  public List<StageClock> list(IncidentHistory history, Instant at) {
    return policyOf(history)
        .map(policy -> Clocks.of(policy, ClockEvents.of(history, policy), at))
        .orElse(List.of());
  }

  /** Its stages as its last event left them. */
  List<StageClock> listAsLeft(IncidentHistory history, Instant now) {
    return policyOf(history)
        .map(
            policy -> {
              List<ClockEvent> events = ClockEvents.of(history, policy);
              Instant last = events.isEmpty() ? now : events.get(events.size() - 1).at();
              return Clocks.of(policy, events, last);
            })
        .orElse(List.of());
  }

  /** Why the stages that have started are due when they are. */
  List<DueSum> listSums(IncidentHistory history, Instant at) {
    return policyOf(history)
        .map(policy -> Clocks.sums(policy, ClockEvents.of(history, policy), at))
        .orElse(List.of());
  }

  /** A stage is called what the state that ends it is called; one of another name, by its code. */
  Names nameOf(IncidentHistory history, StageClock stage) {
    return rulesOf(history)
        .rules()
        .lifeCycle()
        .findState(stage.stage())
        .map(state -> new Names(state.name(), state.nameEn()))
        .orElse(new Names(stage.stage(), stage.stage()));
  }

  /**
   * That of its category, raised as often as the escalation did; empty for a category that the
   * rules do not know.
   */
  public Optional<String> severityOf(IncidentHistory history) {
    return rulesOf(history)
        .rules()
        .categories()
        .find(history.category())
        .map(category -> category.severityRaised(history.listRaises().size()));
  }

  private Optional<ClockPolicy> policyOf(IncidentHistory history) {
    Jurisdiction rules = rulesOf(history);
    Long community = history.spot().communityId();
    List<String> around =
        community == null
            ? List.of()
            : areas.listUpwards(community).stream().map(NamedArea::code).toList();
    PolicyChoice.Facts facts =
        new PolicyChoice.Facts(
            history.category(), severityOf(history).orElse(null), around, history.channel().name());
    return rules.rules().clocks().choice().find(facts);
  }
}
