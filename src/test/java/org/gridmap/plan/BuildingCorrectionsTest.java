package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** A planner corrects the values of a building; what they were, and who says so, is kept. */
class BuildingCorrectionsTest extends StreetOfBlocks {

  private static final String BUILDING = "/api/v1/buildings/B-wW";

  @BeforeEach
  void nothingWasCorrectedYet() {
    EmptyTables.empty(database, "building_change");
  }

  @Test
  void everyValueIsCorrectedAndItsHistorySaysFromWhere() {
    var answer =
        correct(
            li.signedIn(),
            null,
            """
            {"households": 180, "entrances": 3, "levels": 6, "name": "东风楼",
             "source": "居委会登记"}
            """);

    assertThat(answer.getStatus().value()).isEqualTo(200);
    JsonNode now = li.get(BUILDING).getResponseBody();
    assertThat(List.of(now.get("households").asInt(), now.get("entrances").asInt()))
        .containsExactly(180, 3);
    assertThat(now.get("name").asString()).isEqualTo("东风楼");
    JsonNode history = li.get(BUILDING + "/history").getResponseBody().get("items");
    assertThat(history)
        .extracting(change -> change.get("field").asString())
        .containsExactlyInAnyOrder("households", "entrances", "levels", "name");
    assertThat(history)
        .allMatch(change -> change.get("source").asString().equals("居委会登记"))
        .allMatch(change -> change.get("actor").asString().equals("li"))
        .anyMatch(change -> change.get("before").asString("").equals("150"));
  }

  @Test
  void whatIsSoAlreadyIsNoChange() {
    var answer = correct(li.signedIn(), null, "{\"households\": 150}");

    assertThat(answer.getResponseBody().get("changes")).isEmpty();
    assertThat(li.get(BUILDING + "/history").getResponseBody().get("items")).isEmpty();
  }

  @Test
  void aNameCanBeTakenAway() {
    correct(li.signedIn(), null, "{\"name\": \"x\"}");
    correct(li.signedIn(), null, "{\"name\": \"\"}");

    assertThat(li.get(BUILDING).getResponseBody().get("name").isNull()).isTrue();
  }

  @Test
  void nobodyOverwritesWhatHeHasNotSeen() {
    String seen = li.get(BUILDING).getResponseHeaders().getETag();
    String now =
        correct(li.signedIn(), seen, "{\"households\": 160}").getResponseHeaders().getETag();

    assertThat(correct(li.signedIn(), seen, "{\"households\": 170}").getStatus().value())
        .isEqualTo(412);
    assertThat(li.get(BUILDING).getResponseHeaders().getETag()).isEqualTo(now);
    assertThat(correct(li.signedIn(), now, "{\"households\": 170}").getStatus().value())
        .isEqualTo(200);
  }

  @Test
  void anotherAreasPlannerNeitherCorrectsNorReadsTheHistory() {
    Desk east = planner("zhao", grids.get("e-01").communityId());

    assertThat(correct(east.signedIn(), null, "{\"households\": 1}").getStatus().value())
        .isEqualTo(403);
    assertThat(east.get(BUILDING + "/history").getStatus().value()).isEqualTo(403);
    assertThat(li.get(BUILDING).getResponseBody().get("households").asInt()).isEqualTo(150);
  }

  @Test
  void aBuildingInNoCommunityIsForThoseWhoPlanEverywhere() {
    database.sql("update building set area_id = null where code = 'B-wW'").update();
    Desk east = planner("zhao", grids.get("e-01").communityId());

    assertThat(correct(east.signedIn(), null, "{\"households\": 1}").getStatus().value())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"households\": 100001}",
        "{\"levels\": 0}",
        "{\"entrances\": 1001}",
        "{\"use\": \"CASTLE\"}",
        "{\"name\": \"a\\nb\"}",
        "{\"source\": \"only a source\"}"
      })
  void whatCannotBeIsABadRequest(String body) {
    assertThat(correct(li.signedIn(), null, body).getStatus().value()).isEqualTo(400);
  }

  @Test
  void aBuildingThatDoesNotStandIsNotFound() {
    assertThat(
            send("/api/v1/buildings/none", li.signedIn(), null, "{\"levels\": 2}")
                .getStatus()
                .value())
        .isEqualTo(404);
  }

  @Test
  void anOpenPlanCountsAnewAndAPublishedTallyStays() {
    long plan = plan(li, "COMMUNITY", WEST);
    int before = total(plan);

    correct(li.signedIn(), null, "{\"households\": 180}");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(total(plan)).isEqualTo(before + 30));
    assertThat(grids.get("w-01").households()).isEqualTo(300);
  }

  private int total(long plan) {
    return li.get("/api/v1/plans/" + plan + "/diff")
        .getResponseBody()
        .at("/households/total")
        .asInt();
  }

  private EntityExchangeResult<JsonNode> correct(
      Consumer<HttpHeaders> who, String seen, String body) {
    return send(BUILDING, who, seen, body);
  }

  private EntityExchangeResult<JsonNode> send(
      String uri, Consumer<HttpHeaders> who, String seen, String body) {
    return client
        .method(HttpMethod.PATCH)
        .uri(uri)
        .headers(who)
        .headers(
            headers -> {
              if (seen != null) {
                headers.set(HttpHeaders.IF_MATCH, seen);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class);
  }
}
