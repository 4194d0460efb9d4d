package org.gridmap.dispatch.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridmap.clock.ClockState;
import org.gridmap.clock.StageClock;
import org.gridmap.dispatch.escalation.EscalationSteps.Facts;
import org.gridmap.dispatch.escalation.EscalationSteps.Planned;
import org.gridmap.jurisdiction.EscalationRules.Step;
import org.gridmap.jurisdiction.Trigger;
import org.gridmap.jurisdiction.Trigger.Kind;
import org.junit.jupiter.api.Test;

/** When a step of the escalation is to be taken. */
class EscalationStepsTest {

  private static final Instant TEN = Instant.parse("2026-03-07T02:00:00Z");
  private static final Instant THIRTEEN = TEN.plusSeconds(3 * 3600);
  private static final Step REMIND = step("remind", stage("ON_SITE", 80, false));
  private static final Step BREACH = step("breach", stage("ON_SITE", 100, true));
  private static final Step ANY = step("any", stage(null, 100, true));
  private static final Step RETURNED = step("returned", new Trigger(Kind.RETURNS, null, 2, false));

  @Test
  void aShareOfTheTimeIsReachedAtItsInstant() {
    assertThat(planned(REMIND, onSite(ClockState.GREEN)))
        .containsExactly(Instant.parse("2026-03-07T04:24:00Z"));
  }

  @Test
  void theDeadlineItselfIsStillInTime() {
    assertThat(planned(BREACH, onSite(ClockState.GREEN))).containsExactly(THIRTEEN.plusNanos(1000));
  }

  @Test
  void aStepForAnyStageIsTakenForTheFirstThatComesToIt() {
    StageClock later = clock("RESOLVED", 1, THIRTEEN.plusSeconds(60), ClockState.GREEN);

    assertThat(planned(ANY, later, onSite(ClockState.GREEN)))
        .containsExactly(THIRTEEN.plusNanos(1000));
  }

  @Test
  void aStageThatIsMetOrStandsStillSetsNothingOff() {
    StageClock other = clock("RESOLVED", 1, THIRTEEN, ClockState.GREEN);

    assertThat(planned(REMIND, onSite(ClockState.MET), other)).isEmpty();
    assertThat(planned(REMIND, onSite(ClockState.PAUSED), other)).isEmpty();
  }

  @Test
  void onlyThePresentRoundCounts() {
    StageClock again = clock("ON_SITE", 2, THIRTEEN.plusSeconds(3600), ClockState.GREEN);

    List<Planned> planned =
        EscalationSteps.of(
            List.of(BREACH), List.of(onSite(ClockState.CANCELLED), again), Facts.NOTHING);

    assertThat(planned).singleElement().extracting(Planned::round).isEqualTo(2);
  }

  @Test
  void whatIsCountedIsReachedWhenItHappenedSoOften() {
    Facts twice = new Facts(Map.of(Kind.RETURNS, List.of(TEN, THIRTEEN)));
    Facts once = new Facts(Map.of(Kind.RETURNS, List.of(TEN)));
    List<StageClock> running = List.of(onSite(ClockState.GREEN));

    assertThat(EscalationSteps.of(List.of(RETURNED), running, twice))
        .extracting(Planned::shouldAt)
        .containsExactly(THIRTEEN);
    assertThat(EscalationSteps.of(List.of(RETURNED), running, once)).isEmpty();
  }

  @Test
  void nothingIsTakenForAnIncidentThatHasEnded() {
    Facts twice = new Facts(Map.of(Kind.RETURNS, List.of(TEN, THIRTEEN)));

    assertThat(EscalationSteps.of(List.of(RETURNED), List.of(onSite(ClockState.CANCELLED)), twice))
        .isEmpty();
  }

  private static List<Instant> planned(Step step, StageClock... clocks) {
    return EscalationSteps.of(List.of(step), List.of(clocks), Facts.NOTHING).stream()
        .map(Planned::shouldAt)
        .toList();
  }

  private static StageClock onSite(ClockState state) {
    return clock("ON_SITE", 1, THIRTEEN, state);
  }

  private static StageClock clock(String stage, int round, Instant due, ClockState state) {
    return new StageClock(round, stage, TEN, due, due, due, null, state, false);
  }

  private static Trigger stage(
      @org.jspecify.annotations.Nullable String stage, long percent, boolean beyond) {
    return new Trigger(Kind.STAGE, stage, percent, beyond);
  }

  private static Step step(String code, Trigger when) {
    return new Step(code, when, "REMIND", List.of("OWNER"));
  }
}
