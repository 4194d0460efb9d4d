package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import org.gridmap.area.Areas;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** A plan becomes the valid grids. */
class PublishingTest extends StreetOfBlocks {

  @Autowired Areas areas;

  @Test
  void aPublishedPlanIsWhatEverybodySees() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    JsonNode done = publish(li, plan).getResponseBody();

    assertThat(published()).containsExactly("e-01 300", "e-02 300", "w-01 450", "w-02 150");
    assertThat(texts(done.at("/grids/begun"))).containsExactly("w-01", "w-02");
    assertThat(done.at("/grids/ended")).isEqualTo(done.at("/grids/begun"));
    assertThat(li.get("/api/v1/plans/" + plan).getResponseBody().get("state").asString())
        .isEqualTo("PUBLISHED");
  }

  @Test
  void anUnchangedPlanChangesNothing() {
    var revisions = areas.revisions();
    String rows = rows();

    JsonNode done = publish(li, plan(li, "CITY", "110100")).getResponseBody();

    assertThat(done.get("publication").isNull()).isTrue();
    assertThat(done.at("/grids/unchanged").asInt()).isEqualTo(4);
    assertThat(areas.revisions()).isEqualTo(revisions);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void aPlanThatWasUndoneChangesNothing() {
    String rows = rows();
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    li.post("/api/v1/plans/" + plan + "/undo", "{}");

    assertThat(publish(li, plan).getResponseBody().get("publication").isNull()).isTrue();
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void plansOverDisjointCommunitiesAreBothPublished() {
    long west = plan(li, "COMMUNITY", WEST);
    long east = plan(wang, "COMMUNITY", EAST);
    assign(li, west, "w-01", "wY");
    assign(wang, east, "e-01", "eY");

    assertThat(publish(li, west).getStatus().value()).isEqualTo(200);
    assertThat(publish(wang, east).getStatus().value()).isEqualTo(200);
    assertThat(published()).containsExactly("e-01 450", "e-02 150", "w-01 450", "w-02 150");
  }

  @Test
  void ofTwoPlansOverOneCommunityTheSecondIsToldWhoWasFaster() {
    long first = plan(li, "COMMUNITY", WEST);
    long second = plan(wang, "CITY", "110100");
    assign(li, first, "w-01", "wY");
    assign(wang, second, "e-01", "eY");
    publish(li, first);

    var refused = publish(wang, second);

    assertThat(refused.getStatus().value()).isEqualTo(409);
    assertThat(refused.getResponseBody().get("type").asString()).endsWith("/plan-behind");
    assertThat(refused.getResponseBody().at("/communities/0/code").asString()).isEqualTo(WEST);
    assertThat(refused.getResponseBody().at("/communities/0/plan/author").asString())
        .isEqualTo("li");
    assertThat(published()).containsExactly("e-01 300", "e-02 300", "w-01 450", "w-02 150");
  }

  @Test
  void aPlanIsPublishedOnce() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    publish(li, plan);

    assertThat(act(li, plan, "publish").getStatus().value()).isEqualTo(409);
  }

  @Test
  void aPlanThatLeavesAHouseWithoutGridIsRefused() {
    long plan = plan(li, "COMMUNITY", WEST);
    operate(
        li,
        plan,
        "{\"kind\": \"ASSIGN\", \"blocks\": [%d], \"grid\": null}".formatted(blocks.get("wZ")));

    var refused = publish(li, plan);

    assertThat(refused.getStatus().value()).isEqualTo(409);
    assertThat(texts(refused.getResponseBody().get("kinds"))).containsExactly("UNASSIGNED");
  }

  @Test
  void openIncidentsFollowAndAreListed() {
    String moves = report(2.5);
    report(0.5);
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    JsonNode done = publish(li, plan).getResponseBody();

    assertThat(done.at("/incidents/settled").asBoolean()).isTrue();
    assertThat(texts(done.at("/incidents/listed"))).containsExactly(moves);
    assertThat(done.at("/incidents/relocated").asInt()).isEqualTo(2);
    assertThat(li.get("/api/v1/relocations?plan=" + plan).getResponseBody().at("/items/0/number"))
        .isEqualTo(done.at("/incidents/listed/0"));
  }

  @Test
  void theNextReportGoesToTheNewGrid() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    publish(li, plan);

    String number = report(2.5);

    assertThat(li.get("/api/v1/incidents/" + number).getResponseBody().at("/grid/code").asString())
        .isEqualTo("w-01");
  }

  @Test
  void newGridsAreServedByWhoServedTheirHouseholds() {
    onDuty("w-9", "w-02");
    long plan = plan(li, "COMMUNITY", WEST);
    operate(
        li,
        plan,
        "{\"kind\": \"NEW_GRID\", \"community\": \"%s\", \"blocks\": [%d], \"name\": \"新\"}"
            .formatted(WEST, blocks.get("wZ")));

    JsonNode done = publish(li, plan).getResponseBody();

    assertThat(done.at("/duties/0/person").asString()).isEqualTo("w-9");
    assertThat(done.at("/duties/0/from").asString()).isEqualTo("w-02");
    assertThat(published()).hasSize(5);
  }

  @Test
  void strangersPublishNothing() {
    long plan = plan(li, "COMMUNITY", WEST);

    client
        .post()
        .uri("/api/v1/plans/" + plan + "/publish")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{}")
        .exchange()
        .expectStatus()
        .is4xxClientError();
  }

  private String report(double x) {
    return Desk.report(client, lon(x), lat(0.2));
  }

  /** Which rows there are, and which transaction wrote each. */
  private String rows() {
    return database
        .sql(
            """
            select (select string_agg(g.id || ':' || g.xmin, ' ' order by g.id) from grid g)
              || (select string_agg(b.id || ':' || b.xmin, ' ' order by b.id) from block b)
              || (select string_agg(b.block_id || ':' || b.xmin, ' ' order by b.block_id)
                  from grid_block b)
              || (select string_agg(a.id || ':' || a.xmin, ' ' order by a.id) from area a)
            """)
        .query(String.class)
        .single();
  }
}
