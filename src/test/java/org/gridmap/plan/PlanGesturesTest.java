package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each kind of gesture as a page sends it, and what the page is answered. */
class PlanGesturesTest extends PaperTownPlans {

  private String left;
  private String right;

  @BeforeAll
  void twoGridsOfTheWest() {
    left = town.key(1);
    right = town.key(2);
  }

  @BeforeEach
  void aPlan() {
    planner = DraftDesk.begin(client, "planner", "SUBDISTRICT", PaperTown.STREET);
  }

  @Test
  void mergedGridsAreOneAndTheSecondIsGone() {
    JsonNode patch =
        planner.operation(
            """
            {"kind": "MERGE", "grids": ["%s", "%s"]}"""
                .formatted(left, right));

    assertThat(patch.at("/goneGrids/0").asString()).isEqualTo(right);
    assertThat(planner.grid(left).get("households").asInt()).isEqualTo(1200);
    planner.undo();
    assertThat(planner.grid(right).get("households").asInt()).isEqualTo(600);
  }

  @Test
  void aGridSplitInTwoMakesEvenHalves() {
    JsonNode patch =
        planner.operation(
            """
            {"kind": "SPLIT", "grid": "%s", "parts": 2}"""
                .formatted(left));

    assertThat(patch.get("grids").size()).isEqualTo(2);
    assertThat(planner.grid(left).get("households").asInt()).isEqualTo(300);
    assertThat(planner.grid("n1").get("households").asInt()).isEqualTo(300);
    assertThat(planner.grid("n1").get("pieces").asInt()).isEqualTo(1);
  }

  @Test
  void aGridCannotBecomeMorePartsThanItHasHomes() {
    var answer =
        planner.post(
            "/operations",
            """
            {"kind": "SPLIT", "grid": "%s", "parts": 50}"""
                .formatted(left));

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith("plan-cannot-split");
  }

  @Test
  void aNameChangesFreelyButACodeIsNeverGivenTwice() {
    planner.operation(
        """
        {"kind": "RENAME", "grid": "%s", "name": "柳岸网格"}"""
            .formatted(left));
    var taken =
        planner.post(
            "/operations",
            """
            {"kind": "RENAME", "grid": "%s", "code": "%s002"}"""
                .formatted(left, PaperTown.WEST));

    assertThat(planner.grid(left).get("name").asString()).isEqualTo("柳岸网格");
    assertThat(taken.getStatus().value()).isEqualTo(422);
    assertThat(taken.getResponseBody().get("type").asString()).endsWith("plan-code-taken");
  }

  @Test
  void anExclusiveGridIsNeitherOverNorUnderButNeedsAUnit() {
    planner.operation(
        """
        {"kind": "KIND", "grid": "%s", "value": "exclusive"}"""
            .formatted(left));

    assertThat(planner.grid(left).get("band").asString()).isEqualTo("IN");
    assertThat(codes(planner)).contains("EXCLUSIVE_WITHOUT_UNIT");
    planner.operation(
        """
        {"kind": "KIND", "grid": "%s", "value": "EXCLUSIVE", "responsible": "第一中学"}"""
            .formatted(left));
    assertThat(codes(planner)).doesNotContain("EXCLUSIVE_WITHOUT_UNIT");
  }

  @Test
  void aLockedGridNeitherGivesNorTakesAndUndoRestoresTheLock() {
    lock(left, true);

    JsonNode refused = planner.assign(right, town.block("W-2-1"));
    assertThat(refused.at("/completion/refusals/0/reason").asString()).isEqualTo("LOCKED");
    assertThat(refused.get("operation").isNull()).isTrue();
    lock(left, false);
    planner.undo();
    assertThat(planner.grid(left).get("locked").asBoolean()).isTrue();
  }

  @Test
  void aCutMakesPiecesAndTheBuildingGoesWithTheOneThatHoldsIt() {
    JsonNode patch = planner.operation(cut(0.2, -0.5, 0.2, 4.5, ""));

    assertThat(patch.get("removedBlocks").size()).isGreaterThanOrEqualTo(4);
    assertThat(patch.get("addedBlocks").size()).isGreaterThanOrEqualTo(8);
    assertThat(patch.get("neighbours").size()).isPositive();
    assertThat(planner.grid(left).get("households").asInt()).isEqualTo(600);
    assertThat(planner.grid(left).get("buildings").asInt()).isEqualTo(12);
    assertThat(planner.grid(left).get("changed").asBoolean()).isFalse();
  }

  @Test
  void twoClicksSplitAGridAlongALine() {
    planner.operation(cut(1.9, 1, 1.9, 3, "\"split\": \"" + left + "\","));

    assertThat(planner.grid(left).get("households").asInt()).isEqualTo(400);
    assertThat(planner.grid("n1").get("households").asInt()).isEqualTo(200);
    assertThat(planner.grid(left).get("pieces").asInt()).isEqualTo(1);
    assertThat(planner.grid("n1").get("pieces").asInt()).isEqualTo(1);
    planner.undo();
    assertThat(planner.grid(left).get("households").asInt()).isEqualTo(600);
    assertThat(planner.assignment()).containsKey(town.block("W-1-1"));
  }

  @Test
  void aLineThatCrossesNothingIsRefusedWithTheWayOut() {
    var answer = planner.post("/operations", cut(20, 20, 21, 21, ""));

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith("line-cuts-nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                          | plan-field-missing | kind
          {"kind": "UNDO"}                            | plan-field-invalid | kind
          {"kind": "ASSIGN", "blocks": []}            | plan-field-missing | blocks
          {"kind": "NEW_GRID"}                        | plan-field-missing | blocks
          {"kind": "CUT"}                             | plan-field-missing | line
          {"kind": "MERGE", "grids": ["s1"]}          | plan-field-missing | grids
          {"kind": "RENAME", "name": "x"}             | plan-field-missing | grid
          {"kind": "RENAME", "grid": "s1"}            | plan-field-missing | name
          {"kind": "KIND", "grid": "s1", "value": "ROUND"} | plan-field-invalid | value
          {"kind": "LOCK", "grids": ["s1"]}           | plan-field-missing | locked
          {"kind": "SPLIT", "grid": "s1", "parts": 1} | plan-field-invalid | parts
          {"kind": "MOVE_COMMUNITY_BORDER", "blocks": [1]} | plan-field-missing | to
          {"kind": "DIVIDE", "assignment": {}}        | plan-field-missing | assignment
          """)
  void aGestureThatLacksAMemberOrHasAWrongOneIsToldWhich(String body, String type, String member) {
    var answer = planner.post("/operations", body);

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("type").asString()).endsWith(type);
    assertThat(answer.getResponseBody().get("name").asString()).isEqualTo(member);
  }

  @Test
  void aPreviewedCutShowsPiecesAndKeepsNothing() {
    JsonNode patch = planner.does("/operations?preview=true", cut(0.2, -0.5, 0.2, 4.5, ""));

    assertThat(patch.at("/addedBlocks/0/id").asLong()).isNegative();
    assertThat(planner.division().get("seq").asInt()).isZero();
  }

  @Test
  void aBorderOfTwoCommunitiesMovesWithTheBlocks() {
    planner.operation(
        """
        {"kind": "NEW_GRID", "community": "%s", "blocks": [%d]}"""
            .formatted(PaperTown.EAST, town.block("E-0-0")));
    JsonNode patch =
        planner.operation(
            """
            {"kind": "MOVE_COMMUNITY_BORDER", "blocks": [%d], "to": "%s", "grid": "n1"}"""
                .formatted(town.block("W-5-0"), PaperTown.EAST));

    assertThat(patch.get("communities").get("" + town.block("W-5-0")).asString())
        .isEqualTo(PaperTown.EAST);
    assertThat(planner.grid("n1").get("households").asInt()).isEqualTo(100);
    assertThat(planner.grid(right).get("households").asInt()).isEqualTo(550);
    planner.undo();
    assertThat(planner.assignment().get(town.block("W-5-0"))).isEqualTo(right);
  }

  @Test
  void aGridInPiecesIsRepairedWithOneClick() {
    planner.operation(
        """
        {"kind": "ASSIGN", "blocks": [%d], "grid": "%s", "complete": false}"""
            .formatted(town.block("W-0-0"), right));
    JsonNode finding = finding(planner, "PIECES");
    assertThat(finding.at("/repair/label").asString()).isNotEmpty();

    planner.operation(finding.at("/repair/operation").toString());

    assertThat(codes(planner)).doesNotContain("PIECES");
    assertThat(planner.assignment().get(town.block("W-0-0"))).isEqualTo(left);
  }

  @Test
  void whatHasNoGridIsListedWithItsPlace() {
    JsonNode finding = finding(planner, "UNASSIGNED");

    assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
    assertThat(finding.at("/place/0").asDouble()).isBetween(lon(6), lon(12));
    assertThat(finding.at("/bounds/3").asDouble()).isCloseTo(lat(4), within(1e-9));
    assertThat(planner.get("").getResponseBody().get("problems").asInt()).isPositive();
  }

  @Test
  void aSuggestionBringsBothGridsNearerAndCanBeAccepted() {
    planner.operation(
        """
        {"kind": "SPLIT", "grid": "%s", "parts": 2}"""
            .formatted(left));
    planner.assign(left, town.block("W-3-0"));
    int before = planner.grid(left).get("households").asInt();

    JsonNode items = planner.get("/suggestions?grid=" + left).getResponseBody().get("items");
    assertThat(items.size()).isPositive();
    items.at("/0/operations").forEach(operation -> planner.operation(operation.toString()));

    int after = planner.grid(left).get("households").asInt();
    assertThat(after).isEqualTo(items.at("/0/after/" + left).asInt());
    assertThat(Math.abs(after - 300)).isLessThan(Math.abs(before - 300));
    assertThat(items.at("/0/text").asString()).contains(before + "/");
  }

  @Test
  void outlinesAreTheExactUnions() {
    JsonNode features = planner.get("/outlines").getResponseBody().get("features");

    assertThat(features.size()).isEqualTo(2);
    assertThat(features.at("/0/id").asString()).isIn(left, right);
    assertThat(features.at("/0/geometry/type").asString()).isEqualTo("MultiPolygon");
  }

  private void lock(String grid, boolean locked) {
    planner.operation(
        """
        {"kind": "LOCK", "grids": ["%s"], "locked": %s}"""
            .formatted(grid, locked));
  }

  private static String cut(double x1, double y1, double x2, double y2, String more) {
    return """
        {"kind": "CUT", %s "line": {"type": "LineString", "coordinates": [[%s, %s], [%s, %s]]}}"""
        .formatted(more, lon(x1), lat(y1), lon(x2), lat(y2));
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  private static java.util.List<String> codes(DraftDesk desk) {
    java.util.List<String> codes = new java.util.ArrayList<>();
    desk.get("/check")
        .getResponseBody()
        .get("items")
        .forEach(item -> codes.add(item.get("code").asString()));
    return codes;
  }

  private static JsonNode finding(DraftDesk desk, String code) {
    for (JsonNode item : desk.get("/check").getResponseBody().get("items")) {
      if (item.get("code").asString().equals(code)) {
        return item;
      }
    }
    throw new AssertionError("no " + code + " in " + codes(desk));
  }
}
