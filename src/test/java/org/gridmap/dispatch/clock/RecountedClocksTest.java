package org.gridmap.dispatch.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.clock.StageClock;
import org.gridmap.incident.Channel;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentHistory.Happening;
import org.gridmap.incident.IncidentHistory.Spot;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Another category or severity lets the same events be counted under another policy: nothing is
 * forgotten, no event is written anew. On the rules {@code standard}: 0203 is NORMAL (no deadline
 * for the start of work), 0202 MAJOR (8 h for it), 0204 CRITICAL (1 h).
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecountedClocksTest {

  private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

  @Autowired IncidentClocks clocks;
  @Autowired Jurisdictions jurisdictions;

  @BeforeAll
  void standardRules() throws IOException {
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void anotherCategoryCountsTheSameEventsUnderItsPolicy() {
    List<Happening> dispatched = List.of(reported(), deed("DISPATCH", "DISPATCHED", 0));

    assertThat(stages(history("0203", dispatched))).containsExactly("RESOLVED", "CLOSED");
    assertThat(due(history("0202", dispatched), "IN_PROGRESS"))
        .isEqualTo(TEN.plus(Duration.ofHours(8)));
    assertThat(due(history("0204", dispatched), "IN_PROGRESS"))
        .isEqualTo(TEN.plus(Duration.ofHours(1)));
  }

  @Test
  void aRaisedSeverityCountsFromTheSameAnchorAndSeveralAddUp() {
    List<Happening> raised =
        new ArrayList<>(List.of(reported(), deed("DISPATCH", "DISPATCHED", 0), raise(30)));

    assertThat(due(history("0203", raised), "IN_PROGRESS"))
        .isEqualTo(TEN.plus(Duration.ofHours(8)));
    raised.add(raise(40));
    assertThat(due(history("0203", raised), "IN_PROGRESS"))
        .isEqualTo(TEN.plus(Duration.ofHours(1)));
    raised.add(raise(50));
    assertThat(clocks.severityOf(history("0203", raised))).contains("CRITICAL");
  }

  @Test
  void aHoldBeforeTheChangeStillMovesTheDeadlineAfterIt() {
    List<Happening> held =
        List.of(
            reported(),
            deed("DISPATCH", "DISPATCHED", 0),
            deed("HOLD", null, 60),
            deed("RESUME", null, 180),
            raise(200));

    assertThat(due(history("0203", held), "IN_PROGRESS")).isEqualTo(TEN.plus(Duration.ofHours(10)));
  }

  @Test
  void whatWasMetBeforeTheChangeIsMetUnderTheNewPolicyToo() {
    List<Happening> begun =
        List.of(
            reported(),
            deed("DISPATCH", "DISPATCHED", 0),
            deed("START", "IN_PROGRESS", 90),
            raise(100));

    StageClock start = clock(history("0203", begun), "IN_PROGRESS");
    assertThat(start.metAt()).isEqualTo(TEN.plus(Duration.ofMinutes(90)));
  }

  private Instant due(IncidentHistory history, String stage) {
    return clock(history, stage).dueAt();
  }

  private StageClock clock(IncidentHistory history, String stage) {
    return clocks.list(history, TEN.plus(Duration.ofHours(5))).stream()
        .filter(each -> each.stage().equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private List<String> stages(IncidentHistory history) {
    return clocks.list(history, TEN).stream().map(StageClock::stage).toList();
  }

  private static IncidentHistory history(String category, List<Happening> happenings) {
    return new IncidentHistory(
        1,
        "20260302-TEST",
        category,
        Channel.WEB,
        new Spot(null, null, null),
        null,
        null,
        happenings);
  }

  private static Happening reported() {
    return new Happening("SUBMITTED", TEN.minusSeconds(600), null, null, null, null, null, null);
  }

  private static Happening deed(String deed, @Nullable String state, int minutes) {
    return new Happening(
        "DEED", TEN.plus(Duration.ofMinutes(minutes)), deed, state, null, null, "W-01", null);
  }

  private static Happening raise(int minutes) {
    return new Happening(
        "ESCALATED",
        TEN.plus(Duration.ofMinutes(minutes)),
        null,
        null,
        null,
        null,
        null,
        "RAISE_SEVERITY");
  }
}
