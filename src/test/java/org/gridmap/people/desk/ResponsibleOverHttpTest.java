package org.gridmap.people.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.time.Instant;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.people.DeskQueue;
import org.gridmap.people.Matter;
import org.gridmap.people.Responsibility;
import org.gridmap.people.Responsible;
import org.gridmap.people.SharedGround;
import org.gridmap.platform.Wgs84;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Two communities side by side; everything happens in the western one, grids W-01 and W-02. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibleOverHttpTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;
  @Autowired Grids grids;
  @Autowired Responsible responsible;

  private Desk west;
  private Desk east;
  private Desk planner;

  @BeforeAll
  void staffOfTwoCommunities() {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101001", null, null);
    long western = town.area("COMMUNITY", "110101001001", office, square(0, 0, 2, 1));
    long eastern = town.area("COMMUNITY", "110101001002", office, square(2, 0, 4, 1));
    town.grid("W-01", western, square(0, 0, 1, 1));
    town.grid("W-02", western, square(1, 0, 2, 1));
    town.grid("E-01", eastern, square(2, 0, 4, 1));
    town.building("b-1", western, square(0.2, 0.2, 0.4, 0.4), 20);
    users.add("west", "West", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, western)));
    users.add("east", "East", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, eastern)));
    users.add("drawer", "Drawer", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, western)));
    west = new Desk(client, "west");
    east = new Desk(client, "east");
    planner = new Desk(client, "drawer");
    begin(
        """
        {"person": "w-1", "name": "颜一禾", "phone": "13800000001", "role": "GRID_WORKER", "grid": "W-01"}""");
    begin(
        """
        {"person": "w-2", "name": "路望舒", "phone": "13800000002", "role": "STEWARD", "building": "b-1"}""");
    begin(
        """
        {"person": "v-1", "name": "何志愿", "phone": "13800000003", "role": "VOLUNTEER", "building": "b-1"}""");
  }

  private void begin(String body) {
    assertThat(west.post("/api/v1/duties", body).getStatus().value()).isEqualTo(201);
  }

  private void away(String body, Runnable then) {
    JsonNode absence = west.post("/api/v1/absences", body).getResponseBody();
    assertThat(absence.has("id")).as(absence.toString()).isTrue();
    then.run();
    database.sql("delete from absence where id = " + absence.get("id").asLong()).update();
  }

  @Test
  void residentsSeeRoleNameAndPhoneOfPublicRolesAndNothingElse() {
    JsonNode answer = resident("building=b-1");

    assertThat(answer.propertyNames()).containsExactly("responsible");
    assertThat(answer.get("responsible").toString())
        .isEqualTo(
            "[{\"role\":\"STEWARD\",\"name\":\"路望舒\",\"phone\":\"13800000002\"},"
                + "{\"role\":\"GRID_WORKER\",\"name\":\"颜一禾\",\"phone\":\"13800000001\"}]");
  }

  @Test
  void aPointIsAnsweredByItsGrid() {
    JsonNode answer = resident("lon=%s&lat=%s".formatted(lon(0.9), lat(0.9)));

    assertThat(answer.at("/responsible/0/name").asString()).isEqualTo("颜一禾");
  }

  @Test
  void theStaffOfThePlaceSeesTheChainAndTheStaffOfAnotherDoesNot() {
    assertThat(
            west.get("/api/v1/responsible?grid=W-01")
                .getResponseBody()
                .at("/mustAct/chain/0/outcome")
                .asString())
        .isEqualTo("ACTS");
    assertThat(east.get("/api/v1/responsible?grid=W-01").getResponseBody().has("mustAct"))
        .isFalse();
    assertThat(planner.get("/api/v1/responsible?grid=W-01").getResponseBody().has("mustAct"))
        .isFalse();
  }

  @Test
  void whoeverStandsInIsNamedInPlaceOfTheAbsent() {
    away(
        """
        {"person": "w-1", "substitute": "w-2", "until": "2199-01-01"}""",
        () -> {
          JsonNode chain =
              west.get("/api/v1/responsible?grid=W-01").getResponseBody().at("/mustAct/chain");
          assertThat(chain.at("/0/outcome").asString()).isEqualTo("ABSENT");
          assertThat(chain.at("/1/person/name").asString()).isEqualTo("路望舒");
          assertThat(chain.at("/1/standsInFor/name").asString()).isEqualTo("颜一禾");
          assertThat(resident("grid=W-01").toString()).contains("路望舒").doesNotContain("颜一禾");
        });
  }

  @Test
  void whatIsAskedForTwiceOrNotAtAllIsRefused() {
    for (String query : List.of("", "grid=W-01&building=b-1", "lon=116.4", "grid=W-01&lat=39.9")) {
      assertThat(resident(query).get("type").asString()).isEqualTo("/problems/place-not-one");
    }
  }

  @Test
  void anIncidentFindsItsDeskInAGridWithoutPeople() {
    long grid = grids.get("W-02").id();
    Responsibility answer =
        responsible.forPlace(new Responsible.Spot(grid, null, null), Matter.ANY, Instant.now());

    assertThat(answer.queue())
        .isEqualTo(new DeskQueue(DeskQueue.Kind.COMMUNITY_DESK, "110101001001", "110101001001"));
  }

  @Test
  void aWallOnTheBorderOfTwoGridsIsOfBothAndTheLowerCodeLeads() {
    var wall =
        Wgs84.FACTORY.createLineString(
            new Coordinate[] {new Coordinate(lon(1), lat(0.2)), new Coordinate(lon(1), lat(0.8))});

    assertThat(responsible.findShared(wall)).contains(new SharedGround("W-01", List.of("W-02")));
  }

  @Test
  void anExtentIsLedByTheGridWithMostOfItsGround() {
    var pond = Wgs84.FACTORY.toGeometry(new Envelope(lon(0.9), lon(1.5), lat(0.2), lat(0.4)));

    assertThat(responsible.findShared(pond)).contains(new SharedGround("W-02", List.of("W-01")));
  }

  private JsonNode resident(String query) {
    return client
        .get()
        .uri("/api/v1/responsible?" + query)
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }
}
