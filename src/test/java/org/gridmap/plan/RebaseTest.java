package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A plan that another one outran is put on the newest grids. */
class RebaseTest extends StreetOfBlocks {

  @Test
  void whatOnlyThePlanChangedStays() {
    long slow = plan(li, "CITY", "110100");
    assign(li, slow, "e-01", "eY");
    faster("w-01", "wY");

    JsonNode rebased = rebase(slow);

    assertThat(rebased.get("conflicts")).isEmpty();
    assertThat(publish(li, slow).getStatus().value()).isEqualTo(200);
    assertThat(published()).containsExactly("e-01 450", "e-02 150", "w-01 450", "w-02 150");
  }

  @Test
  void aBlockThatBothChangedStaysAsPublishedAndIsListed() {
    long slow = plan(li, "COMMUNITY", WEST);
    operate(
        li,
        slow,
        "{\"kind\": \"NEW_GRID\", \"community\": \"%s\", \"blocks\": [%d], \"name\": \"新\"}"
            .formatted(WEST, blocks.get("wY")));
    faster("w-01", "wY");

    JsonNode rebased = rebase(slow);

    assertThat(rebased.get("conflicts")).hasSize(1);
    assertThat(rebased.at("/conflicts/0/block").asLong()).isEqualTo(blocks.get("wY"));
    assertThat(rebased.at("/conflicts/0/theirs").asString()).isEqualTo("w-01");
  }

  @Test
  void theSameChangeOnBothSidesIsNoConflict() {
    long slow = plan(li, "COMMUNITY", WEST);
    assign(li, slow, "w-01", "wY");
    faster("w-01", "wY");

    assertThat(rebase(slow).get("conflicts")).isEmpty();
    assertThat(publish(li, slow).getResponseBody().get("publication").isNull()).isTrue();
  }

  @Test
  void theDraftShowsTheNewGridsAndItsOwnChanges() {
    long slow = plan(li, "COMMUNITY", WEST);
    assign(li, slow, "w-02", "wX");
    faster("w-02", "wX");
    long third = plan(li, "COMMUNITY", WEST);
    rebase(slow);

    assertThat(division(slow)).isEqualTo(division(third));
  }

  @Test
  void aPlanThatIsNotBehindStaysWhatItIs() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    JsonNode before = division(plan);

    rebase(plan);

    assertThat(division(plan)).isEqualTo(before);
  }

  @Test
  void onesOwnCutsAreKept() {
    long slow = plan(li, "COMMUNITY", WEST);
    cutAndGive(slow, 2.2, "w-01");
    long fast = plan(wang, "COMMUNITY", WEST);
    operate(
        wang,
        fast,
        "{\"kind\": \"RENAME\", \"grid\": \"s%d\", \"name\": \"改名\"}"
            .formatted(grids.get("w-02").seriesId()));
    publish(wang, fast);

    assertThat(rebase(slow).get("conflicts")).isEmpty();
    JsonNode done = publish(li, slow).getResponseBody();
    assertThat(texts(done.at("/grids/begun"))).containsExactly("w-01", "w-02");
    assertThat(grids.get("w-02").name()).isEqualTo("改名");
    assertThat(blocksOf(WEST)).isEqualTo(5);
  }

  @Test
  void aBlockThatOthersCutGoesByWhereItsPiecesLie() {
    long slow = plan(li, "COMMUNITY", WEST);
    assign(li, slow, "w-01", "wY");
    long fast = plan(wang, "COMMUNITY", WEST);
    cutAndGive(fast, 2.8, "w-02");
    publish(wang, fast);

    JsonNode rebased = rebase(slow);

    assertThat(rebased.get("conflicts")).isEmpty();
    assertThat(publish(li, slow).getStatus().value()).isEqualTo(200);
    assertThat(published()).contains("w-01 450", "w-02 150");
  }

  @Test
  void aPlannerSeesWhatEachChoiceComesToAndTakesOneForTheCommunity() {
    long slow = plan(li, "COMMUNITY", WEST);
    newGrid(slow, "wY");
    faster("w-01", "wY");

    JsonNode choices = li.get("/api/v1/plans/" + slow + "/rebase").getResponseBody();
    JsonNode options = choices.at("/communities/0/options");
    assertThat(choices.at("/communities/0/code").asString()).isEqualTo(WEST);
    assertThat(choices.at("/communities/0/places").asInt()).isEqualTo(1);
    assertThat(options.at("/THEIRS/blocks").asInt()).isZero();
    assertThat(options.at("/MINE/grids").asInt()).isEqualTo(3);
    assertThat(options.at("/MINE/blocks").asInt()).isEqualTo(1);
    assertThat(options.at("/MINE/moved").asInt()).isEqualTo(150);
    assertThat(options.at("/MINE/touched").asInt()).isEqualTo(2);

    JsonNode preview = choose(slow, "?preview=true&picture=" + WEST, choices, "MINE");
    assertThat(preview.at("/communities/0/count")).isEqualTo(options.get("MINE"));
    assertThat(preview.at("/picture/features")).hasSize(3);
    assertThat(preview.has("seq") && !preview.get("seq").isNull()).isFalse();

    JsonNode done = choose(slow, "", choices, "MINE");
    assertThat(done.get("problems").asInt()).isEqualTo(preview.get("problems").asInt());
    assertThat(publish(li, slow).getStatus().value()).isEqualTo(200);
    assertThat(published()).contains("w-01 300", "w-02 150", WEST + "001 150");
  }

  @Test
  void theirsIsAsPublished() {
    long slow = plan(li, "COMMUNITY", WEST);
    newGrid(slow, "wY");
    faster("w-01", "wY");

    choose(slow, "", li.get("/api/v1/plans/" + slow + "/rebase").getResponseBody(), "THEIRS");

    assertThat(division(slow)).isEqualTo(division(plan(li, "COMMUNITY", WEST)));
  }

  @Test
  void thePlacesThatBothChangedAreShownAndChosenOneByOne() {
    long slow = plan(li, "COMMUNITY", WEST);
    newGrid(slow, "wX", "wY");
    faster("w-01", "wY");

    JsonNode picture = li.get("/api/v1/plans/" + slow + "/rebase/" + WEST).getResponseBody();
    assertThat(picture.at("/mine/features")).hasSize(3);
    assertThat(picture.at("/theirs/features")).hasSize(2);
    assertThat(picture.at("/places")).hasSize(1);
    assertThat(picture.at("/places/0/blocks/0").asLong()).isEqualTo(blocks.get("wY"));
    assertThat(picture.at("/places/0/households").asInt()).isEqualTo(150);
    assertThat(picture.at("/places/0/shape/geometry/type").asString()).isEqualTo("MultiPolygon");

    var answer =
        li.post(
            "/api/v1/plans/" + slow + "/rebase", "{\"mine\": [%d]}".formatted(blocks.get("wY")));
    assertThat(answer.getResponseBody().at("/conflicts/0/own").asBoolean()).isTrue();
    assertThat(publish(li, slow).getStatus().value()).isEqualTo(200);
    assertThat(published()).contains(WEST + "001 300");
  }

  @Test
  void aChoiceMadeOnOlderGridsIsNotTaken() {
    long slow = plan(li, "COMMUNITY", WEST);
    assign(li, slow, "w-02", "wX");
    faster("w-01", "wY");
    JsonNode choices = li.get("/api/v1/plans/" + slow + "/rebase").getResponseBody();
    faster("w-02", "wY");

    var refused =
        li.post(
            "/api/v1/plans/" + slow + "/rebase", "{\"seen\": %s}".formatted(choices.get("seen")));

    assertThat(refused.getStatus().value()).isEqualTo(409);
    assertThat(refused.getResponseBody().get("type").asString()).endsWith("/plan-choice-aged");
  }

  @Test
  void anUnknownChoiceOrCommunityIsRefused() {
    long slow = plan(li, "COMMUNITY", WEST);
    String path = "/api/v1/plans/" + slow + "/rebase";

    assertThat(li.post(path, "{\"communities\": {\"%s\": \"OURS\"}}".formatted(WEST)).getStatus())
        .matches(status -> status.is4xxClientError());
    assertThat(li.post(path, "{\"communities\": {\"9\": \"MINE\"}}").getStatus())
        .matches(status -> status.is4xxClientError());
    assertThat(li.post(path, "{\"mine\": [null]}").getStatus())
        .matches(status -> status.is4xxClientError());
  }

  private void newGrid(long plan, String... names) {
    operate(
        li,
        plan,
        "{\"kind\": \"NEW_GRID\", \"community\": \"%s\", \"blocks\": %s, \"name\": \"新\"}"
            .formatted(WEST, java.util.List.of(names).stream().map(blocks::get).toList()));
  }

  private JsonNode choose(long plan, String query, JsonNode choices, String side) {
    var answer =
        li.post(
            "/api/v1/plans/" + plan + "/rebase" + query,
            "{\"seen\": %s, \"communities\": {\"%s\": \"%s\"}}"
                .formatted(choices.get("seen"), WEST, side));
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(200);
    return answer.getResponseBody();
  }

  /** Cuts block wY at x and gives its western piece to a grid. */
  private void cutAndGive(long plan, double x, String code) {
    JsonNode cut =
        operate(
            li,
            plan,
            """
            {"kind": "CUT", "line": {"type": "LineString", "coordinates": [[%s, %s], [%s, %s]]}}
            """
                .formatted(lon(x), lat(-0.1), lon(x), lat(1.1)));
    long west = 0;
    double least = Double.MAX_VALUE;
    for (JsonNode block : cut.get("addedBlocks")) {
      double edge = block.at("/geometry/coordinates/0/0/0").asDouble();
      for (JsonNode point : block.at("/geometry/coordinates/0")) {
        edge = Math.min(edge, point.get(0).asDouble());
      }
      if (edge < least) {
        least = edge;
        west = block.get("id").asLong();
      }
    }
    operate(
        li,
        plan,
        "{\"kind\": \"ASSIGN\", \"blocks\": [%d], \"grid\": \"s%d\"}"
            .formatted(west, grids.get(code).seriesId()));
  }

  private void faster(String code, String... names) {
    long fast = plan(wang, "COMMUNITY", WEST);
    assign(wang, fast, code, names);
    assertThat(publish(wang, fast).getStatus().value()).isEqualTo(200);
  }

  private JsonNode rebase(long plan) {
    var answer = li.post("/api/v1/plans/" + plan + "/rebase", "{}");
    assertThat(answer.getStatus().value()).isEqualTo(200);
    return answer.getResponseBody();
  }

  private JsonNode division(long plan) {
    return li.get("/api/v1/plans/" + plan + "/division").getResponseBody().get("assignment");
  }

  private int blocksOf(String community) {
    return database
        .sql(
            """
            select count(*) from block b join area a on a.id = b.community_id
            where a.code = :code and upper_inf(b.valid)
            """)
        .param("code", community)
        .query(Integer.class)
        .single();
  }
}
