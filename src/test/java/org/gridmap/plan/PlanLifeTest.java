package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.io.IOException;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A plan from its first line to approval, seen by several people. */
class PlanLifeTest extends PaperTownPlans {

  @LocalServerPort int port;

  @BeforeEach
  void aPlanOfTheWest() {
    planner = DraftDesk.begin(client, "planner", "COMMUNITY", PaperTown.WEST);
  }

  @Test
  void aPlanSaysWhatItIsMeasuredByAndHowManyGridsAreExpected() {
    JsonNode plan = planner.get("").getResponseBody();

    assertThat(plan.get("state").asString()).isEqualTo("DRAFT");
    assertThat(plan.get("behind").asBoolean()).isFalse();
    assertThat(plan.at("/settings/target").asInt()).isEqualTo(300);
    assertThat(plan.at("/communities/0/households").asInt()).isEqualTo(1200);
    assertThat(plan.at("/communities/0/expectedGrids").asInt()).isEqualTo(4);
    assertThat(plan.at("/communities/0/boundary/type").asString()).isEqualTo("MultiPolygon");
  }

  @Test
  void aPlanGoesFromDraftToApprovedAndIsThenClosedForGestures() {
    assertThat(planner.does("/submit", "{}").get("state").asString()).isEqualTo("SUBMITTED");
    DraftDesk second = planner.as(client, "second");
    JsonNode approved = second.does("/approve", "{\"note\": \"可以\"}");

    assertThat(approved.get("state").asString()).isEqualTo("APPROVED");
    assertThat(approved.at("/steps/1/actor").asString()).isEqualTo("second");
    assertThat(approved.at("/steps/1/note").asString()).isEqualTo("可以");
    var gesture =
        planner.post(
            "/operations",
            """
            {"kind": "ASSIGN", "blocks": [%d], "grid": null}"""
                .formatted(town.block("W-0-0")));
    assertThat(gesture.getStatus().value()).isEqualTo(409);
    assertThat(audited("plan.approved")).isPositive();
  }

  @Test
  void aReturnedPlanIsADraftAgainWithTheNextGesture() {
    planner.does("/submit", "{}");
    planner.as(client, "second").does("/return", "{\"note\": \"太大\"}");
    assertThat(planner.get("").getResponseBody().get("state").asString()).isEqualTo("RETURNED");

    planner.assign(town.key(2), town.block("W-2-1"));

    assertThat(planner.get("").getResponseBody().get("state").asString()).isEqualTo("DRAFT");
  }

  @Test
  void aDraftWithGroundInNoGridIsNotSubmitted() {
    planner.assign(null, town.block("W-0-0"));

    var answer = planner.post("/submit", "{}");

    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith("plan-has-faults");
    assertThat(answer.getResponseBody().get("number").asInt()).isEqualTo(1);
  }

  @Test
  void aDraftCannotBeApprovedUnasked() {
    var answer = planner.post("/approve", "{}");

    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith("plan-state");
  }

  @Test
  void theListShowsTheLatestPlanFirst() {
    JsonNode items = new Desk(client, "planner").get("/api/v1/plans?state=draft").getResponseBody();

    assertThat(items.at("/items/0/id").asLong()).isEqualTo(planner.plan);
    assertThat(items.at("/items/0/area/code").asString()).isEqualTo(PaperTown.WEST);
    assertThat(items.at("/items/0/communities").asInt()).isEqualTo(1);
  }

  @Test
  void aCommentIsPinnedToAPlaceAndResolved() {
    var answer =
        planner.post(
            "/comments",
            """
            {"text": "这条路封了", "place": [%s, %s]}"""
                .formatted(lon(1), lat(1)));
    assertThat(answer.getStatus().value()).isEqualTo(201);
    long comment = answer.getResponseBody().get("id").asLong();

    client
        .patch()
        .uri("/api/v1/plans/" + planner.plan + "/comments/" + comment)
        .headers(new Desk(client, "second").signedIn())
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .body("{\"resolved\": true}")
        .exchange()
        .expectStatus()
        .isOk();

    JsonNode items = planner.get("/comments").getResponseBody().get("items");
    assertThat(items.at("/0/place/0").asDouble()).isEqualTo(lon(1));
    assertThat(items.at("/0/resolvedBy").asString()).isEqualTo("second");
  }

  @Test
  void theSecondPlannerSeesTheFirstOnesOperationsLive() throws IOException {
    DraftDesk second = planner.as(client, "second");
    try (ServerEvents page = OpenPage.of(port, "second", planner.plan, "")) {
      assertThat(page.next("ready").data()).contains("\"seq\":0");
      planner.assign(town.key(2), town.block("W-2-1"));

      ServerEvents.Event event = page.next("operation");
      assertThat(event.id()).isEqualTo("1");
      assertThat(event.data())
          .contains("\"actor\":\"planner\"")
          .contains("\"" + town.block("W-2-1") + "\":\"" + town.key(2) + "\"");
    }
    second.assign(town.key(1), town.block("W-2-1"));
    try (ServerEvents page = OpenPage.of(port, "planner", planner.plan, "?after=1")) {
      assertThat(page.next("operation").id()).isEqualTo("2");
      page.next("ready");
    }
  }

  @Test
  void theLogTellsWhoDidWhat() {
    planner.assign(town.key(2), town.block("W-2-1"));
    planner.undo();

    JsonNode items = planner.get("/operations?after=0").getResponseBody().get("items");

    assertThat(items.at("/0/kind").asString()).isEqualTo("ASSIGN");
    assertThat(items.at("/1/kind").asString()).isEqualTo("UNDO");
    assertThat(items.at("/1/target").asInt()).isEqualTo(1);
    assertThat(items.at("/0/summary").asString()).doesNotContain("{");
  }

  @Test
  void whatIsNoOperationIsRefusedInWords() {
    assertThat(planner.post("/operations", "{}").getStatus().value()).isEqualTo(422);
    assertThat(planner.post("/operations", "{\"kind\": \"PAINT\"}").getStatus().value())
        .isEqualTo(400);
    assertThat(
            planner
                .post("/operations", "{\"kind\": \"ASSIGN\", \"blocks\": [1], \"grid\": \"s0\"}")
                .getStatus()
                .value())
        .isEqualTo(422);
    assertThat(planner.post("/operations", "{\"kind\": \"UNDO\"}").getStatus().value())
        .isEqualTo(422);
    assertThat(
            planner
                .post("/operations", "{\"kind\": \"CUT\", \"line\": {\"type\": \"Point\"}}")
                .getStatus()
                .value())
        .isEqualTo(400);
    assertThat(planner.get("/division?community=none").getStatus().value()).isEqualTo(422);
    assertThat(new Desk(client, "planner").get("/api/v1/plans/0").getStatus().value())
        .isEqualTo(404);
  }

  private int audited(String action) {
    return database
        .sql("select count(*) from audit where action = :action and subject = :plan")
        .param("action", action)
        .param("plan", String.valueOf(planner.plan))
        .query(Integer.class)
        .single();
  }
}
