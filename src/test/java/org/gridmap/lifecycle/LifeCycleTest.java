package org.gridmap.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridmap.jurisdiction.LifeCycleFile;
import org.gridmap.lifecycle.Refusal.Why;
import org.junit.jupiter.api.Test;

/** What may be done to an incident, by whom and with what, on the shipped life cycles. */
class LifeCycleTest {

  private static final Position PLACE = new Position(116.4, 39.9, null);
  private static final Actor DISPATCHER = actor("zhang", DeedRole.DISPATCHER);
  private static final Actor SECOND_ACCOUNT_OF_LI = actor("li", DeedRole.VERIFIER);
  private static final Actor LI = actor("li", DeedRole.GRID_WORKER);
  private static final Actor VERIFIER = actor("wang", DeedRole.VERIFIER);
  private static final Actor SUPERVISOR = actor("zhao", DeedRole.SUPERVISOR);

  private final LifeCycle yingkou = LifeCycleFile.shipped("yingkou");
  private final LifeCycle standard = LifeCycleFile.shipped("standard");

  private static Actor actor(String person, DeedRole role) {
    return new Actor(person, Set.of(role), Set.of());
  }

  /** Plays deeds on a life cycle and keeps what happened. */
  private static final class Case {
    private final LifeCycle lifeCycle;
    private final List<DeedEvent> events = new ArrayList<>();
    private Standing standing;

    Case(LifeCycle lifeCycle) {
      this.lifeCycle = lifeCycle;
      standing = lifeCycle.beginning();
    }

    Outcome tries(Actor actor, Deed deed, Particulars said) {
      return lifeCycle.apply(
          standing,
          new DeedRequest(deed, said, null),
          actor,
          new Circumstances("20260302-7K3Q9F2M", PLACE, false, Instant.EPOCH));
    }

    Case does(Actor actor, Deed deed, Particulars said) {
      Outcome outcome = tries(actor, deed, said);
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      events.add(((Outcome.Done) outcome).event());
      standing = ((Outcome.Done) outcome).after();
      return this;
    }

    Case intervenes(Intervention intervention) {
      events.add(DeedEvent.intervening(intervention, "gridmap", Instant.EPOCH));
      standing = lifeCycle.replay(events);
      return this;
    }

    Refusal isRefused(Actor actor, Deed deed, Particulars said) {
      Outcome outcome = tries(actor, deed, said);
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      return ((Outcome.Refused) outcome).refusal();
    }

    Why whyNot(Actor actor, Deed deed) {
      return ((Refusal.NotAllowed) isRefused(actor, deed, Particulars.note("because"))).why();
    }

    DeedEvent last() {
      return events.get(events.size() - 1);
    }
  }

  @Test
  void whatWasTakenOverWaitsForADispatcherUntilHeNamesSomebody() {
    Case over = dispatchedToLi().intervenes(Intervention.TAKE_OVER);

    assertThat(yingkou.owner(over.standing)).isEqualTo(Owner.queue(DeedRole.DISPATCHER));
    assertThat(over.whyNot(LI, Deed.RETURN)).isEqualTo(Why.PASSED_ON);

    over.does(DISPATCHER, Deed.TRANSFER, Particulars.to("PERSON/wang", "again"));
    assertThat(yingkou.owner(over.standing)).isEqualTo(new Owner("wang", null));
  }

  @Test
  void whatWasJudgedInVainIsJudgedByASupervisorOnly() {
    Case above =
        dispatchedToLi()
            .does(LI, Deed.START, Particulars.NONE)
            .does(
                LI,
                Deed.RESOLVE,
                new Particulars("done", "FIXED", null, null, List.of(), null, null, null))
            .does(DISPATCHER, Deed.FEED_BACK, Particulars.note("told"))
            .intervenes(Intervention.VERIFY_ABOVE);

    assertThat(yingkou.owner(above.standing)).isEqualTo(Owner.queue(DeedRole.SUPERVISOR));
    assertThat(above.whyNot(VERIFIER, Deed.ACCEPT)).isEqualTo(Why.JUDGED_ABOVE);
    above.does(SUPERVISOR, Deed.ACCEPT, Particulars.note("good"));
    assertThat(above.standing.state()).isEqualTo("ACCEPTED");
  }

  @Test
  void whoHandledItUnderAnotherCodeDoesNotJudgeIt() {
    Case solved =
        dispatchedToLi()
            .does(LI, Deed.START, Particulars.NONE)
            .does(
                LI,
                Deed.RESOLVE,
                new Particulars("done", "FIXED", null, null, List.of(), null, null, null))
            .does(DISPATCHER, Deed.FEED_BACK, Particulars.note("told"));
    Actor renamed = new Actor("W-01", Set.of(DeedRole.VERIFIER), Set.of(), Set.of("li"));

    assertThat(solved.whyNot(renamed, Deed.ACCEPT)).isEqualTo(Why.HANDLED_IT);
  }

  private Case dispatchedToLi() {
    return new Case(yingkou)
        .does(DISPATCHER, Deed.ADMIT, Particulars.NONE)
        .does(DISPATCHER, Deed.DISPATCH, Particulars.to("PERSON/li", null));
  }

  private static final Particulars FIXED =
      new Particulars("lamp changed", "FIXED", null, null, List.of(), null, null, null);

  private Case resolvedByLi() {
    return dispatchedToLi().does(LI, Deed.START, Particulars.NONE).does(LI, Deed.RESOLVE, FIXED);
  }

  @Test
  void aSmallOfficeGoesTheShortWayAlone() {
    Case small =
        new Case(standard)
            .does(DISPATCHER, Deed.START, Particulars.NONE)
            .does(DISPATCHER, Deed.RESOLVE, FIXED)
            .does(DISPATCHER, Deed.CLOSE, Particulars.note("thanks"));

    assertThat(small.standing.state()).isEqualTo("CLOSED");
    assertThat(standard.owner(small.standing)).isEqualTo(Owner.NOBODY);
  }

  @Test
  void aDispatchedIncidentIsTheHandlersAndAnAdmittedOneTheDesks() {
    Case admitted = new Case(yingkou).does(DISPATCHER, Deed.ADMIT, Particulars.NONE);
    assertThat(yingkou.owner(admitted.standing)).isEqualTo(new Owner(null, "DISPATCHER"));

    assertThat(yingkou.owner(dispatchedToLi().standing)).isEqualTo(new Owner("li", null));

    Case department =
        admitted.does(DISPATCHER, Deed.DISPATCH, Particulars.to("DEPARTMENT/water", null));
    assertThat(yingkou.owner(department.standing)).isEqualTo(new Owner(null, "DEPARTMENT/water"));
  }

  @Test
  void aWorkerWhoWasNotNamedDoesNotHandle() {
    assertThat(dispatchedToLi().whyNot(actor("bo", DeedRole.GRID_WORKER), Deed.START))
        .isEqualTo(Why.ROLE);
  }

  @Test
  void aRefusalNamesWhatWouldBeAllowed() {
    Refusal refusal = dispatchedToLi().isRefused(LI, Deed.CLOSE, Particulars.note("done"));

    assertThat(((Refusal.NotAllowed) refusal).allowed())
        .containsExactly(
            Deed.ARRIVE, Deed.START, Deed.TRANSFER, Deed.RETURN, Deed.HOLD, Deed.EXTEND);
  }

  @Test
  void aDeedSaysWhatItLacks() {
    Case working = dispatchedToLi().does(LI, Deed.START, Particulars.NONE);

    assertThat(working.isRefused(LI, Deed.RESOLVE, Particulars.NONE))
        .isEqualTo(new Refusal.Missing(Deed.RESOLVE, List.of(Need.REASON, Need.NOTE)));
  }

  @Test
  void aGroundThatPointsElsewhereSaysWhere() {
    Case submitted = new Case(yingkou);
    Particulars ground =
        new Particulars("not ours", "NOT_RESPONSIBLE", null, null, List.of(), null, null, null);

    assertThat(submitted.isRefused(DISPATCHER, Deed.DECLINE, ground))
        .isEqualTo(new Refusal.Missing(Deed.DECLINE, List.of(Need.ELSEWHERE)));
  }

  @Test
  void whoHandledItNeverAcceptsItNotEvenByAnotherAccount() {
    Case fedBack =
        resolvedByLi().does(DISPATCHER, Deed.FEED_BACK, Particulars.note("the lamp is on"));

    assertThat(fedBack.whyNot(SECOND_ACCOUNT_OF_LI, Deed.ACCEPT)).isEqualTo(Why.HANDLED_IT);
    assertThat(fedBack.whyNot(SECOND_ACCOUNT_OF_LI, Deed.REJECT)).isEqualTo(Why.HANDLED_IT);
    fedBack.does(VERIFIER, Deed.ACCEPT, Particulars.note("seen"));
  }

  @Test
  void theSecondReturnIsTheDispatchers() {
    Particulars notMine =
        new Particulars("not mine", "NOT_MINE", null, null, List.of(), null, null, null);
    Case again =
        dispatchedToLi()
            .does(LI, Deed.RETURN, notMine)
            .does(DISPATCHER, Deed.DISPATCH, Particulars.to("PERSON/li", null));

    assertThat(again.whyNot(LI, Deed.RETURN)).isEqualTo(Why.PASSED_ON);
    assertThat(again.whyNot(LI, Deed.TRANSFER)).isEqualTo(Why.PASSED_ON);
    again.does(DISPATCHER, Deed.TRANSFER, Particulars.to("PERSON/bo", "he knows pumps"));
  }

  @Test
  void aHoldBeginsWhenAnotherPersonAgrees() {
    Case asked = dispatchedToLi().does(LI, Deed.HOLD, Particulars.note("a part is ordered"));
    assertThat(asked.last().kind()).isEqualTo("HOLD_ASKED");
    assertThat(asked.standing.onHold()).isFalse();

    asked.does(SUPERVISOR, Deed.APPROVE, Particulars.NONE);
    assertThat(asked.last().kind()).isEqualTo("HOLD");
    assertThat(asked.last().particulars().note()).isEqualTo("a part is ordered");
    assertThat(asked.standing.onHold()).isTrue();
    assertThat(asked.whyNot(LI, Deed.START)).isEqualTo(Why.ON_HOLD);
    assertThat(asked.does(LI, Deed.RESUME, Particulars.NONE).standing.onHold()).isFalse();
  }

  @Test
  void nobodyApprovesWhatHeAskedForHimself() {
    Case asked = dispatchedToLi().does(DISPATCHER, Deed.HOLD, Particulars.note("a part"));

    assertThat(asked.whyNot(DISPATCHER, Deed.APPROVE)).isEqualTo(Why.OWN_REQUEST);
    asked.does(SUPERVISOR, Deed.REFUSE, Particulars.note("there is one in store"));
    assertThat(asked.last().kind()).isEqualTo("HOLD_REFUSED");
    assertThat(asked.standing.asked()).isNull();
  }

  @Test
  void anArrivalFarFromTheIncidentTellsTheDistance() {
    Case near = dispatchedToLi().does(LI, Deed.ARRIVE, at(new Position(116.401, 39.9, 10.0)));
    assertThat(near.last().found().distanceMetres()).isNull();

    Case far = dispatchedToLi().does(LI, Deed.ARRIVE, at(new Position(116.402, 39.9, 10.0)));
    assertThat(far.last().found().distanceMetres()).isBetween(169, 172);

    Case vague = dispatchedToLi().does(LI, Deed.ARRIVE, at(new Position(116.402, 39.9, 90.0)));
    assertThat(vague.last().found().distanceMetres()).isNull();
  }

  private static Particulars at(Position position) {
    return new Particulars(null, null, null, position, List.of(), null, null, null);
  }

  @Test
  void aMergedIncidentComesBackToWhereItWas() {
    Case child =
        dispatchedToLi().does(DISPATCHER, Deed.MERGE, Particulars.to("20260302-OTHER", null));
    assertThat(child.standing.state()).isEqualTo("MERGED");

    child.does(DISPATCHER, Deed.SPLIT, Particulars.note("another lamp"));
    assertThat(child.standing.state()).isEqualTo("DISPATCHED");
    assertThat(yingkou.owner(child.standing)).isEqualTo(new Owner("li", null));
  }

  @Test
  void aResidentsDisputeBeginsANewRoundAtTheDesk() {
    Case disputed =
        resolvedByLi()
            .does(DISPATCHER, Deed.FEED_BACK, Particulars.note("the lamp is on"))
            .does(Actor.resident(), Deed.REOPEN, Particulars.note("it is still dark"));

    assertThat(disputed.standing.round()).isEqualTo(2);
    assertThat(disputed.standing.handler()).isNull();
    assertThat(yingkou.owner(disputed.standing)).isEqualTo(new Owner(null, "DISPATCHER"));
  }

  @Test
  void aResidentRatesOnce() {
    Particulars five = new Particulars(null, null, null, null, List.of(), null, null, 5);
    Case rated =
        resolvedByLi()
            .does(DISPATCHER, Deed.FEED_BACK, Particulars.note("on"))
            .does(Actor.resident(), Deed.RATE, five);

    assertThat(rated.standing.rating()).isEqualTo(5);
    assertThat(rated.whyNot(Actor.resident(), Deed.RATE)).isEqualTo(Why.RATED);
  }

  @Test
  void theShareOfSpotChecksIsDrawnByTheNumber() {
    long drawn =
        java.util.stream.IntStream.range(0, 10_000)
            .filter(i -> SpotCheck.draws("20260302-" + i, 0.1))
            .count();

    assertThat(drawn).isBetween(900L, 1100L);
    assertThat(SpotCheck.draws("20260302-7", 1)).isTrue();
    assertThat(SpotCheck.draws("20260302-7", 0)).isFalse();
  }

  @Test
  void whatWasFixedOnTheSpotAndDrawnIsLookedAtBySomebodyElse() {
    Case fixed = new Case(standard);
    String drawn =
        java.util.stream.IntStream.range(0, 1000)
            .mapToObj(i -> "20260302-" + i)
            .filter(number -> SpotCheck.draws(number, 0.1))
            .findFirst()
            .orElseThrow();
    Outcome.Done done =
        (Outcome.Done)
            standard.apply(
                fixed.standing,
                new DeedRequest(Deed.SELF_HANDLE, Particulars.NONE, null),
                LI,
                new Circumstances(drawn, PLACE, false, Instant.EPOCH));
    fixed.standing = done.after();

    assertThat(standard.owner(fixed.standing)).isEqualTo(new Owner(null, "VERIFIER"));
    assertThat(fixed.whyNot(SECOND_ACCOUNT_OF_LI, Deed.CLOSE)).isEqualTo(Why.HANDLED_IT);
    fixed.does(VERIFIER, Deed.CLOSE, Particulars.note("seen"));
  }

  @Test
  void whoComesSecondIsToldThatSomethingHappened() {
    Case admitted = new Case(yingkou).does(DISPATCHER, Deed.ADMIT, Particulars.NONE);

    Outcome late =
        yingkou.apply(
            admitted.standing,
            new DeedRequest(Deed.DISPATCH, Particulars.to("PERSON/li", null), 0),
            DISPATCHER,
            new Circumstances("20260302-7K3Q9F2M", PLACE, false, Instant.EPOCH));

    assertThat(late).isEqualTo(new Outcome.Refused(new Refusal.Changed(0, 1)));
  }
}
