package org.gridmap.intake.areawide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.grid.Grids;
import org.gridmap.incident.ledger.IncidentLedger;
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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * One cause, many reports. By the standard rules five reports of one category within 300 m and two
 * hours are one area incident; water is such a category, a lamp is not.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaIncidentsTest {

  private static final String NO_WATER = "0301";

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired IncidentLedger ledger;

  private Desk desk;
  private Desk elsewhere;

  @BeforeAll
  void twoCompoundsInACommunity() {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 4, 2));
    long north = town.community("110101001002", square(0, 2, 4, 4));
    town.area("COMPOUND", "SUN", community, square(0, 0, 2, 2));
    town.area("COMPOUND", "MOON", community, square(2, 0, 4, 2));
    town.grid("C-01", community, square(0, 0, 4, 2));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community, north)));
    users.add("desk", "desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, community)));
    users.add("north", "north", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, north)));
    desk = new Desk(client, "desk");
    elsewhere = new Desk(client, "north");
  }

  @BeforeEach
  void nothingIsReported() {
    EmptyTables.empty(database, "incident, area_incident, outage_notice, incident_event");
    ledger.forget();
  }

  @Test
  void thirtyReportsOfNoWaterBecomeOneAreaIncidentAndTheThirdFloorStaysAlone() throws Exception {
    ExecutorService residents = Executors.newFixedThreadPool(6);
    List<Future<JsonNode>> receipts = new ArrayList<>();
    try {
      for (int i = 0; i < 30; i++) {
        String floor = (5 + i % 12) + "楼";
        double east = 0.5 + (i % 5) * 0.1;
        receipts.add(residents.submit(() -> report(NO_WATER, east, 0.5, floor)));
      }
      for (Future<JsonNode> each : receipts) {
        each.get();
      }
    } finally {
      residents.shutdown();
    }
    JsonNode third = report(NO_WATER, 0.6, 0.5, "3楼");
    JsonNode thirtyFirst = report(NO_WATER, 1.9, 1.9, "6");

    JsonNode areas = areas();
    assertThat(areas).hasSize(1);
    assertThat(areas.at("/0/reports").asInt()).isEqualTo(31);
    assertThat(areas.at("/0/place").asString()).isEqualTo("SUN");
    assertThat(areas.at("/0/floors").asString()).isEqualTo("> 4");
    assertThat(areas.at("/0/origin").asString()).isEqualTo("REPORTS");
    assertThat(third.has("known")).isFalse();
    assertThat(state(third.get("number").asString())).isEqualTo("SUBMITTED");
    assertThat(thirtyFirst.at("/known/what/zh").asString()).isEqualTo("停水、水压低");
    assertThat(thirtyFirst.at("/known/floors").asString()).isEqualTo("> 4");
  }

  @Test
  void theResidentIsToldOnTheTrackPageAndTheParentsCloseIsTheChildrens() {
    List<String> numbers = fiveReports();
    String head = areas().at("/0/number").asString();

    String page = track(numbers.get(0));
    assertThat(page).contains("已知：停水、水压低").contains("&gt; 4");
    assertThat(page).doesNotContain(head);

    close(head);

    assertThat(track(numbers.get(0))).contains("已结案").doesNotContain("已知：");
    assertThat(count("select count(*) from incident_event where kind = 'FOLLOWED'")).isEqualTo(5);
    assertThat(count("select count(*) from incident where open")).isZero();
    assertThat(report(NO_WATER, 0.5, 0.5, "9").has("known")).isFalse();
  }

  @Test
  void oneChildIsPartedByStaffAndStaysAlone() {
    List<String> numbers = fiveReports();

    desk.post("/api/v1/incidents/" + numbers.get(2) + "/unmerge", "{\"note\": \"自家阀门\"}");
    report(NO_WATER, 0.5, 0.6, "8");

    assertThat(state(numbers.get(2))).isEqualTo("SUBMITTED");
    assertThat(areas().at("/0/reports").asInt()).isEqualTo(5);
    assertThat(track(numbers.get(2))).doesNotContain("已知：");
  }

  @Test
  void aLampIsNeverAnAreaIncidentNorIsAFloorThatNobodyNames() {
    for (int i = 0; i < 8; i++) {
      report("0203", 0.5, 0.5, null);
    }
    assertThat(areas()).isEmpty();

    fiveReports();
    assertThat(report(NO_WATER, 0.5, 0.5, null).has("known")).isFalse();
  }

  @Test
  void reportsOfTwoCompoundsMakeTheGroundAroundThem() {
    for (int i = 0; i < 5; i++) {
      report(NO_WATER, 1.8 + 0.1 * i, 1, null);
    }

    JsonNode area = areas().get(0);
    assertThat(area.get("place").asString()).isEqualTo("110101001001");
    assertThat(area.has("floors")).isFalse();
    assertThat(report(NO_WATER, 2.3, 1.1, null).has("known")).isTrue();
    assertThat(report(NO_WATER, -3, 1, null).has("known")).as("400 m away").isFalse();
  }

  @Test
  void staffWidenTheFloorsAndWhoFitsNowJoins() {
    fiveReports();
    String third = report(NO_WATER, 0.5, 0.5, "3").get("number").asString();
    String head = areas().at("/0/number").asString();

    JsonNode changed =
        desk.post("/api/v1/area-incidents/" + head, "{\"floors\": \"> 2\", \"words\": \"抢修中\"}")
            .getResponseBody();

    assertThat(changed.get("floors").asString()).isEqualTo("> 2");
    assertThat(changed.get("reports").asInt()).isEqualTo(6);
    assertThat(state(third)).isEqualTo("MERGED");
    assertThat(track(third)).contains("抢修中");
  }

  @Test
  void aPlannedInterruptionTakesReportsInsideWhileItStands() {
    Instant now = Instant.now();
    JsonNode notice = notice("COMPOUND/SUN", "> 4", now.minus(1, ChronoUnit.HOURS));

    JsonNode inside = report(NO_WATER, 0.5, 0.5, "12楼");
    JsonNode below = report(NO_WATER, 0.5, 0.5, "3楼");
    JsonNode outside = report(NO_WATER, 2.5, 0.5, "12楼");
    JsonNode second = report(NO_WATER, 0.7, 0.5, "8");

    assertThat(notice.get("standing").asBoolean()).isTrue();
    assertThat(inside.at("/known/words").asString()).isEqualTo("水箱清洗");
    assertThat(inside.at("/known/until").asString()).isNotEmpty();
    assertThat(below.has("known")).isFalse();
    assertThat(outside.has("known")).isFalse();
    JsonNode shown = notices().get(0);
    assertThat(shown.at("/reported/reports").asInt()).isEqualTo(2);
    assertThat(track(second.get("number").asString())).contains("水箱清洗", "计划");

    desk.post("/api/v1/outage-notices/" + notice.get("id").asLong() + "/withdraw", "{}");
    assertThat(report(NO_WATER, 0.5, 0.5, "12").has("known")).isFalse();
  }

  @Test
  void anInterruptionToComeTakesNothingYet() {
    notice("COMPOUND/SUN", null, Instant.now().plus(1, ChronoUnit.HOURS));

    assertThat(report(NO_WATER, 0.5, 0.5, "12").has("known")).isFalse();
    assertThat(notices().at("/0/standing").asBoolean()).isFalse();
    assertThat(areas()).isEmpty();
  }

  @Test
  void whatCannotBeMeantIsRefusedByItsName() {
    String times = "\"from\": \"2027-01-01T08:00:00+08:00\", \"to\": \"2027-01-01T10:00:00+08:00\"";
    assertThat(refusal("{\"field\": \"WATER\", " + times + ", \"words\": \"w\"}"))
        .endsWith("/extent-not-one");
    assertThat(
            refusal(
                "{\"field\": \"WATER\", \"area\": \"COMPOUND/SUN\", \"floors\": \"high\", "
                    + times
                    + ", \"words\": \"w\"}"))
        .endsWith("/floors-unreadable");
    assertThat(
            refusal(
                "{\"field\": \"POLICE\", \"area\": \"COMPOUND/SUN\", "
                    + times
                    + ", \"words\": \"w\"}"))
        .endsWith("/field-not-areawide");
    assertThat(
            refusal(
                "{\"field\": \"WATER\", \"area\": \"COMPOUND/SUN\", \"words\": \"w\", "
                    + "\"from\": \"2027-01-01T08:00:00+08:00\", \"to\": \"2027-01-01T07:00:00+08:00\"}"))
        .endsWith("/interruption-ends-first");
    JsonNode bowtie =
        desk.post(
                "/api/v1/area-incidents",
                """
                {"category": "0301", "extent": {"type": "Polygon", "coordinates":
                  [[[116.4, 39.9], [116.401, 39.901], [116.401, 39.9], [116.4, 39.901], [116.4, 39.9]]]}}
                """)
            .getResponseBody();
    assertThat(bowtie.get("type").asString()).endsWith("/extent-faulty");
    assertThat(bowtie.get("at").asString()).startsWith("116.4005");
    assertThat(
            type(
                desk.post(
                    "/api/v1/area-incidents",
                    "{\"category\": \"0203\", \"area\": \"COMPOUND/SUN\"}")))
        .endsWith("/category-not-areawide");
    assertThat(
            type(
                elsewhere.post(
                    "/api/v1/area-incidents",
                    "{\"category\": \"0301\", \"area\": \"COMPOUND/SUN\"}")))
        .endsWith("/forbidden");
  }

  @Test
  void aDrawnPolygonTakesInWhatStandsAloneInside() {
    String inside = report(NO_WATER, 0.5, 0.5, "2").get("number").asString();
    String outside = report(NO_WATER, 1.5, 1.5, "2").get("number").asString();

    EntityExchangeResult<JsonNode> opened =
        desk.post(
            "/api/v1/area-incidents",
            """
            {"category": "0301", "words": "主管爆裂", "extent": {"type": "Polygon", "coordinates":
              [[[%1$s, %2$s], [%3$s, %2$s], [%3$s, %4$s], [%1$s, %4$s], [%1$s, %2$s]]]}}
            """
                .formatted(lon(0.1), lat(0.1), lon(1), lat(1)));

    assertThat(opened.getStatus().value()).isEqualTo(201);
    assertThat(opened.getResponseBody().get("reports").asInt()).isOne();
    assertThat(state(inside)).isEqualTo("MERGED");
    assertThat(state(outside)).isEqualTo("SUBMITTED");
  }

  private List<String> fiveReports() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      numbers.add(
          report(NO_WATER, 0.5 + 0.1 * i, 0.5, String.valueOf(5 + i)).get("number").asString());
    }
    assertThat(areas()).hasSize(1);
    return numbers;
  }

  private JsonNode report(String category, double east, double north, String floor) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            """
            {"category": "%s", "description": "没有水", %s "location": {"lon": %s, "lat": %s}}
            """
                .formatted(
                    category,
                    floor == null ? "" : "\"floor\": \"" + floor + "\",",
                    lon(east),
                    lat(north)))
        .exchange()
        .expectStatus()
        .isCreated()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private JsonNode notice(String area, String floors, Instant from) {
    EntityExchangeResult<JsonNode> written =
        desk.post(
            "/api/v1/outage-notices",
            """
            {"field": "water", "area": "%s", %s "from": "%s", "to": "%s", "words": "水箱清洗"}
            """
                .formatted(
                    area,
                    floors == null ? "" : "\"floors\": \"" + floors + "\",",
                    from,
                    from.plus(3, ChronoUnit.HOURS)));
    assertThat(written.getStatus().value()).as(written.toString()).isEqualTo(201);
    return written.getResponseBody();
  }

  private String refusal(String body) {
    return type(desk.post("/api/v1/outage-notices", body));
  }

  private static String type(EntityExchangeResult<JsonNode> answer) {
    return answer.getResponseBody().get("type").asString();
  }

  private void close(String number) {
    for (String deed : List.of("START", "RESOLVE", "CLOSE")) {
      int version =
          desk.get("/api/v1/incidents/" + number).getResponseBody().get("version").asInt();
      EntityExchangeResult<JsonNode> done =
          desk.post(
              "/api/v1/incidents/" + number + "/deeds",
              "{\"deed\": \"%s\", \"note\": \"n\", \"reason\": \"FIXED\", \"version\": %d}"
                  .formatted(deed, version));
      assertThat(done.getStatus().value()).as(done.toString()).isEqualTo(200);
    }
  }

  private JsonNode areas() {
    return desk.get("/api/v1/area-incidents?open=true").getResponseBody().get("items");
  }

  private JsonNode notices() {
    return desk.get("/api/v1/outage-notices?current=true").getResponseBody().get("items");
  }

  private String track(String number) {
    return client
        .get()
        .uri("/track/" + number)
        .header("Accept-Language", "zh-CN")
        .exchange()
        .returnResult(String.class)
        .getResponseBody();
  }

  private String state(String number) {
    return database
        .sql("select state from incident where number = :number")
        .param("number", number)
        .query(String.class)
        .single();
  }

  private int count(String query) {
    return database.sql(query).query(Integer.class).single();
  }
}
