package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import org.gridmap.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** A planner corrects buildings; grids stay where they are. */
class GroundEditsTest extends StreetOfBlocks {

  @Test
  void aNewCountBeginsAndTheOldOneKeepsItsTime() {
    JsonNode counted = patch("B-wW", "{\"households\": 180, \"at\": \"2026-03-01\"}");

    assertThat(counted.at("/changes/0/before").asString()).isEqualTo("150");
    JsonNode counts = li.get("/api/v1/buildings/B-wW/households").getResponseBody().get("items");
    assertThat(counts)
        .extracting(count -> count.get("households").asInt())
        .containsExactly(150, 180);
    assertThat(counts.at("/0/until").asString()).isEqualTo("2026-02-28T16:00:00Z");
    assertThat(counts.at("/1/source").asString()).isEqualTo("li");
  }

  @Test
  void aCorrectionIsInTheAudit() {
    patch("B-wW", "{\"households\": 180}");

    assertThat(
            database
                .sql(
                    "select detail->>'householdsAfter' from audit where action = 'building.correct'")
                .query(String.class)
                .list())
        .containsExactly("180");
  }

  @Test
  void aDraftCountsWithTheNewNumber() {
    patch("B-wW", "{\"households\": 180}");

    assertThat(
            li.get("/api/v1/plans/" + plan(li, "COMMUNITY", WEST) + "/diff")
                .getResponseBody()
                .at("/households/total")
                .asInt())
        .isEqualTo(630);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"households\": -1}",
        "{\"households\": 1, \"at\": \"2999-01-01\"}",
        "{\"households\": 1, \"at\": \"soon\"}",
        "{}"
      })
  void aCountThatCannotBeIsABadRequest(String body) {
    assertThat(send("PATCH", "/api/v1/buildings/B-wW", body).getStatus().value()).isEqualTo(400);
  }

  @Test
  void aNewBuildingSplitsItsBlockAndMovesNoBorder() {
    String before = borders();

    var answer = add("B-new", 0.1, 0.1, 0.3);

    assertThat(answer.getStatus().value()).isEqualTo(201);
    assertThat(borders()).isEqualTo(before);
    assertThat(blocksOfGrid("w-01")).isEqualTo(3);
    assertThat(grids.get("w-01").households()).isEqualTo(300);
  }

  @Test
  void aDraftBegunAfterwardsKnowsTheNewBuilding() {
    add("B-new", 0.1, 0.1, 0.3);
    long plan = plan(li, "COMMUNITY", WEST);

    assertThat(
            li.get("/api/v1/plans/" + plan + "/diff")
                .getResponseBody()
                .at("/households/total")
                .asInt())
        .isEqualTo(640);
    assertThat(publish(li, plan).getResponseBody().get("publication").isNull()).isTrue();
  }

  @Test
  void aPlanDrawnBeforeIsBehindAndCanBeRebased() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    add("B-new", 0.1, 0.1, 0.3);

    assertThat(publish(li, plan).getStatus().value()).isEqualTo(409);
    JsonNode rebased = li.post("/api/v1/plans/" + plan + "/rebase", "{}").getResponseBody();
    assertThat(rebased.get("conflicts")).isEmpty();
    assertThat(publish(li, plan).getStatus().value()).isEqualTo(200);
    assertThat(published()).contains("w-01 490");
  }

  @Test
  void aBuildingOnTopOfAnotherIsRefused() {
    assertThat(add("B-new", 0.35, 0.35, 0.3).getStatus().value()).isEqualTo(422);
  }

  @Test
  void aClosedBuildingLeavesItsBlockEmpty() {
    String before = borders();

    li.post("/api/v1/buildings/B-wW/close", "{}");

    assertThat(li.get("/api/v1/buildings/B-wW").getStatus().value()).isEqualTo(404);
    assertThat(borders()).isEqualTo(before);
    assertThat(
            li.get("/api/v1/plans/" + plan(li, "COMMUNITY", WEST) + "/diff")
                .getResponseBody()
                .at("/households/total")
                .asInt())
        .isEqualTo(450);
  }

  @Test
  void correctionsInAnotherAreaAreForbidden() {
    Desk east = planner("zhao", grids.get("e-01").communityId());

    assertThat(east.post("/api/v1/buildings/B-wW/close", "{}").getStatus().value()).isEqualTo(403);
  }

  private JsonNode patch(String building, String body) {
    var answer = send("PATCH", "/api/v1/buildings/" + building, body);
    assertThat(answer.getStatus().value()).isEqualTo(200);
    return answer.getResponseBody();
  }

  private EntityExchangeResult<JsonNode> add(String code, double x, double y, double side) {
    String ring =
        "[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]"
            .formatted(
                lon(x),
                lat(y),
                lon(x + side),
                lat(y),
                lon(x + side),
                lat(y + side),
                lon(x),
                lat(y + side),
                lon(x),
                lat(y));
    return li.post(
        "/api/v1/buildings",
        """
        {"code": "%s", "households": 40, "footprint": {"type": "Polygon", "coordinates": [%s]}}
        """
            .formatted(code, ring));
  }

  private EntityExchangeResult<JsonNode> send(String method, String uri, String body) {
    return client
        .method(HttpMethod.valueOf(method))
        .uri(uri)
        .headers(li.signedIn())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class);
  }

  private String borders() {
    return database
        .sql(
            """
            select string_agg(code || st_astext(boundary) || valid, ';' order by id) from grid
            """)
        .query(String.class)
        .single();
  }

  private int blocksOfGrid(String code) {
    return database
        .sql(
            """
            select count(*) from grid_block gb join block b on b.id = gb.block_id
            where gb.grid_id = :grid and upper_inf(b.valid)
            """)
        .param("grid", grids.get(code).id())
        .query(Integer.class)
        .single();
  }
}
