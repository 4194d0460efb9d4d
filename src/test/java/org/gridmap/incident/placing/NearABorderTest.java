package org.gridmap.incident.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A report close to a border: a person says which grid has it, and the resident is told. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearABorderTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;

  private Desk city;
  private Desk south;
  private String atTheBorder;
  private String inTheMiddle;
  private String outside;

  @BeforeAll
  void threeGridsInTwoCommunities() {
    Town town = new Town(database);
    long north = town.community("110101002001", square(0, 1, 2, 2));
    long southern = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("N-01", north, square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 1, 1));
    town.grid("S-02", southern, square(1, 0, 2, 1));
    database
        .sql(
            """
            with worker as (insert into person (code, name) values ('W1', '苏明') returning id)
            insert into duty (person_id, series_id, role, valid)
            select w.id, g.series_id, 'GRID_WORKER', tstzrange('2020-01-01', null)
            from worker w, grid g where g.code = 'S-02'
            """)
        .update();
    transaction.executeWithoutResult(status -> grids.announce(List.of(north, southern)));
    city = user("city", null);
    south = user("south", southern);
  }

  @BeforeEach
  void threeReports() {
    EmptyTables.empty(database, "incident, incident_event, incident_relocation, photo");
    atTheBorder = Desk.report(client, lon(0.95), lat(0.5));
    inTheMiddle = Desk.report(client, lon(0.5), lat(0.3));
    outside = Desk.report(client, lon(-90), lat(0.5));
  }

  @Test
  void itsOwnGridComesFirstThenTheOthersByDistance() {
    JsonNode items = candidates(city, atTheBorder, "");

    assertThat(codes(items)).containsExactly("S-01", "S-02", "N-01");
    assertThat(items.at("/0/current").asBoolean()).isTrue();
    assertThat(items.at("/0/distanceMetres").asDouble()).isZero();
    // 0.05 thousandths of a degree at 39.9 degrees north, and half a thousandth northwards
    assertThat(items.at("/1/distanceMetres").asDouble()).isCloseTo(4.3, within(0.1));
    assertThat(items.at("/2/distanceMetres").asDouble()).isCloseTo(55.5, within(0.2));
  }

  @Test
  void aCandidateShowsHouseholdsOpenIncidentsAndWhoIsOnDuty() {
    JsonNode items = candidates(city, atTheBorder, "");

    assertThat(items.at("/0/open").asInt()).isEqualTo(2);
    assertThat(items.at("/1/open").asInt()).isZero();
    assertThat(items.at("/1/households").asInt()).isEqualTo(300);
    assertThat(items.at("/1/workers/0").asString()).isEqualTo("苏明");
  }

  @Test
  void wordsFindAnyGridByCodeOrName() {
    assertThat(codes(candidates(city, atTheBorder, "?q=n-0"))).containsExactly("N-01");
    assertThat(codes(candidates(city, atTheBorder, "?q=%25"))).isEmpty();
  }

  @Test
  void whoWorksInOneCommunityIsShownItsGridsOnly() {
    assertThat(codes(candidates(south, atTheBorder, ""))).containsExactly("S-01", "S-02");
  }

  @Test
  void ofAnIncidentElsewhereNoCandidatesAreTold() {
    assertThat(south.get("/api/v1/incidents/" + outside + "/candidates").getStatus().value())
        .isEqualTo(404);
  }

  @Test
  void toConfirmAreThoseWhoseGridNothingSettles() {
    assertThat(numbers("?confirm=true")).containsExactly(outside, atTheBorder);
    assertThat(numbers("?confirm=false")).containsExactly(inTheMiddle);

    decide(city, atTheBorder, "{}", null);

    assertThat(numbers("?confirm=true")).containsExactly(outside);
  }

  @Test
  void confirmingKeepsTheGridAndWritesItDown() {
    assertThat(decide(city, atTheBorder, "{\"note\": \"看过现场\"}", null)).isEqualTo(204);

    JsonNode incident = city.get("/api/v1/incidents/" + atTheBorder).getResponseBody();
    assertThat(incident.at("/grid/code").asString()).isEqualTo("S-01");
    assertThat(incident.at("/settled").asBoolean()).isTrue();
    assertThat(incident.at("/timeline/1/kind").asString()).isEqualTo("CONFIRMED");
    assertThat(incident.at("/timeline/1/note").asString()).isEqualTo("看过现场");
  }

  @Test
  void anotherGridTakesItAndTheEventTellsFromWhereToWhere() {
    assertThat(decide(city, atTheBorder, "{\"grid\": \"N-01\"}", null)).isEqualTo(204);

    JsonNode incident = city.get("/api/v1/incidents/" + atTheBorder).getResponseBody();
    assertThat(incident.at("/grid/code").asString()).isEqualTo("N-01");
    assertThat(incident.at("/community/code").asString()).isEqualTo("110101002001");
    assertThat(incident.at("/timeline/1/kind").asString()).isEqualTo("ASSIGNED");
    assertThat(incident.at("/timeline/1/fromName").asString()).isEqualTo("S-01");
    assertThat(incident.at("/timeline/1/gridName").asString()).isEqualTo("N-01");
  }

  @Test
  void namingTheGridItIsInConfirmsIt() {
    decide(city, atTheBorder, "{\"grid\": \"S-01\"}", null);

    assertThat(
            city.get("/api/v1/incidents/" + atTheBorder).getResponseBody().at("/timeline/1/kind"))
        .hasToString("\"CONFIRMED\"");
  }

  @Test
  void aRedrawLeavesItWithTheGridAPersonNamed() {
    decide(city, inTheMiddle, "{\"grid\": \"S-02\"}", null);

    assertThat(
            database
                .sql("select grid_by_hand from incident where number = :number")
                .param("number", inTheMiddle)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void whatIsInNoGridCannotBeConfirmed() {
    assertThat(decide(city, outside, "{}", null)).isEqualTo(409);
    assertThat(decide(city, outside, "{\"grid\": \"S-02\"}", null)).isEqualTo(204);
  }

  @Test
  void nobodyGivesAnIncidentToAGridOutsideHisArea() {
    assertThat(decide(south, atTheBorder, "{\"grid\": \"N-01\"}", null)).isEqualTo(403);
    assertThat(decide(south, outside, "{\"grid\": \"S-02\"}", null)).isEqualTo(403);
    assertThat(decide(city, atTheBorder, "{\"grid\": \"X-99\"}", null)).isEqualTo(422);
  }

  @Test
  void whoSawAnOlderStateDoesNotOverwriteTheDecision() {
    decide(city, atTheBorder, "{\"grid\": \"S-02\"}", "\"1\"");

    assertThat(decide(city, atTheBorder, "{}", "\"1\"")).isEqualTo(409);
  }

  @Test
  void whatIsOverKeepsTheGridOfItsDay() {
    database
        .sql(
            "update incident set state = 'CLOSED', open = false, queue = null, owner_person = null where number = :number")
        .param("number", atTheBorder)
        .update();

    assertThat(decide(city, atTheBorder, "{\"grid\": \"S-02\"}", null)).isEqualTo(409);
  }

  @Test
  void theResidentReadsThatAPersonWillConfirmAndThenThatOneHas() {
    assertThat(page(atTheBorder)).contains("受理员会确认由哪个网格负责");

    decide(city, atTheBorder, "{\"grid\": \"S-02\"}", null);

    assertThat(page(atTheBorder))
        .contains("受理员已人工确认由这个网格负责", "受理员确定由“S-02”负责")
        .doesNotContain("受理员会确认由哪个网格负责");
  }

  private String page(String number) {
    byte[] html =
        client
            .get()
            .uri("/track/" + number)
            .header("Accept-Language", "zh-CN")
            .exchange()
            .returnResult(byte[].class)
            .getResponseBody();
    return new String(html, java.nio.charset.StandardCharsets.UTF_8);
  }

  private int decide(Desk desk, String number, String body, String ifMatch) {
    return desk.post(
            "/api/v1/incidents/" + number + "/grid",
            body,
            headers -> {
              if (ifMatch != null) {
                headers.setIfMatch(ifMatch);
              }
            })
        .getStatus()
        .value();
  }

  private JsonNode candidates(Desk desk, String number, String query) {
    return desk.get("/api/v1/incidents/" + number + "/candidates" + query)
        .getResponseBody()
        .get("items");
  }

  private static List<String> codes(JsonNode items) {
    return items.valueStream().map(item -> item.get("code").asString()).toList();
  }

  private List<String> numbers(String query) {
    return city.get("/api/v1/incidents" + query)
        .getResponseBody()
        .get("items")
        .valueStream()
        .map(item -> item.get("number").asString())
        .toList();
  }

  private Desk user(String name, Long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, area)));
    return new Desk(client, name);
  }
}
