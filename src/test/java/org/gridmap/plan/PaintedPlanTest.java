package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A draft as pages and several planners meet it over HTTP. */
class PaintedPlanTest extends PaperTownPlans {

  @BeforeEach
  void aPlan() {
    planner = DraftDesk.begin(client, "planner", "SUBDISTRICT", PaperTown.STREET);
  }

  @Test
  void aPlanBeginsWithThePublishedGrids() {
    JsonNode left = planner.grid(town.key(1));

    assertThat(left.get("code").asString()).isEqualTo(PaperTown.WEST + "001");
    assertThat(left.get("households").asInt()).isEqualTo(600);
    assertThat(left.get("buildings").asInt()).isEqualTo(12);
    assertThat(left.get("pieces").asInt()).isEqualTo(1);
    assertThat(left.get("band").asString()).isEqualTo("OVER");
    assertThat(left.get("deviation").asDouble()).isEqualTo(1.0);
    assertThat(left.get("changed").asBoolean()).isFalse();
  }

  @Test
  void aCommunityWithoutGridsGetsBlocksAndBeginsUnassigned() {
    JsonNode answer = planner.get("/blocks?community=" + PaperTown.EAST).getResponseBody();

    assertThat(answer.get("features").size()).isGreaterThanOrEqualTo(24);
    assertThat(answer.get("neighbours").size()).isGreaterThan(24);
    assertThat(planner.assignment().get(town.block("E-0-0"))).isEmpty();
  }

  @Test
  void aPaintedBlockTakesItsHouseholdsToTheOtherGrid() {
    JsonNode patch = planner.assign(town.key(2), town.block("W-2-1"));

    assertThat(patch.get("seq").asInt()).isEqualTo(1);
    assertThat(patch.at("/operation/kind").asString()).isEqualTo("ASSIGN");
    assertThat(patch.at("/operation/actor").asString()).isEqualTo("planner");
    assertThat(patch.get("assignment").get("" + town.block("W-2-1")).asString())
        .isEqualTo(town.key(2));
    assertThat(patch.get("grids").size()).isEqualTo(2);
    assertThat(planner.grid(town.key(1)).get("households").asInt()).isEqualTo(550);
    assertThat(planner.grid(town.key(2)).get("households").asInt()).isEqualTo(650);
    assertThat(planner.grid(town.key(2)).get("changed").asBoolean()).isTrue();
  }

  @Test
  void aGridCanBeginWhereThereIsNone() {
    JsonNode patch =
        planner.operation(
            """
            {"kind": "NEW_GRID", "community": "%s", "blocks": [%d, %d]}"""
                .formatted(PaperTown.EAST, town.block("E-0-0"), town.block("E-1-0")));

    JsonNode grid = patch.at("/grids/0");
    assertThat(grid.get("key").asString()).isEqualTo("n1");
    assertThat(grid.get("code").asString()).isEqualTo(PaperTown.EAST + "001");
    assertThat(grid.get("name").asString()).endsWith("第一网格");
    assertThat(grid.get("households").asInt()).isEqualTo(100);
    assertThat(grid.get("new").asBoolean()).isTrue();
  }

  @Test
  void undoBringsBackNumbersAndRedoDoesItAgain() {
    Map<Long, String> before = planner.assignment();
    planner.assign(town.key(2), town.block("W-2-1"));
    Map<Long, String> painted = planner.assignment();

    JsonNode undone = planner.undo();
    assertThat(undone.get("canUndo").asBoolean()).isFalse();
    assertThat(undone.get("canRedo").asBoolean()).isTrue();
    assertThat(planner.assignment()).isEqualTo(before);
    assertThat(planner.grid(town.key(1)).get("households").asInt()).isEqualTo(600);
    assertThat(planner.grid(town.key(1)).get("changed").asBoolean()).isFalse();

    assertThat(planner.redo().get("canUndo").asBoolean()).isTrue();
    assertThat(planner.assignment()).isEqualTo(painted);
  }

  @Test
  void undoOfANewGridTakesTheGridAway() {
    planner.operation(
        """
        {"kind": "NEW_GRID", "blocks": [%d]}"""
            .formatted(town.block("E-0-0")));

    JsonNode undone = planner.undo();

    assertThat(undone.at("/goneGrids/0").asString()).isEqualTo("n1");
    assertThat(planner.keys()).containsExactlyInAnyOrder(town.key(1), town.key(2));
  }

  @Test
  void aPreviewShowsWhatWouldHappenAndStoresNothing() {
    JsonNode patch =
        planner.does(
            "/operations?preview=true",
            """
            {"kind": "ASSIGN", "blocks": [%d], "grid": "%s"}"""
                .formatted(town.block("W-2-1"), town.key(2)));

    assertThat(patch.get("assignment").size()).isEqualTo(1);
    assertThat(planner.division().get("seq").asInt()).isZero();
    assertThat(planner.grid(town.key(1)).get("households").asInt()).isEqualTo(600);
  }

  @Test
  void theSameRequestSentTwiceIsDoneOnce() {
    String body =
        """
        {"kind": "NEW_GRID", "blocks": [%d]}"""
            .formatted(town.block("E-0-0"));
    Desk desk = new Desk(client, "planner");
    String uri = "/api/v1/plans/" + planner.plan + "/operations";
    desk.post(uri, body, headers -> headers.set("Idempotency-Key", "stroke-1"));
    desk.post(uri, body, headers -> headers.set("Idempotency-Key", "stroke-1"));

    assertThat(planner.division().get("seq").asInt()).isEqualTo(1);
  }

  @Test
  void aBlockOfAnotherCommunityIsRefused() {
    JsonNode patch = planner.assign(town.key(2), town.block("W-2-1"), town.block("E-0-0"));

    assertThat(patch.at("/completion/refused/0").asLong()).isEqualTo(town.block("E-0-0"));
    assertThat(patch.at("/completion/refusals/0/reason").asString()).isEqualTo("OTHER_COMMUNITY");
  }

  @Test
  void twoPlannersOnDifferentBlocksDoNotDisturbEachOther() {
    DraftDesk second = planner.as(client, "second");
    planner.assign(town.key(2), town.block("W-2-1"));

    JsonNode patch =
        second.operation(
            """
            {"kind": "ASSIGN", "blocks": [%d], "grid": "%s", "baseSeq": 0}"""
                .formatted(town.block("W-2-3"), town.key(2)));

    assertThat(patch.get("seq").asInt()).isEqualTo(2);
    assertThat(planner.grid(town.key(2)).get("households").asInt()).isEqualTo(700);
  }

  @Test
  void whatTheFirstPainterChangedIsLeftAloneAndNamed() {
    DraftDesk second = planner.as(client, "second");
    planner.assign(null, town.block("W-2-1"));

    JsonNode patch =
        second.operation(
            """
            {"kind": "ASSIGN", "blocks": [%d, %d], "grid": "%s", "baseSeq": 0}"""
                .formatted(town.block("W-2-1"), town.block("W-2-3"), town.key(2)));

    assertThat(patch.at("/completion/refused/0").asLong()).isEqualTo(town.block("W-2-1"));
    assertThat(patch.at("/completion/refusals/0/by").asString()).isEqualTo("planner");
    assertThat(patch.get("assignment").has("" + town.block("W-2-3"))).isTrue();
  }

  @Test
  void aGestureOfWhichNothingIsLeftIsAConflict() {
    DraftDesk second = planner.as(client, "second");
    planner.assign(null, town.block("W-2-1"));

    var answer =
        second.post(
            "/operations",
            """
            {"kind": "ASSIGN", "blocks": [%d], "grid": "%s", "baseSeq": 0}"""
                .formatted(town.block("W-2-1"), town.key(2)));

    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith("plan-conflict");
  }

  @Test
  void aPlannerMayOnlyPlanInTheAreaGranted() {
    Desk eastern = new Desk(client, "eastern");

    assertThat(eastern.get("/api/v1/plans/" + planner.plan).getStatus().value()).isEqualTo(403);
    assertThat(eastern.get("/api/v1/plans").getResponseBody().get("items").size()).isZero();
    assertThat(new Desk(client, "desk").get("/api/v1/plans").getStatus().value()).isEqualTo(403);
  }

  @Test
  void theBlocksCarryAnETagThatStaysWhilePaintingGoesOn() {
    String before = planner.get("/blocks").getResponseHeaders().getETag();
    planner.assign(town.key(2), town.block("W-2-1"));

    assertThat(planner.get("/blocks").getResponseHeaders().getETag()).isNotNull().isEqualTo(before);
  }
}
