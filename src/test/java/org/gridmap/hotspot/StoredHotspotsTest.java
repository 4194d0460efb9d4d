package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;

import java.util.List;
import java.util.stream.IntStream;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.testing.Desk;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
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

  @Test
  void oneOfBinsIsOnlyForWhoSeesEveryCommunityItLiesIn() {
    long id = keptBin(0.5).get("id").asLong();
    Desk there = dispatcherOf(0, 1);
    Desk beside = dispatcherOf(3);

    for (String about : List.of("", "/incidents", "/compare")) {
      assertThat(beside.get(STORED + "/" + id + about).getStatus().value()).isEqualTo(404);
    }
    assertThat(ok(beside, STORED).get("items")).isEmpty();
    assertThat(deleted(beside, id)).isEqualTo(404);
    assertThat(ok(there, STORED).get("items")).hasSize(1);
    assertThat(deleted(there, id)).isEqualTo(204);
  }

  @Test
  void oneOfBinsWithCasesInNoCommunityIsForWhoIsBoundToNone() {
    town.reports(-3.5, 1.5, 4, 10);
    long id = keptBin(-3.5).get("id").asLong();

    assertThat(dispatcherOf(0, 1, 2, 3).get(STORED + "/" + id).getStatus().value()).isEqualTo(404);
    assertThat(ok(planner, STORED + "/" + id + "/incidents").get("items")).hasSize(40);
  }

  private Desk dispatcherOf(int... columns) {
    String name = "dispatcher-" + IntStream.of(columns).sum() + "-" + columns.length;
    database.sql("delete from app_user where name = :name").param("name", name).update();
    users.add(
        name,
        name,
        Desk.PASSWORD,
        IntStream.of(columns)
            .mapToObj(CountedTown::communityCode)
            .map(code -> new RoleGrant(Role.DISPATCHER, areaId(code)))
            .toList());
    return new Desk(client, name);
  }

  private int deleted(Desk desk, long id) {
    return client
        .delete()
        .uri(STORED + "/" + id)
        .headers(desk.signedIn())
        .exchange()
        .returnResult(byte[].class)
        .getStatus()
        .value();
  }

  /** Keeps the bin that holds a place in the second row. */
  private JsonNode keptBin(double x) {
    String question = "\"unit\":\"BIN\",\"size\":\"100\",\"to\":\"" + LAST_DAY + "\"";
    JsonNode found =
        ok(planner, LAST_DAYS + "&unit=BIN&size=100&outline=true")
            .get("units")
            .valueStream()
            .filter(unit -> holds(unit.get("outline"), Town.lon(x), Town.lat(1.5)))
            .findFirst()
            .orElseThrow();
    var answer =
        planner.post(
            STORED + "?lang=en",
            "{\"units\":[\"" + found.get("code").asString() + "\"]," + question + "}");
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(201);
    return answer.getResponseBody();
  }

  private static boolean holds(JsonNode bin, double lon, double lat) {
    Envelope box = new Envelope();
    bin.at("/coordinates/0")
        .forEach(corner -> box.expandToInclude(corner.get(0).asDouble(), corner.get(1).asDouble()));
    return box.contains(lon, lat);
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
