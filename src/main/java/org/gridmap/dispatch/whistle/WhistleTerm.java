package org.gridmap.dispatch.whistle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.StageRule;
import org.gridmap.clock.Term;
import org.gridmap.jurisdiction.RuleSet;

/**
 * Until when a whistle must be acknowledged. Counted like the stages of incidents; working time is
 * that of the first policy of the rules.
 */
final class WhistleTerm {

  private static final String CALLED = "CALLED";

  private WhistleTerm() {}

  static Instant after(RuleSet rules, Instant called) {
    Term term = rules.escalation().whistle().acknowledgeWithin();
    StageRule stage = new StageRule("ANSWER", "ANSWERED", term, StageRule.Start.CASE_START, false);
    ClockPolicy usual = rules.clocks().policies().get(0);
    ClockPolicy policy =
        new ClockPolicy("whistle", CALLED, usual.calendar(), false, 1, List.of(stage));
    List<ClockEvent> events = List.of(new ClockEvent.Entered(CALLED, called));
    return Objects.requireNonNull(Clocks.of(policy, events, called).get(0).dueAt());
  }

  /** As the database takes it. */
  static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
