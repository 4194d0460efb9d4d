package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.picture.ResultPicture;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What dispatchers see and do, each in the area granted. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;

  private Desk city;
  private Desk north;
  private Desk planner;
  private String inSouth;
  private String inNorth;
  private String outside;

  @BeforeAll
  void twoCommunitiesInTwoSubdistricts() {
    Town town = new Town(database);
    long top = town.area("CITY", "110100", null, null);
    long northOffice = town.area("SUBDISTRICT", "110101002", top, null);
    long southOffice = town.area("SUBDISTRICT", "110101001", top, null);
    long northern = town.area("COMMUNITY", "110101002001", northOffice, square(0, 1, 2, 2));
    long southern = town.area("COMMUNITY", "110101001001", southOffice, square(0, 0, 2, 1));
    town.grid("N-01", northern, square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 1, 1));
    town.grid("S-02", southern, square(1, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(northern, southern)));
    city = user("city", Role.DISPATCHER, null);
    north = user("north", Role.DISPATCHER, northOffice);
    planner = user("planner", Role.PLANNER, top);
  }

  @BeforeEach
  void threeReports() {
    for (String table : List.of("incident_event", "photo", "idempotency_key", "incident")) {
      database.sql("delete from " + table).update();
    }
    inSouth = report("0203", 0.5, 0.5);
    inNorth = report("0101", 0.5, 1.5);
    outside = report("0203", -90, 0);
  }

  @Test
  void theCityDeskSeesAllTheNewestFirst() {
    assertThat(numbers(city, "")).containsExactly(outside, inNorth, inSouth);
  }

  @Test
  void aDispatcherSeesOnlyTheCommunitiesBelowTheGrantedArea() {
    assertThat(numbers(north, "")).containsExactly(inNorth);
  }

  @Test
  void aListKeepsToTheAreaThatIsAskedForButNeverLeavesTheOneGranted() {
    assertThat(numbers(city, "?area=SUBDISTRICT/110101001")).containsExactly(inSouth);
    assertThat(numbers(city, "?area=COMMUNITY/110101002001")).containsExactly(inNorth);
    assertThat(numbers(north, "?area=CITY/110100")).containsExactly(inNorth);
    assertThat(numbers(north, "?area=SUBDISTRICT/110101001")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"110101001", "TOWN/110101001"})
  void anAreaThatIsNotWrittenAsLevelAndCodeIsRefused(String area) {
    assertThat(city.get("/api/v1/incidents?area=" + area).getStatus().value()).isEqualTo(400);
  }

  @Test
  void aPlannerIsNoDispatcher() {
    assertThat(planner.get("/api/v1/incidents").getStatus().value()).isEqualTo(403);
  }

  @Test
  void theListIsBoundedByPlaceGridCategoryStateTimeAndQueue() {
    move(city, inNorth, "START", null);

    assertThat(numbers(city, "?bbox=" + lon(0) + "," + lat(0) + "," + lon(1) + "," + lat(1)))
        .containsExactly(inSouth);
    assertThat(numbers(city, "?grid=N-01")).containsExactly(inNorth);
    assertThat(numbers(city, "?category=0101")).containsExactly(inNorth);
    assertThat(numbers(city, "?category=02")).containsExactly(outside, inSouth);
    assertThat(numbers(city, "?state=in_progress")).containsExactly(inNorth);
    assertThat(numbers(city, "?state=OPEN")).hasSize(3);
    assertThat(numbers(city, "?since=2020-01-01T00:00:00Z")).hasSize(3);
    assertThat(numbers(city, "?since=2099-01-01T00:00:00Z")).isEmpty();
    assertThat(numbers(city, "?unassigned=true")).containsExactly(outside);
    assertThat(numbers(city, "?unassigned=false")).containsExactly(inNorth, inSouth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bbox=1,2,3",
        "state=LOST",
        "since=yesterday",
        "limit=0",
        "after=x",
        "unassigned=2"
      })
  void aBoundThatCannotBeReadIsABadRequest(String query) {
    assertThat(city.get("/api/v1/incidents?" + query).getStatus().value()).isEqualTo(400);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = city.get("/api/v1/incidents?limit=2" + after).getResponseBody();
      page.get("items").forEach(item -> seen.add(item.get("number").asString()));
      after = page.has("next") ? "&after=" + page.get("next").asString() : null;
    } while (after != null);

    assertThat(seen).containsExactly(outside, inNorth, inSouth);
  }

  @Test
  void theListIsGeoJsonWhenAskedFor() {
    JsonNode answer =
        client
            .get()
            .uri("/api/v1/incidents?grid=S-01")
            .headers(city.signedIn())
            .accept(MediaType.parseMediaType("application/geo+json"))
            .exchange()
            .expectHeader()
            .contentType("application/geo+json")
            .returnResult(JsonNode.class)
            .getResponseBody();

    assertThat(answer.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(answer.at("/features/0/id").asString()).isEqualTo(inSouth);
    assertThat(answer.at("/features/0/geometry/coordinates/0").asDouble())
        .isCloseTo(lon(0.5), within(1e-9));
    assertThat(answer.at("/features/0/properties/grid").asString()).isEqualTo("S-01");
  }

  @Test
  void theDeskSeesEverythingOfAnIncidentInItsArea() {
    JsonNode incident = city.get("/api/v1/incidents/" + inSouth).getResponseBody();

    assertThat(incident.get("description").asString()).isEqualTo("路灯不亮");
    assertThat(incident.at("/reporter/phone").asString()).isEqualTo("13800000000");
    assertThat(incident.at("/given/datum").asString()).isEqualTo("WGS84");
    assertThat(incident.at("/deeds/0/deed").asString()).isEqualTo("ADMIT");
    assertThat(incident.at("/timeline/0/actor").asString()).isEqualTo("public");
  }

  @Test
  void ofAnIncidentElsewhereADispatcherSeesWhatEverybodySees() {
    JsonNode incident = north.get("/api/v1/incidents/" + inSouth).getResponseBody();

    assertThat(incident.has("description")).isFalse();
    assertThat(incident.at("/grid/code").asString()).isEqualTo("S-01");
  }

  @Test
  void anIncidentGoesItsWayAndKeepsItsTimeline() {
    ResultPicture.store(database, inSouth);
    for (String deed : List.of("START", "RESOLVE", "CLOSE")) {
      assertThat(move(city, inSouth, deed, null).getStatus().value()).isEqualTo(200);
    }

    JsonNode timeline =
        client
            .get()
            .uri("/api/v1/incidents/" + inSouth)
            .exchange()
            .returnResult(JsonNode.class)
            .getResponseBody()
            .get("timeline");
    assertThat(timeline)
        .extracting(entry -> entry.get("state").asString())
        .containsExactly("SUBMITTED", "IN_PROGRESS", "RESOLVED", "CLOSED");
    assertThat(timeline.toString()).doesNotContain("note");
  }

  @Test
  void aStepThatIsNotAllowedNamesThoseThatAre() {
    var answer = move(city, inSouth, "CLOSE", null);

    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().get("allowed").toString())
        .isEqualTo("[\"ADMIT\",\"DISPATCH\",\"START\",\"MERGE\",\"DECLINE\",\"VOID\"]");
  }

  @Test
  void whoeverSawAnOlderStateDoesNotOverwriteTheNewOne() {
    String seen = city.get("/api/v1/incidents/" + inSouth).getResponseHeaders().getETag();
    move(city, inSouth, "START", seen);

    var late = move(city, inSouth, "RESOLVE", seen);
    assertThat(late.getStatus().value()).isEqualTo(409);
    assertThat(late.getResponseBody().at("/happened/0/deed").asString()).isEqualTo("START");
    assertThat(late.getResponseBody().at("/happened/0/actor").asString()).isEqualTo("city");
  }

  @Test
  void nobodyMovesAnIncidentOfAnotherArea() {
    assertThat(move(north, inSouth, "START", null).getStatus().value()).isEqualTo(403);
  }

  @Test
  void aStrangerMovesNothing() {
    client
        .post()
        .uri("/api/v1/incidents/" + inSouth + "/deeds")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"deed\": \"START\", \"version\": 1}")
        .exchange()
        .expectStatus()
        .is4xxClientError();

    assertThat(city.get("/api/v1/incidents/" + inSouth).getResponseBody().get("state").asString())
        .isEqualTo("SUBMITTED");
  }

  @Test
  void ofSixteenSimultaneousStepsOneSucceeds() {
    List<Integer> statuses =
        java.util.stream.IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> move(city, inSouth, "START", null).getStatus().value())
            .toList();

    assertThat(statuses).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(1);
  }

  @Test
  void anIncidentInNoGridIsGivenToOne() {
    var answer = city.post("/api/v1/incidents/" + outside + "/assignment", "{\"grid\": \"S-02\"}");

    assertThat(answer.getResponseBody().at("/grid/code").asString()).isEqualTo("S-02");
    assertThat(numbers(city, "?unassigned=true")).isEmpty();
    assertThat(
            city.post("/api/v1/incidents/" + outside + "/assignment", "{\"grid\": \"S-01\"}")
                .getStatus()
                .value())
        .isEqualTo(409);
  }

  @Test
  void aGridThatDoesNotExistGetsNothing() {
    assertThat(
            city.post("/api/v1/incidents/" + outside + "/assignment", "{\"grid\": \"X-99\"}")
                .getStatus()
                .value())
        .isEqualTo(422);
  }

  private Desk user(String name, Role role, Long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    return new Desk(client, name);
  }

  private org.springframework.test.web.servlet.client.EntityExchangeResult<JsonNode> move(
      Desk desk, String number, String deed, String ifMatch) {
    String seen =
        ifMatch != null
            ? ifMatch
            : city.get("/api/v1/incidents/" + number).getResponseHeaders().getETag();
    return desk.post(
        "/api/v1/incidents/" + number + "/deeds",
        """
        {"deed": "%s", "note": "a note for staff", "reason": "FIXED", "photos": [%s]}
        """
            .formatted(deed, deed.equals("RESOLVE") ? "1" : ""),
        headers -> headers.setIfMatch(seen));
  }

  private static List<String> numbers(Desk desk, String query) {
    List<String> numbers = new ArrayList<>();
    desk.get("/api/v1/incidents" + query)
        .getResponseBody()
        .get("items")
        .forEach(item -> numbers.add(item.get("number").asString()));
    return numbers;
  }

  private String report(String category, double x, double y) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"category": "%s", "description": "路灯不亮", "location": {"lon": %s, "lat": %s},
             "reporter": {"phone": "13800000000"}}
            """
                .formatted(category, lon(x), lat(y)))
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseBody()
        .get("number")
        .asString();
  }
}
