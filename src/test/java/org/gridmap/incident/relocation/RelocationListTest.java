package org.gridmap.incident.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.incident.Deeds;
import org.gridmap.incident.UsualWay;
import org.gridmap.intake.Report;
import org.gridmap.intake.Reports;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Two grids side by side; then the western one is given to a third, and everybody looks at it. */
@ServiceTest
class RelocationListTest {

  @Autowired RestTestClient client;
  @Autowired Reports reports;
  @Autowired Deeds deeds;
  @Autowired Relocations relocations;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private Town town;
  private long community;
  private Desk desk;
  private Desk elsewhere;
  private String inWest;
  private String inEast;
  private String closedInWest;

  @BeforeEach
  void threeReportsAndARedraw() {
    EmptyTables.empty(
        database, "incident, area, grid, grid_publication, relocated_revision, app_user");
    town = new Town(database);
    long top = town.area("CITY", "110100", null, null);
    long office = town.area("SUBDISTRICT", "110101009", top, null);
    community = town.area("COMMUNITY", "110101001001", top, square(0, 0, 2, 1));
    town.grid("A-01", community, square(0, 0, 1, 1));
    town.grid("A-02", community, square(1, 0, 2, 1));
    desk = dispatcher("desk", top);
    elsewhere = dispatcher("elsewhere", office);
    publish();
    inWest = report(0.5);
    inEast = report(1.5);
    closedInWest = report(0.6);
    close(closedInWest);
    database
        .sql("update grid set valid = tstzrange(lower(valid), now()) where code = 'A-01'")
        .update();
    town.grid("A-03", community, square(0, 0, 1, 1));
    publish();
  }

  @Test
  void incidentsThatChangedTheirGridAreListed() {
    JsonNode items = desk.get("/api/v1/relocations?open=true").getResponseBody().get("items");

    assertThat(items).hasSize(1);
    assertThat(items.at("/0/number").asString()).isEqualTo(inWest);
    assertThat(items.at("/0/from/code").asString()).isEqualTo("A-01");
    assertThat(items.at("/0/to/code").asString()).isEqualTo("A-03");
  }

  @Test
  void theListCanBeAskedByPublication() {
    Long last = database.sql("select max(id) from grid_publication").query(Long.class).single();

    assertThat(numbers(desk, "?publication=" + last)).containsExactly(inWest);
    assertThat(numbers(desk, "?publication=" + (last - 1))).isEmpty();
  }

  @Test
  void aConfirmedOneIsOpenNoMore() {
    var answer =
        desk.post("/api/v1/relocations/confirm", "{\"numbers\": [\"%s\"]}".formatted(inWest));

    assertThat(answer.getResponseBody().get("confirmed").asInt()).isEqualTo(1);
    assertThat(numbers(desk, "?open=true")).isEmpty();
    assertThat(
            desk.get("/api/v1/incidents/" + inWest)
                .getResponseBody()
                .at("/relocation/confirmedBy")
                .asString())
        .isEqualTo("desk");
  }

  @Test
  void nobodyConfirmsWhatLiesInAnotherArea() {
    var answer =
        elsewhere.post("/api/v1/relocations/confirm", "{\"numbers\": [\"%s\"]}".formatted(inWest));

    assertThat(answer.getResponseBody().get("confirmed").asInt()).isZero();
    assertThat(numbers(elsewhere, "")).isEmpty();
    assertThat(numbers(desk, "?open=true")).containsExactly(inWest);
  }

  @Test
  void anIncidentShowsTheGridOfItsDayAndTodays() {
    JsonNode open = desk.get("/api/v1/incidents/" + inWest).getResponseBody();
    JsonNode closed = desk.get("/api/v1/incidents/" + closedInWest).getResponseBody();

    assertThat(open.at("/gridThen/code").asString()).isEqualTo("A-01");
    assertThat(open.at("/gridNow/code").asString()).isEqualTo("A-03");
    assertThat(closed.at("/gridThen/code").asString()).isEqualTo("A-01");
    assertThat(closed.at("/grid/code").asString()).isEqualTo("A-01");
    assertThat(closed.at("/gridNow/code").asString()).isEqualTo("A-03");
  }

  @Test
  void anIncidentThatStaysShowsOneGrid() {
    JsonNode stays = desk.get("/api/v1/incidents/" + inEast).getResponseBody();

    assertThat(stays.at("/gridThen/code")).isEqualTo(stays.at("/gridNow/code"));
    assertThat(stays.get("relocation").isNull()).isTrue();
  }

  @Test
  void anotherVersionOfTheSameGridIsNothingToConfirm() {
    long next = nextVersionOf("A-02");
    publish();

    assertThat(gridIdOf(inEast)).isEqualTo(next);
    assertThat(numbers(desk, "?open=true")).containsExactly(inWest);
    assertThat(desk.get("/api/v1/incidents/" + inEast).getResponseBody().get("timeline"))
        .hasSize(1);
  }

  private long nextVersionOf(String code) {
    Instant now = Instant.now();
    database
        .sql("update grid set valid = tstzrange(lower(valid), :now) where code = :code")
        .param("now", Timestamp.from(now))
        .param("code", code)
        .update();
    return database
        .sql(
            """
            insert into grid (series_id, code, name, kind, community_id, boundary, households, valid)
            select series_id, code, name, kind, community_id, boundary, 310, tstzrange(:now, null)
            from grid where code = :code returning id
            """)
        .param("now", Timestamp.from(now))
        .param("code", code)
        .query(Long.class)
        .single();
  }

  private void publish() {
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
    assertThat(relocations.settle(Duration.ofSeconds(30))).isTrue();
  }

  private Desk dispatcher(String name, long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, area)));
    return new Desk(client, name);
  }

  private String report(double x) {
    Report report =
        new Report(
            "0203", "灯", new Report.Place(lon(x), lat(0.5), null, null), null, null, null, null);
    return reports.take(report, List.of(), null, Reports.PUBLIC).number();
  }

  private void close(String number) {
    UsualWay.close(deeds, number);
  }

  private long gridIdOf(String number) {
    return database
        .sql("select grid_id from incident where number = :number")
        .param("number", number)
        .query(Long.class)
        .single();
  }

  private static List<String> numbers(Desk desk, String query) {
    List<String> numbers = new ArrayList<>();
    desk.get("/api/v1/relocations" + query)
        .getResponseBody()
        .get("items")
        .forEach(item -> numbers.add(item.get("number").asString()));
    return numbers;
  }
}
