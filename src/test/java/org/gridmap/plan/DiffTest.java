package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a plan changes, before and after it is published. */
class DiffTest extends StreetOfBlocks {

  @Test
  void aPlanWithoutGesturesChangesNothing() {
    JsonNode diff = diff(plan(li, "COMMUNITY", WEST));

    assertThat(diff.get("grids")).isEmpty();
    assertThat(diff.get("buildings")).isEmpty();
    assertThat(diff.at("/households/total").asInt()).isEqualTo(600);
  }

  @Test
  void gridsAreShownBeforeAndAfter() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    JsonNode diff = diff(plan);

    assertThat(diff.get("grids")).hasSize(2);
    assertThat(diff.at("/grids/0/before/households").asInt()).isEqualTo(300);
    assertThat(diff.at("/grids/0/after/households").asInt()).isEqualTo(450);
    assertThat(diff.at("/households/moved").asInt()).isEqualTo(150);
  }

  @Test
  void buildingsAreListedWithWhoServedThemAndWhoWill() {
    onDuty("w-1", "w-01");
    onDuty("w-2", "w-02");
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");

    JsonNode before = diff(plan).get("buildings");
    publish(li, plan);
    JsonNode after = diff(plan).get("buildings");

    assertThat(before).hasSize(1);
    assertThat(before.at("/0/code").asString()).isEqualTo("B-wY");
    assertThat(before.at("/0/fromWorkers/0/code").asString()).isEqualTo("w-2");
    assertThat(before.at("/0/toWorkers/0/code").asString()).isEqualTo("w-1");
    assertThat(after).isEqualTo(before);
  }

  private JsonNode diff(long plan) {
    return li.get("/api/v1/plans/" + plan + "/diff").getResponseBody();
  }
}
