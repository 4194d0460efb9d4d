package org.gridmap.dispatch.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.dispatch.clock.ClockFollower;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.testing.DispatchedIncidents;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every step is taken once, whoever takes it. The scheduler of the running service is one more
 * instance in all of these tests.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationsTest {

  private static final int MANY = 2_000;

  @Autowired Escalations escalations;
  @Autowired ClockFollower follower;
  @Autowired Jurisdictions jurisdictions;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private DispatchedIncidents incidents;

  @BeforeAll
  void fourClocksFromTheDispatch() throws IOException {
    long community = new Town(database).community("110101001001", square(0, 0, 1, 1));
    long rules =
        jurisdictions
            .load(RuleSet.named("yingkou", Instant.now()), community, "test")
            .version()
            .id();
    incidents = new DispatchedIncidents(database, rules, community);
  }

  @BeforeEach
  void nothingIsLate() {
    EmptyTables.empty(database, "incident, notice, escalation_due, stage_clock, incident_due");
  }

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    EmptyTables.empty(database, "incident, escalation_due, stage_clock, incident_due");
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void twoThousandStepsThatAreDueAtOnceAreEachTakenOnceByTwoSchedulers() throws Exception {
    incidents.add("MANY", MANY, ago(150));
    follow();

    ExecutorService schedulers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(schedulers.submit(this::takeAll));
      }
      for (Future<?> each : both) {
        each.get();
      }
    } finally {
      schedulers.shutdown();
    }
    waitFor("select count(*) from escalation", MANY);

    assertThat(count("select count(*) from incident_event where kind = 'ESCALATED'"))
        .isEqualTo(MANY);
    assertThat(
            count(
                "select count(distinct incident_id) from incident_event where kind = 'ESCALATED'"))
        .isEqualTo(MANY);
    assertThat(count("select count(*) from notice where text_key = 'reminder'")).isEqualTo(MANY);
  }

  @Test
  void aCrashBetweenTakingAndTheCommitLosesNothingAndDoublesNothing() {
    incidents.add("CRASH", 1, ago(150));
    follow();

    transaction.executeWithoutResult(
        status -> {
          escalations.takeNext(Instant.now());
          status.setRollbackOnly();
        });
    takeAll();
    waitFor("select count(*) from escalation", 1);

    assertThat(count("select count(*) from incident_event where kind = 'ESCALATED'")).isOne();
    assertThat(count("select count(*) from notice")).isOne();
  }

  @Test
  void afterAStopStepsAreTakenInOrderWithTheTimesTheyShouldHaveHad() {
    Instant dispatched = ago(5 * 60).truncatedTo(ChronoUnit.MILLIS);
    incidents.add("LATE", 1, dispatched);
    follow();
    takeAll();
    waitFor("select count(*) from escalation", 3);

    assertThat(
            database
                .sql(
                    "select payload->>'step' from incident_event where kind = 'ESCALATED' order by seq")
                .query(String.class)
                .list())
        .containsExactly("remind", "breach", "one-up");
    assertThat(
            database
                .sql("select should_at from escalation where step = 'remind'")
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .single())
        .isEqualTo(dispatched.plus(144, ChronoUnit.MINUTES));
  }

  @Test
  void aDeedOfTheLastMomentCountsThoughTheIndexDoesNotKnowItYet() {
    incidents.add("JUST", 1, ago(150));
    transaction.executeWithoutResult(
        status -> {
          follower.remake();
          while (!follower.isMade()) {
            follower.goOn();
          }
          incidents.happen("JUST-1", "{\"state\": \"ACCEPTED\"}", ago(1));
          while (escalations.takeNext(Instant.now())) {
            Thread.onSpinWait();
          }
        });

    assertThat(count("select count(*) from escalation")).isZero();
  }

  @Test
  void aClockThatJumpsBackTakesNothingTwice() {
    incidents.add("JUMP", 1, ago(60));
    follow();
    Instant ahead = Instant.now().plus(2, ChronoUnit.HOURS).plusSeconds(120);

    while (escalations.takeNext(ahead)) {
      Thread.onSpinWait();
    }
    int taken = count("select count(*) from escalation");
    follow();
    takeAll();

    assertThat(taken).isEqualTo(2);
    assertThat(count("select count(*) from escalation")).isEqualTo(2);
  }

  private void follow() {
    follower.remake();
    while (!follower.isMade()) {
      follower.goOn();
    }
  }

  private void takeAll() {
    while (escalations.takeNext(Instant.now())) {
      Thread.onSpinWait();
    }
  }

  /** What the service's own scheduler has in hand is not done yet. */
  private void waitFor(String counted, int expected) {
    Instant end = Instant.now().plusSeconds(60);
    while (count(counted) < expected && Instant.now().isBefore(end)) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    assertThat(count(counted)).isEqualTo(expected);
  }

  private int count(String query) {
    return database.sql(query).query(Integer.class).single();
  }

  private static Instant ago(int minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES);
  }
}
