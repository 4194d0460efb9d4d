package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;

import org.gridmap.security.Role;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hot spot is kept with its period, ground and cases, and compared with before and now. */
class StoredHotspotsTest extends HotspotTest {

  private static final String STORED = "/api/v1/hotspots/stored";

  @BeforeEach
  void oneHotGrid() {
    town.reports(1.5, 1.5, 2, 10);
  }

  @Test
  void whatIsKeptHasTheNumbersOfTheAnswer() {
    JsonNode kept = keep("G-11");

    assertThat(kept.at("/units/0/code").asString()).isEqualTo("G-11");
    assertThat(kept.at("/units/0/count").asInt()).isEqualTo(28);
    assertThat(kept.at("/units/0/class").asInt()).isEqualTo(3);
    assertThat(kept.at("/outline/type").asString()).isEqualTo("MultiPolygon");
    assertThat(ok(planner, STORED + "/" + kept.get("id").asLong() + "?lang=en")).isEqualTo(kept);
  }

  @Test
  void itOpensItsCases() {
    long id = keep("G-11").get("id").asLong();

    JsonNode cases = ok(planner, STORED + "/" + id + "/incidents").get("items");

    assertThat(cases).hasSize(28);
    assertThat(cases).extracting(one -> one.get("number").asString()).doesNotHaveDuplicates();
  }

  @Test
  void twoGridsBecomeOnePieceOfGround() {
    JsonNode kept = keep("G-12\",\"G-11");

    assertThat(kept.at("/outline/coordinates")).hasSize(1);
    assertThat(kept.get("incidents").asInt()).isEqualTo(28 + 8);
  }

  @Test
  void itIsComparedWithTheMonthBeforeAndWithNow() {
    town.report(1.5, 1.5, LAST_DAY.minusDays(28), "0604", "WEB");
    long id = keep("G-11").get("id").asLong();
    town.report(1.5, 1.5, LAST_DAY.plusDays(1), "0604", "WEB");

    JsonNode compared = ok(planner, STORED + "/" + id + "/compare?lang=en");

    assertThat(compared.at("/before/count").asInt()).isEqualTo(1);
    assertThat(compared.at("/stored/count").asInt()).isEqualTo(28);
    assertThat(compared.at("/now/count").asInt()).isEqualTo(29);
    assertThat(compared.get("sentence").asString()).contains("When found: 28");
  }

  @Test
  void aGridThatIsNotInTheAnswerCannotBeKept() {
    var answer = planner.post(STORED, question("X-1"));

    assertThat(answer.getStatus().value()).isEqualTo(400);
  }

  @Test
  void whoMayNotAskItsQuestionDoesNotSeeIt() {
    long id = keep("G-11").get("id").asLong();
    database.sql("delete from app_user where name = 'dispatcher-east'").update();
    Desk elsewhere = desk("dispatcher-east", Role.DISPATCHER, areaId(CountedTown.communityCode(3)));

    assertThat(elsewhere.get(STORED + "/" + id).getStatus().value()).isEqualTo(404);
    assertThat(ok(elsewhere, STORED).get("items")).isEmpty();
    assertThat(ok(planner, STORED).get("items")).hasSize(1);
  }

  private JsonNode keep(String code) {
    var answer = planner.post(STORED + "?lang=en", question(code));
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(201);
    return ok(planner, answer.getResponseHeaders().getLocation() + "?lang=en");
  }

  private static String question(String code) {
    return "{\"units\":[\"" + code + "\"],\"to\":\"" + LAST_DAY + "\"}";
  }
}
