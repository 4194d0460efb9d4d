package org.gridmap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import org.gridmap.grid.Grids;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A resident sees what was reported near by, and follows it instead of reporting it again. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired ReportLimitFilter limit;

  private String lamp;

  @BeforeAll
  void aGrid() {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 2, 1));
    town.grid("S-01", community, square(0, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
  }

  @BeforeEach
  void aLampIsReported() {
    EmptyTables.empty(database, "incident, incident_event, incident_follower, photo");
    lamp = Desk.report(client, lon(0.5), lat(0.5));
  }

  @Test
  void whatIsNearIsShownWithoutWordsNumberOrExactDistance() {
    JsonNode near = near(0.5, 0.6);

    assertThat(near.get("people").asInt()).isEqualTo(1);
    JsonNode report = near.at("/items/0");
    assertThat(report.propertyNames())
        .containsExactlyInAnyOrder("id", "category", "state", "distanceMetres", "people");
    assertThat(report.get("distanceMetres").asInt()).isEqualTo(20);
    assertThat(near.toString()).doesNotContain(lamp, "路灯");
  }

  @Test
  void whatIsFarIsNotShown() {
    assertThat(near(0.5, 1.0).get("items")).isEmpty();
  }

  @Test
  void whatIsConfidentialOrClosedOrOldIsNotShown() {
    for (String change :
        List.of(
            "state = 'CLOSED', open = false, queue = null",
            "category = (select min(code) from category where confidential)",
            "reported_at = now() - interval '40 days'")) {
      database.sql("update incident set " + change).update();
      assertThat(near(0.5, 0.5).get("items")).as(change).isEmpty();
      aLampIsReported();
    }
  }

  @Test
  void aFollowerGetsANumberOfHisOwnThatOpensTheSameProgress() {
    String mine = follow(idOfTheLamp(), 0.5).getResponseBody().get("number").asString();

    assertThat(mine).isNotEqualTo(lamp).matches("\\d{8}-[0-9A-Z]{8}");
    JsonNode seen =
        client
            .get()
            .uri("/api/v1/incidents/" + mine)
            .exchange()
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(seen.get("number").asString()).isEqualTo(mine);
    assertThat(seen.at("/grid/code").asString()).isEqualTo("S-01");
    assertThat(seen.get("followed").asBoolean()).isTrue();
    assertThat(near(0.5, 0.5).get("people").asInt()).isEqualTo(2);
  }

  @Test
  void nobodyFollowsFromFarAway() {
    assertThat(follow(idOfTheLamp(), 1.9).getStatus().value()).isEqualTo(404);
    assertThat(post("{}").getStatus().value()).isEqualTo(400);
  }

  @Test
  void followingIsBoundedLikeReporting() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/similar-reports");
    request.setServletPath("/api/v1/similar-reports");

    assertThat(limit.shouldNotFilter(request)).isFalse();
  }

  private JsonNode near(double x, double y) {
    return client
        .get()
        .uri("/api/v1/similar-reports?lon=" + lon(x) + "&lat=" + lat(y))
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private long idOfTheLamp() {
    return near(0.5, 0.5).at("/items/0/id").asLong();
  }

  private EntityExchangeResult<JsonNode> follow(long id, double x) {
    return post("{\"id\": %d, \"lon\": %s, \"lat\": %s}".formatted(id, lon(x), lat(0.5)));
  }

  private EntityExchangeResult<JsonNode> post(String body) {
    return client
        .post()
        .uri("/api/v1/similar-reports")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class);
  }
}
