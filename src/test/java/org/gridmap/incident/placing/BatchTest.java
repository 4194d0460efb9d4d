package org.gridmap.incident.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** One deed for many incidents: all or nothing. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;

  private Desk desk;
  private String first;
  private String second;
  private String outside;

  @BeforeAll
  void twoGrids() {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("S-01", community, square(0, 0, 1, 1));
    town.grid("S-02", community, square(1, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
    users.add("city", "city", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    desk = new Desk(client, "city");
  }

  @BeforeEach
  void threeReports() {
    EmptyTables.empty(database, "incident, incident_event, incident_relocation, photo");
    first = Desk.report(client, lon(0.5), lat(0.5));
    second = Desk.report(client, lon(0.6), lat(0.5));
    outside = Desk.report(client, lon(-90), lat(0.5));
  }

  @Test
  void allAreGivenToOneGrid() {
    var answer = batch("\"deed\": \"assign\", \"grid\": \"S-02\"", first, second, outside);

    assertThat(answer.getResponseBody().get("done").asInt()).isEqualTo(3);
    assertThat(gridsOfAll()).containsOnly("S-02");
  }

  @Test
  void oneThatRefusesKeepsAllAsTheyWereAndSaysWhy() {
    var answer = batch("\"deed\": \"CONFIRM\"", first, outside, "20990101-AAAAAAAA");

    assertThat(answer.getStatus().value()).isEqualTo(409);
    JsonNode faults = answer.getResponseBody().get("faults");
    assertThat(faults.valueStream().map(fault -> fault.get("code").asString()))
        .containsExactlyInAnyOrder("incident-has-no-grid", "not-found");
    assertThat(faults.toString()).contains(outside);
    assertThat(eventsOf(first)).containsExactly("SUBMITTED");
  }

  @Test
  void aNoteIsWrittenToEach() {
    batch("\"deed\": \"NOTE\", \"note\": \"今日不处理\"", first, second);

    assertThat(eventsOf(first)).containsExactly("SUBMITTED", "NOTED");
    assertThat(
            desk.get("/api/v1/incidents/" + second)
                .getResponseBody()
                .at("/timeline/1/note")
                .asString())
        .isEqualTo("今日不处理");
  }

  @Test
  void whoSawAnOlderStateOfOneChangesNone() {
    batch("\"deed\": \"NOTE\", \"note\": \"x\"", first);

    var answer =
        desk.post(
            "/api/v1/incidents/batch",
            """
            {"deed": "CONFIRM", "items": [{"number": "%s", "version": 1}, {"number": "%s"}]}
            """
                .formatted(first, second));

    assertThat(answer.getResponseBody().at("/faults/0/code").asString())
        .isEqualTo("incident-changed");
    assertThat(eventsOf(second)).containsExactly("SUBMITTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"deed\": \"CONFIRM\"}",
        "{\"deed\": \"CONFIRM\", \"items\": []}",
        "{\"deed\": \"CONFIRM\", \"items\": [null]}",
        "{\"deed\": \"BURN\", \"items\": [{\"number\": \"A\"}]}",
        "{\"deed\": \"ASSIGN\", \"items\": [{\"number\": \"A\"}]}",
        "{\"deed\": \"NOTE\", \"items\": [{\"number\": \"A\"}]}",
        "{\"deed\": \"CONFIRM\", \"items\": [{\"number\": \"A\"}, {\"number\": \"a\"}]}"
      })
  void aWishThatCannotBeMeantIsABadRequest(String body) {
    assertThat(desk.post("/api/v1/incidents/batch", body).getStatus().value()).isEqualTo(400);
  }

  private EntityExchangeResult<JsonNode> batch(String deed, String... numbers) {
    String items =
        java.util.Arrays.stream(numbers)
            .map(number -> "{\"number\": \"" + number + "\"}")
            .collect(java.util.stream.Collectors.joining(","));
    return desk.post("/api/v1/incidents/batch", "{" + deed + ", \"items\": [" + items + "]}");
  }

  private List<String> gridsOfAll() {
    return database
        .sql("select g.code from incident i join grid g on g.id = i.grid_id")
        .query(String.class)
        .list();
  }

  private List<String> eventsOf(String number) {
    return database
        .sql(
            """
            select kind from incident_event e join incident i on i.id = e.incident_id
            where i.number = :number order by e.seq
            """)
        .param("number", number)
        .query(String.class)
        .list();
  }
}
