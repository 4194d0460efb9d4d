package org.gridmap.incident.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.area.Areas;
import org.gridmap.assignment.Assignments;
import org.gridmap.grid.Grids;
import org.gridmap.incident.Assigning;
import org.gridmap.incident.Deeds;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.EventPosition;
import org.gridmap.incident.IncidentEvents;
import org.gridmap.incident.IncidentScope;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.incident.Incidents;
import org.gridmap.incident.TimelineEntry;
import org.gridmap.incident.UsualWay;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After a publication open incidents belong to the new grids; history stays. */
@ServiceTest
class RelocationTest {

  private static final List<String> TABLES =
      List.of(
          "incident_event",
          "idempotency_key",
          "photo",
          "incident",
          "relocated_revision",
          "grid_publication",
          "grid",
          "household_count",
          "building",
          "area");

  @Autowired Reports reports;
  @Autowired Incidents incidents;
  @Autowired IncidentEvents events;
  @Autowired Deeds deeds;
  @Autowired Assigning assigning;
  @Autowired Relocation relocation;
  @Autowired Assignments assignments;
  @Autowired Areas areas;
  @Autowired Grids grids;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private Town town;
  private long community;

  @BeforeEach
  void oneGridInTheWest() {
    TABLES.forEach(table -> database.sql("delete from " + table).update());
    town = new Town(database);
    community = town.community("110101001001", square(0, 0, 3, 1));
    town.grid("A-01", community, square(0, 0, 1, 1));
    town.building("B-2", community, square(1.4, 0.4, 1.6, 0.6), 60);
    publish();
  }

  @Test
  void anOpenIncidentInAGapGoesToTheNewGrid() {
    String waiting = report(1.5, null);
    town.grid("A-02", community, square(1, 0, 2, 1));
    publish();

    assertThat(gridOf(waiting)).isEqualTo("A-02");
    assertThat(kinds(waiting)).containsExactly(EventKind.SUBMITTED, EventKind.RELOCATED);
    assertThat(incidents.get(waiting).summary().confidence().name()).isEqualTo("HIGH");
  }

  @Test
  void aClosedIncidentKeepsTheGridOfItsDay() {
    String closed = report(0.5, null);
    UsualWay.close(deeds, closed);
    replaceFirstGridBy("A-09", square(0, 0, 1, 1));

    assertThat(gridOf(closed)).isEqualTo("A-01");
    assertThat(kinds(closed)).doesNotContain(EventKind.RELOCATED);
  }

  @Test
  void anIncidentWhoseGridIsGoneWaitsForADispatcher() {
    String open = report(0.5, null);
    replaceFirstGridBy("A-03", square(2, 0, 3, 1));

    assertThat(gridOf(open)).isNull();
    assertThat(incidents.get(open).summary().confidence().name()).isEqualTo("GAP");
  }

  @Test
  void onlyIncidentsThatChangeAreWritten() {
    String unmoved = report(0.5, null);
    report(1.5, null);
    town.grid("A-02", community, square(1, 0, 2, 1));
    EventPosition before = events.now();

    publish();

    assertThat(kinds(unmoved)).containsExactly(EventKind.SUBMITTED);
    assertThat(events.readAfter(before, 10).changes()).hasSize(1);
    assertThat(relocation.upTo(areas.revisions())).isZero();
  }

  @Test
  void theBuildingThatWasChosenGoesOnDeciding() {
    String chosen = report(0.5, "B-2");
    assertThat(gridOf(chosen)).isNull();
    town.grid("A-02", community, square(1, 0, 2, 1));
    publish();

    assertThat(gridOf(chosen)).isEqualTo("A-02");
  }

  @Test
  void theGridADispatcherNamedStaysAsLongAsItLives() {
    String assigned = report(2.5, null);
    assigning.assign(assigned, "A-01", by());
    town.grid("A-03", community, square(2, 0, 3, 1));
    publish();
    assertThat(gridOf(assigned)).isEqualTo("A-01");

    database
        .sql("update grid set valid = tstzrange(lower(valid), now()) where code = 'A-01'")
        .update();
    publish();
    assertThat(gridOf(assigned)).isEqualTo("A-03");
  }

  private void replaceFirstGridBy(String code, String wkt) {
    database
        .sql("update grid set valid = tstzrange(lower(valid), now()) where code = 'A-01'")
        .update();
    town.grid(code, community, wkt);
    publish();
  }

  /** Publishes and waits until the open incidents followed. */
  private void publish() {
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
    assignments.catchUp();
    relocation.upTo(areas.revisions());
  }

  private String report(double x, String building) {
    Report report =
        new Report(
            "0203",
            "灯",
            new Report.Place(lon(x), lat(0.5), null, null),
            building,
            null,
            null,
            null);
    return reports.take(report, List.of(), null, Reports.PUBLIC).number();
  }

  private String gridOf(String number) {
    IncidentSummary.Named grid = incidents.get(number).summary().grid();
    return grid == null ? null : grid.code();
  }

  private List<EventKind> kinds(String number) {
    return incidents.timeline(incidents.get(number).summary().id()).stream()
        .map(TimelineEntry::kind)
        .toList();
  }

  private static Assigning.By by() {
    return new Assigning.By("li", new IncidentScope(true, java.util.Set.of()), null);
  }
}
