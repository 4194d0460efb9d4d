package org.gridmap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import java.util.Map;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Shifted;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;

  private Town town;
  private long community;

  @BeforeAll
  void twoGridsAndABuilding() {
    town = new Town(database);
    community = town.community("110101001001", square(0, 0, 4, 2));
    town.grid("A-01", community, square(0, 0, 1, 1));
    town.grid("A-02", community, square(1, 0, 2, 1));
    town.building("B-2", community, square(1.4, 0.4, 1.6, 0.6), 60);
    publish();
  }

  @Test
  void aReportGetsANumberAndItsGrid() {
    var answer = post(report(0.5, 0.5));

    assertThat(answer.getStatus().value()).isEqualTo(201);
    JsonNode receipt = answer.getResponseBody();
    String number = receipt.get("number").asString();
    assertThat(number).matches("20\\d{6}-[0-9A-HJKMNP-TV-Z]{8}");
    assertThat(answer.getResponseHeaders().getLocation())
        .hasToString("/api/v1/incidents/" + number);
    assertThat(receipt.at("/state").asString()).isEqualTo("SUBMITTED");
    assertThat(receipt.at("/grid/code").asString()).isEqualTo("A-01");
    assertThat(receipt.at("/confidence").asString()).isEqualTo("HIGH");
    assertThat(receipt.get("candidates").size()).isZero();
  }

  @Test
  void whoeverKnowsTheNumberSeesOnlyWhatIsPublic() {
    String number = post(report(0.5, 0.5)).getResponseBody().get("number").asString();

    JsonNode seen = get("/api/v1/incidents/" + number.toLowerCase());

    assertThat(seen.propertyNames())
        .containsExactlyInAnyOrder(
            "number",
            "category",
            "state",
            "grid",
            "toConfirm",
            "settledAt",
            "merged",
            "followed",
            "deeds",
            "rating",
            "timeline");
    assertThat(seen.at("/category/name").asString()).isEqualTo("路灯不亮");
    assertThat(seen.at("/timeline/0/kind").asString()).isEqualTo("SUBMITTED");
    assertThat(seen.get("timeline").get(0).propertyNames())
        .containsExactlyInAnyOrder("seq", "kind", "at", "state");
    assertThat(seen.toString()).doesNotContain("灯坏了", "116.4005", "13800000000");
  }

  @Test
  void thePlaceIsKeptAsGivenAndNormalised() {
    Coordinate given = Shifted.into(Datum.GCJ02, lon(0.5), lat(0.5));
    String body =
        """
        {"category": "0203", "description": "灯", "location":
          {"lon": %s, "lat": %s, "datum": "GCJ02", "accuracyMetres": 12}}
        """
            .formatted(given.x, given.y);
    String number = post(body).getResponseBody().get("number").asString();

    Map<String, Object> row =
        database
            .sql(
                """
                select st_x(raw_location) as raw_lon, st_srid(raw_location) as raw_srid, datum,
                  accuracy_m, channel,
                  st_distance(location::geography, st_makepoint(:lon, :lat)::geography) as off
                from incident where number = :number
                """)
            .param("lon", lon(0.5))
            .param("lat", lat(0.5))
            .param("number", number)
            .query()
            .singleRow();
    assertThat(row).containsEntry("raw_lon", given.x).containsEntry("raw_srid", 0);
    assertThat(row).containsEntry("datum", "GCJ02").containsEntry("accuracy_m", 12.0);
    assertThat(row).containsEntry("channel", "WEB");
    assertThat((Double) row.get("off")).isLessThan(0.01);
  }

  @Test
  void theBuildingThatWasChosenDecidesTheGrid() {
    String body = report(0.5, 0.5).replace("{\"cat", "{\"buildingCode\": \"B-2\", \"cat");

    assertThat(post(body).getResponseBody().at("/grid/code").asString()).isEqualTo("A-02");
  }

  @Test
  void aReportOutsideEverythingIsTakenAndWaitsForADispatcher() {
    JsonNode receipt = post(report(-500, 0)).getResponseBody();

    assertThat(receipt.get("grid").isNull()).isTrue();
    assertThat(receipt.get("confidence").asString()).isEqualTo("OUTSIDE");
  }

  @Test
  void aReportInAGapIsTakenAndNamesTheNearestGrids() {
    JsonNode receipt = post(report(3, 0.5)).getResponseBody();

    assertThat(receipt.get("grid").isNull()).isTrue();
    assertThat(receipt.get("confidence").asString()).isEqualTo("GAP");
    assertThat(receipt.at("/candidates/0/code").asString()).isEqualTo("A-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400|
          400|{
          400|[]
          400|null
          400|{"description": "x", "location": {"lon": 116.4, "lat": 39.9}}
          400|{"category": "0203", "location": {"lon": 116.4, "lat": 39.9}}
          400|{"category": "0203", "description": " ", "location": {"lon": 116.4, "lat": 39.9}}
          400|{"category": "0203", "description": "x"}
          400|{"category": "0203", "description": "x", "location": {"lon": 116.4}}
          400|{"category": "0203", "description": "x", "location": {"lon": "NaN", "lat": 39.9}}
          400|{"category": "0203", "description": "x", "location": {"lon": 39.9, "lat": 116.4}}
          400|{"category": "0203", "description": "x", "location": {"lon": 116.4, "lat": 39.9, "accuracyMetres": -3}}
          400|{"category": "0203", "description": "x", "location": {"lon": 116.4, "lat": 39.9}, "channel": "PIGEON"}
          422|{"category": "0203", "description": "x", "location": {"lon": 116.4, "lat": 39.9, "datum": "NAD27"}}
          422|{"category": "9999", "description": "x", "location": {"lon": 116.4, "lat": 39.9}}
          422|{"category": "0203", "description": "x", "location": {"lon": 116.4, "lat": 39.9}, "buildingCode": "nowhere"}
          422|{"category": "0203", "description": "x", "location": {"lon": 116.4, "lat": 39.9}, "floor": "the floor above the floor above"}
          """)
  void whatCannotBeTakenIsRefusedWithAReason(int status, String body) {
    client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body == null ? "" : body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType("application/problem+json");
  }

  @Test
  void controlCharactersDoNotStopAReport() {
    String body = report(0.5, 0.5).replace("灯坏了", "a\\u0001b");
    String number = post(body).getResponseBody().get("number").asString();

    assertThat(
            database
                .sql("select description from incident where number = :number")
                .param("number", number)
                .query(String.class)
                .single())
        .isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000", "a\\uD800"})
  void aLetterThatCannotBeStoredIsRefusedAndItsPlaceNamed(String words) {
    var answer = post(report(0.5, 0.5).replace("灯坏了", words));

    assertThat(answer.getStatus().value()).isEqualTo(400);
    assertThat(answer.getResponseBody().get("name").asString()).isEqualTo("/description");
    assertThat(answer.getResponseBody().get("position").asInt()).isEqualTo(2);
  }

  @Test
  void aCategoryThatResidentsAreNotOfferedIsUnknownAtThePublicDoor() {
    var answer = post(report(0.5, 0.5).replace("0203", "0903"));

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("type").asString())
        .isEqualTo("/problems/unknown-category");
  }

  @Test
  void noPublicPageNamesAConfidentialCategory() {
    String number = post(report(0.5, 0.5)).getResponseBody().get("number").asString();
    database
        .sql("update incident set category = '0903' where number = :number")
        .param("number", number)
        .update();

    assertThat(get("/api/v1/incidents/" + number).toString()).doesNotContain("独居", "0903", "alone");
    String page =
        client
            .get()
            .uri("/track/" + number + "?sent&lang=zh")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody();
    assertThat(page).contains(number, "不公开").doesNotContain("独居", "0903");
  }

  private EntityExchangeResult<JsonNode> post(String body) {
    return client
        .post()
        .uri("/api/v1/incidents")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class);
  }

  private JsonNode get(String uri) {
    return client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private static String report(double x, double y) {
    return """
    {"category": "0203", "description": "灯坏了", "location": {"lon": %s, "lat": %s},
     "reporter": {"name": "李居民", "phone": "13800000000"}}
    """
        .formatted(lon(x), lat(y));
  }

  private void publish() {
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
  }
}
