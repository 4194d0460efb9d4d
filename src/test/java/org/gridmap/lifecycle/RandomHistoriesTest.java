package org.gridmap.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridmap.clock.ClockEvent;
import org.gridmap.clock.ClockPolicy;
import org.gridmap.clock.Clocks;
import org.gridmap.clock.StageClock;
import org.gridmap.clock.StageRule;
import org.gridmap.clock.Term;
import org.gridmap.clock.WorkingCalendar;
import org.gridmap.jurisdiction.LifeCycleFile;
import org.gridmap.lifecycle.DeedEvent.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds whatever people do: persons in all roles, one of them with two accounts, try all deeds
 * in all orders, some incompletely, some on an old version.
 */
class RandomHistoriesTest {

  private static final int HISTORIES = 10_000;
  private static final int STEPS = 30;
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Position PLACE = new Position(116.4, 39.9, null);

  private static final List<Actor> ACTORS =
      List.of(
          actor("1", DeedRole.DISPATCHER),
          actor("1", DeedRole.VERIFIER, DeedRole.COMMUNITY),
          actor("2", DeedRole.GRID_WORKER),
          actor("3", DeedRole.VERIFIER, DeedRole.COMMUNITY),
          actor("4", DeedRole.SUPERVISOR),
          new Actor("5", Set.of(DeedRole.DEPARTMENT), Set.of("DEPARTMENT/water")),
          new Actor("6", Set.of(DeedRole.DISPATCHER), Set.of("DEPARTMENT/water")),
          Actor.resident(),
          Actor.service());

  private static Actor actor(String person, DeedRole... roles) {
    return new Actor(person, Set.of(roles), Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard", "yingkou", "daxing"})
  void everyHistoryKeepsTheInvariants(String preset) {
    LifeCycle lifeCycle = LifeCycleFile.shipped(preset);
    Set<String> seen = new HashSet<>();
    Set<Deed> done = new HashSet<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      try {
        new History(lifeCycle, seed).play(seen, done);
      } catch (AssertionError broken) {
        throw new AssertionError(preset + ", history of seed " + seed, broken);
      }
    }
    assertThat(seen)
        .as("states visited")
        .containsAll(lifeCycle.states().stream().map(StateRule::code).toList());
    Set<Deed> possible = new HashSet<>(lifeCycle.deeds().stream().map(DeedRule::deed).toList());
    possible.removeAll(Set.of(Deed.APPROVE, Deed.REFUSE));
    assertThat(done).as("deeds done").containsAll(possible);
  }

  /** One incident, from its report on. */
  private static final class History {

    private final LifeCycle lifeCycle;
    private final Random random;
    private final String number;
    private final List<DeedEvent> events = new ArrayList<>();
    private Standing standing;
    private Instant now = START;

    History(LifeCycle lifeCycle, int seed) {
      this.lifeCycle = lifeCycle;
      this.random = new Random(seed);
      this.number = "20260302-" + seed;
      events.add(DeedEvent.other(lifeCycle.first().code(), "RESIDENT", now));
      this.standing = lifeCycle.replay(events);
    }

    void play(Set<String> seen, Set<Deed> done) {
      for (int step = 0; step < STEPS; step++) {
        now = now.plusSeconds(60 + random.nextInt(100_000));
        Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
        if (random.nextInt(40) == 0) {
          intervene();
        }
        step(actor);
        seen.add(standing.state());
        DeedEvent last = events.get(events.size() - 1);
        if (last.act() == Act.DONE && last.deed() != null) {
          done.add(last.deed());
        }
      }
    }

    /** The escalation may, at any time before the end. */
    private void intervene() {
      if (lifeCycle.isOpen(standing.state())) {
        Intervention[] all = Intervention.values();
        events.add(DeedEvent.intervening(all[random.nextInt(all.length)], "gridmap", now));
        standing = lifeCycle.replay(events);
      }
    }

    private void step(Actor actor) {
      List<AllowedDeed> allowed = lifeCycle.allowed(standing, actor, false);
      boolean likely = random.nextInt(10) < 8 && !allowed.isEmpty();
      Deed deed =
          likely
              ? allowed.get(random.nextInt(allowed.size())).deed()
              : Deed.values()[random.nextInt(Deed.values().length)];
      boolean isAllowed = allowed.stream().anyMatch(each -> each.deed() == deed);
      boolean stale = random.nextInt(20) == 0;
      boolean whole = random.nextInt(10) < 8;
      DeedRequest request =
          new DeedRequest(
              deed,
              whole ? everything(deed) : Particulars.NONE,
              stale
                  ? Integer.valueOf(standing.version() - 1)
                  : Integer.valueOf(standing.version()));
      Standing before = standing;
      Outcome outcome =
          lifeCycle.apply(standing, request, actor, new Circumstances(number, PLACE, false, now));
      if (outcome instanceof Outcome.Done did) {
        assertThat(stale).as("an old version is refused").isFalse();
        assertThat(isAllowed).as("%s by %s was allowed", deed, actor).isTrue();
        events.add(did.event());
        standing = did.after();
        judged(before, did.event(), actor, deed);
      } else {
        refused(((Outcome.Refused) outcome).refusal(), stale, isAllowed, whole);
        assertThat(standing).isEqualTo(before);
      }
      holds();
    }

    private Particulars everything(Deed deed) {
      String to =
          switch (deed) {
            case MERGE -> "20260301-OTHER";
            case DISPATCH, TRANSFER ->
                List.of("PERSON/2", "PERSON/1", "DEPARTMENT/water").get(random.nextInt(3));
            default -> "the water company";
          };
      String reason =
          lifeCycle
              .findDeed(deed)
              .filter(rule -> !rule.reasons().isEmpty())
              .map(rule -> rule.reasons().get(random.nextInt(rule.reasons().size())).code())
              .orElse(null);
      return new Particulars(
          "as said",
          reason,
          to,
          new Position(116.4 + random.nextInt(3) * 0.001, 39.9, 20.0),
          List.of(1),
          now.plus(Duration.ofDays(2)),
          null,
          1 + random.nextInt(5));
    }

    private void judged(Standing before, DeedEvent event, Actor actor, Deed deed) {
      if (deed == Deed.ACCEPT || deed == Deed.REJECT) {
        assertThat(before.handledBy()).doesNotContain(actor.person());
      }
      if (deed == Deed.APPROVE || deed == Deed.REFUSE) {
        assertThat(before.asked()).isNotNull();
        assertThat(before.asked().by()).isNotEqualTo(actor.person());
      }
      if (deed == Deed.RATE) {
        assertThat(before.rating()).isNull();
      }
      if (event.act() == Act.ASKED) {
        assertThat(standing.state()).isEqualTo(before.state());
        assertThat(standing.onHold()).isEqualTo(before.onHold());
      }
    }

    private void refused(Refusal refusal, boolean stale, boolean allowed, boolean whole) {
      if (refusal instanceof Refusal.Changed) {
        assertThat(stale).isTrue();
      } else if (refusal instanceof Refusal.Missing missing) {
        assertThat(whole).as("nothing is missing: %s", missing).isFalse();
        assertThat(missing.needs()).isNotEmpty();
      } else if (refusal instanceof Refusal.NotAllowed not) {
        assertThat(allowed).isFalse();
        assertThat(not.allowed()).doesNotContain(not.deed());
      }
    }

    private void holds() {
      assertThat(standing.version()).isEqualTo(events.size());
      assertThat(lifeCycle.replay(events)).isEqualTo(standing);
      Owner owner = lifeCycle.owner(standing);
      boolean open = lifeCycle.isOpen(standing.state());
      assertThat((owner.person() == null ? 0 : 1) + (owner.queue() == null ? 0 : 1))
          .as("places to look for an incident that is %s", standing.state())
          .isEqualTo(open ? 1 : 0);
      if (!open) {
        assertThat(running()).as("clocks that run in %s", standing.state()).isEmpty();
        assertThat(standing.onHold()).isFalse();
        assertThat(standing.asked()).isNull();
      }
    }

    private List<StageClock> running() {
      List<ClockEvent> told = new ArrayList<>();
      for (DeedEvent event : events) {
        if (event.deed() == Deed.REOPEN) {
          told.add(new ClockEvent.Reopen(event.at()));
        } else if (event.deed() == Deed.HOLD && event.act() == Act.DONE) {
          told.add(new ClockEvent.Hold(event.at()));
        } else if (event.deed() == Deed.RESUME) {
          told.add(new ClockEvent.Resume(event.at()));
        }
        if (event.state() != null) {
          told.add(new ClockEvent.Entered(event.state(), event.at()));
        }
      }
      return Clocks.of(POLICY, told, now).stream()
          .filter(
              clock ->
                  switch (clock.state()) {
                    case GREEN, YELLOW, RED, PAUSED -> true;
                    default -> false;
                  })
          .toList();
    }
  }

  private static final ClockPolicy POLICY = policy();

  private static ClockPolicy policy() {
    WorkingCalendar always =
        new WorkingCalendar(
            ZoneId.of("Asia/Shanghai"),
            List.of(new WorkingCalendar.Period(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
            Set.of(),
            Set.of(),
            null);
    return new ClockPolicy(
        "all",
        "SUBMITTED",
        always,
        true,
        0.8,
        List.of(
            new StageRule("A", "DISPATCHED", Term.of("3h"), StageRule.Start.CASE_START, false),
            new StageRule("B", "FED_BACK", Term.of("2d"), StageRule.Start.CASE_START, false)));
  }
}
