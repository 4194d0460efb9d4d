package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.time.Instant;
import java.util.List;
import org.gridmap.assignment.Confidence;
import org.gridmap.assignment.Pin;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Tally;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Incidents in bulk: located, dated, and no news. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentIntakeTest {

  private static final Instant REPORTED = Instant.parse("2026-02-01T08:00:00Z");
  private static final Instant RESOLVED = Instant.parse("2026-02-02T08:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-02-03T08:00:00Z");

  @Autowired IncidentIntake intake;
  @Autowired Incidents incidents;
  @Autowired IncidentEvents events;
  @Autowired Grids grids;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @BeforeAll
  void twoGridsAndABuilding() {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("A-01", community, square(0, 0, 1, 1));
    town.grid("A-02", community, square(1, 0, 2, 1));
    town.building("B-2", community, square(1.4, 0.4, 1.6, 0.6), 60);
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
  }

  @Test
  void eachIsLocatedAndKeepsItsDates() {
    take(past("P-1", 0.5, null, IncidentState.CLOSED, RESOLVED, CLOSED));

    PublicIncident incident = incidents.getPublic("P-1");
    assertThat(incident.grid().code()).isEqualTo("A-01");
    assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
    assertThat(incident.timeline())
        .extracting(TimelineEntry::at)
        .containsExactly(REPORTED, RESOLVED, CLOSED);
    assertThat(incident.timeline())
        .extracting(TimelineEntry::state)
        .containsExactly(IncidentState.SUBMITTED, IncidentState.RESOLVED, IncidentState.CLOSED);
  }

  @Test
  void aBuildingDecidesTheGrid() {
    take(past("P-2", 0.5, "B-2", IncidentState.SUBMITTED, null, null));

    assertThat(incidents.getPublic("P-2").grid().code()).isEqualTo("A-02");
  }

  @Test
  void oneOutsideIsKnownBeforeItIsTaken() {
    Confidence confidence =
        transaction.execute(
            status ->
                intake
                    .open()
                    .place(past("P-3", 90, null, IncidentState.SUBMITTED, null, null))
                    .confidence());

    assertThat(confidence).isEqualTo(Confidence.OUTSIDE);
  }

  @Test
  void oneThatIsKnownIsLeftAsItIs() {
    PastIncident incident = past("P-4", 0.5, null, IncidentState.SUBMITTED, null, null);
    assertThat(take(incident, incident)).isEqualTo(new Tally(1, 0, 1));
    assertThat(take(incident)).isEqualTo(new Tally(0, 0, 1));
  }

  @Test
  void oneWithoutANumberGetsOne() {
    take(past(null, 0.25, null, IncidentState.SUBMITTED, null, null));

    assertThat(
            database
                .sql("select number from incident where st_x(location) = :lon")
                .param("lon", lon(0.25))
                .query(String.class)
                .single())
        .matches("20\\d{6}-[0-9A-Z]{8}");
  }

  @Test
  void openPagesAreNotTold() {
    EventPosition before = events.now();
    take(past("P-5", 0.5, null, IncidentState.SUBMITTED, null, null));

    assertThat(events.readAfter(before, 10).changes()).isEmpty();
  }

  @Test
  void tensOfThousandsAreTaken() {
    PastIncident[] many =
        java.util.stream.IntStream.range(0, 12_001)
            .mapToObj(i -> past("M-" + i, 0.5, null, IncidentState.CLOSED, RESOLVED, CLOSED))
            .toArray(PastIncident[]::new);

    assertThat(take(many)).isEqualTo(new Tally(12_001, 0, 0));
  }

  private Tally take(PastIncident... many) {
    return transaction.execute(
        status -> {
          IncidentIntake.Session session = intake.open();
          for (PastIncident one : many) {
            session.add(one, session.place(one));
          }
          return session.finish();
        });
  }

  private static PastIncident past(
      String number,
      double x,
      String building,
      IncidentState state,
      Instant resolved,
      Instant closed) {
    return new PastIncident(
        number,
        "0203",
        "a\tb\\c\nd",
        Pin.of(lon(x), lat(0.5), null, null),
        building,
        null,
        Channel.IMPORT,
        state,
        REPORTED,
        resolved,
        closed);
  }
}
