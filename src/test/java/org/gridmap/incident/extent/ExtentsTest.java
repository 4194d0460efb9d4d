package org.gridmap.incident.extent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The wall between two compounds: 南园 in grid S-01, 北园 in grid N-01 of the next community, the
 * border between them one unit north.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtentsTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired SharedGrounds grounds;

  private Desk both;
  private Desk south;
  private Desk north;
  private Desk far;

  @BeforeAll
  void twoCompounds() {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101001", null, null);
    long southern = town.area("COMMUNITY", "110101001001", office, square(0, 0, 2, 1));
    long northern = town.area("COMMUNITY", "110101001002", office, square(0, 1, 2, 2));
    long distant = town.area("COMMUNITY", "110101001003", office, square(5, 5, 6, 6));
    town.area("COMPOUND", "nan-yuan", southern, square(0, 0, 1, 1));
    town.area("COMPOUND", "bei-yuan", northern, square(0, 1, 1, 2));
    town.grid("S-01", southern, square(0, 0, 2, 1));
    town.grid("N-01", northern, square(0, 1, 2, 2));
    town.grid("D-01", distant, square(5, 5, 6, 6));
    transaction.executeWithoutResult(
        status -> grids.announce(List.of(southern, northern, distant)));
    both = user("both", office);
    south = user("south", southern);
    north = user("north", northern);
    far = user("far", distant);
  }

  @BeforeEach
  void nothingIsReported() {
    for (String table : List.of("incident_event", "idempotency_key", "incident")) {
      database.sql("delete from " + table).update();
    }
  }

  @Test
  void theLargestShareLeadsAndTheOtherCompoundIsCoResponsible() {
    String number = wall();
    assertThat(draw(both, number, line(0.2, 0.9, 0.2, 1.6))).isEqualTo(204);

    JsonNode incident = read(both, number);
    assertThat(incident.at("/grid/code").asString()).isEqualTo("N-01");
    assertThat(incident.get("settled").asBoolean()).isTrue();
    assertThat(incident.get("coResponsible").findValuesAsString("code")).containsExactly("S-01");
    assertThat(incident.get("compounds").findValuesAsString("code"))
        .containsExactly("bei-yuan", "nan-yuan");
  }

  @Test
  void bothSeeItInTheirListsAndNobodyElseDoes() {
    String number = wall();
    draw(both, number, line(0.2, 0.2, 0.2, 1.6));

    assertThat(numbers(south, "")).containsExactly(number);
    assertThat(numbers(north, "")).containsExactly(number);
    assertThat(numbers(both, "?grid=S-01")).containsExactly(number);
    assertThat(numbers(both, "?grid=N-01")).containsExactly(number);
    assertThat(numbers(far, "")).isEmpty();
    assertThat(read(north, number).has("description")).isTrue();
    assertThat(read(far, number).has("description")).isFalse();
  }

  @Test
  void whoIsCoResponsibleSeesItAndLeavesTheDeedsToTheLead() {
    String number = wall();
    draw(both, number, line(0.2, 0.2, 0.2, 1.3));

    assertThat(read(both, number).at("/grid/code").asString()).isEqualTo("S-01");
    assertThat(read(both, number).get("deeds")).isNotEmpty();
    assertThat(read(north, number).get("deeds")).isEmpty();
    assertThat(
            north
                .post(
                    "/api/v1/incidents/" + number + "/deeds",
                    "{\"deed\": \"START\", \"version\": 2}")
                .getStatus()
                .value())
        .isEqualTo(403);
  }

  @Test
  void aWallOnTheBorderItselfIsOfBoth() {
    String number = wall();
    draw(both, number, line(0.2, 1, 0.8, 1));

    assertThat(read(both, number).at("/grid/code").asString()).isEqualTo("N-01");
    assertThat(read(both, number).get("coResponsible").findValuesAsString("code"))
        .containsExactly("S-01");
  }

  @Test
  void aReportBringsItsExtentAlong() {
    String number =
        client
            .post()
            .uri("/api/v1/incidents")
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                """
                {"category": "0201", "description": "路面破损", "extent": %s,
                 "location": {"lon": %s, "lat": %s}}
                """
                    .formatted(line(0.2, 0.5, 0.2, 1.9), lon(0.2), lat(0.5)))
            .exchange()
            .returnResult(JsonNode.class)
            .getResponseBody()
            .get("number")
            .asString();

    assertThat(read(both, number).at("/grid/code").asString()).isEqualTo("N-01");
    assertThat(numbers(south, "")).containsExactly(number);
  }

  @Test
  void aLampHasNoExtentAndAFarOneIsNotBelieved() {
    String lamp = Desk.report(client, lon(0.5), lat(0.5));
    String wall = wall();

    assertThat(draw(both, lamp, line(0.2, 0.2, 0.2, 1.6))).isEqualTo(422);
    assertThat(draw(both, wall, line(60, 60, 60, 61))).isEqualTo(422);
    assertThat(draw(both, wall, "{\"type\": \"Point\", \"coordinates\": [116.4, 39.9]}"))
        .isEqualTo(422);
    assertThat(draw(both, wall, "{\"type\": \"Nothing\"}")).isEqualTo(400);
    assertThat(read(both, wall).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void whoMayNotWorkInTheGridThatWouldLeadDoesNotGiveItAway() {
    String number = wall();

    assertThat(draw(south, number, line(0.2, 0.9, 0.2, 1.6))).isEqualTo(403);
    assertThat(draw(south, number, line(0.2, 0.1, 0.2, 1.2))).isEqualTo(204);
  }

  @Test
  void takenAwayItIsAPointAgainAndOfItsGridAlone() {
    String number = wall();
    draw(both, number, line(0.2, 0.2, 0.2, 1.6));
    send(both, HttpMethod.DELETE, number, "");

    assertThat(read(both, number).get("coResponsible")).isEmpty();
    assertThat(read(both, number).get("timeline").findValuesAsString("kind"))
        .containsExactly("SUBMITTED", "OUTLINED", "OUTLINED");
  }

  @Test
  void afterARedrawOtherGridsAreCoResponsible() {
    String number = wall();
    draw(both, number, line(0.2, 0.2, 0.2, 1.6));
    database.sql("update grid set code = 'S-09' where code = 'S-01'").update();
    database
        .sql(
            """
            insert into grid (code, name, kind, community_id, boundary, households, valid)
            select 'S-10', 'S-10', kind, community_id, boundary, households, valid
            from grid where code = 'S-09'
            """)
        .update();
    transaction.executeWithoutResult(
        status -> {
          grounds.renewOpen();
          assertThat(
                  database
                      .sql("select count(*) from incident_ground where series_id is not null")
                      .query(Integer.class)
                      .single())
              .isEqualTo(3);
          status.setRollbackOnly();
        });
    database.sql("delete from grid where code = 'S-10'").update();
    database.sql("update grid set code = 'S-01' where code = 'S-09'").update();
  }

  private String wall() {
    return both.post(
            "/api/v1/incidents",
            """
            {"category": "0204", "description": "围墙倾斜", "location": {"lon": %s, "lat": %s}}
            """
                .formatted(lon(0.2), lat(0.5)))
        .getResponseBody()
        .get("number")
        .asString();
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "{\"type\": \"LineString\", \"coordinates\": [[%s, %s], [%s, %s]]}",
        lon(x1),
        lat(y1),
        lon(x2),
        lat(y2));
  }

  private int draw(Desk who, String number, String extent) {
    return send(who, HttpMethod.PUT, number, extent);
  }

  private int send(Desk who, HttpMethod method, String number, String body) {
    return client
        .method(method)
        .uri("/api/v1/incidents/" + number + "/extent")
        .headers(who.signedIn())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class)
        .getStatus()
        .value();
  }

  private List<String> numbers(Desk who, String query) {
    List<String> numbers = new ArrayList<>();
    who.get("/api/v1/incidents" + query)
        .getResponseBody()
        .get("items")
        .forEach(each -> numbers.add(each.get("number").asString()));
    return numbers;
  }

  private JsonNode read(Desk who, String number) {
    return who.get("/api/v1/incidents/" + number).getResponseBody();
  }

  private Desk user(String name, long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, area)));
    return new Desk(client, name);
  }
}
