package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** What stands in the database and cannot be used is named, and other plans go on. */
class BrokenPlanTest extends StreetOfBlocks {

  @Autowired Drafts drafts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"x\"",
        "{\"target\": \"many\", \"tolerance\": 0.1}",
        "{\"target\": 0, \"tolerance\": 0.1}",
        "{\"target\": 300, \"tolerance\": 7}"
      })
  void settingsThatCannotBeUsedAreNamedWithTheirPlan(String stored) {
    long broken = plan(li, "COMMUNITY", WEST);
    long good = plan(li, "COMMUNITY", EAST);
    database
        .sql("update plan set settings = cast(:stored as jsonb) where id = :id")
        .param("stored", stored)
        .param("id", broken)
        .update();

    drafts.forget(broken);
    for (String part : new String[] {"", "/division", "/check", "/diff", "/blocks"}) {
      EntityExchangeResult<JsonNode> answer = li.get("/api/v1/plans/" + broken + part);
      assertThat(answer.getStatus().value()).as(part).isEqualTo(409);
      assertThat(answer.getResponseBody().get("plan").asLong()).isEqualTo(broken);
      assertThat(answer.getResponseBody().get("type").asString()).endsWith("plan-settings-broken");
    }
    assertThat(li.get("/api/v1/plans/" + good + "/division").getStatus().value()).isEqualTo(200);
    assertThat(li.get("/api/v1/plans").getResponseBody().get("items")).hasSize(2);
  }

  @Test
  void anOperationThatCannotBeReadIsNamed() {
    long plan = plan(li, "COMMUNITY", WEST);
    assign(li, plan, "w-01", "wY");
    database
        .sql("update plan_operation set payload = '[1]' where plan_id = :id")
        .param("id", plan)
        .update();

    drafts.forget(plan);
    EntityExchangeResult<JsonNode> answer = li.get("/api/v1/plans/" + plan + "/division");
    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().get("seq").asLong()).isEqualTo(1);
  }
}
