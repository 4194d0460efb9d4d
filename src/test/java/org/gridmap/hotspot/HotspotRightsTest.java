package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.hotspot.CountedTown.LAST_DAY;

import java.util.Objects;
import org.gridmap.security.Role;
import org.gridmap.testing.Desk;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees which hot spots. */
class HotspotRightsTest extends HotspotTest {

  private static final String FAMILY_MATTER = "0703";

  @Test
  void nobodyAsksWithoutSigningIn() {
    client.get().uri("/api/v1/hotspots").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aDispatcherSeesTheGridsOfTheOwnCommunityAndNoOthers() {
    Desk local = local("dispatcher-north");

    JsonNode answer = ok(local, LAST_DAYS);

    assertThat(codes(answer, "USUAL")).containsExactly("G-10", "G-11", "G-12", "G-13");
    assertThat(answer.at("/summary/incidents").asInt()).isEqualTo(4 * 8);
  }

  @Test
  void anotherCommunityIsForbidden() {
    var answer =
        local("dispatcher-south")
            .get(LAST_DAYS + "&area=COMMUNITY/" + CountedTown.communityCode(2));

    assertThat(answer.getStatus().value()).isEqualTo(403);
  }

  @Test
  void anAreaThatDoesNotExistIsNotFound() {
    var answer = planner.get(LAST_DAYS + "&area=COMMUNITY/999999999999");

    assertThat(answer.getStatus().value()).isEqualTo(404);
  }

  @Test
  void planningAloneGivesNoRightToConfidentialCategories() {
    town.report(1.5, 1.5, LAST_DAY, FAMILY_MATTER, "DESK");

    assertThat(leftOut(ask(""), "CONFIDENTIAL")).isEqualTo(1);
    var asked = planner.get(LAST_DAYS + "&category=" + FAMILY_MATTER);
    assertThat(asked.getStatus().value()).isEqualTo(403);
    assertThat(Objects.requireNonNull(asked.getResponseBody()).get("type").asString())
        .isEqualTo("/problems/hotspot-category-confidential");
  }

  @Test
  void whoHandlesConfidentialCasesSeesHowManyThereAre() {
    town.report(1.5, 1.5, LAST_DAY, FAMILY_MATTER, "DESK");
    Desk everywhere = desk("dispatcher-li", Role.DISPATCHER, null);

    assertThat(ok(everywhere, LAST_DAYS + "&category=07").at("/summary/incidents").asInt())
        .isEqualTo(1);
  }

  @Test
  void aCellWithTwoReportsDoesNotTellHowMany() {
    town.report(2.99, 2.99, LAST_DAY, "0201", "WEB");
    town.report(2.99, 2.99, LAST_DAY, "0201", "WEB");

    JsonNode answer = ask("&unit=bin&size=100&category=0201");

    assertThat(answer.at("/units").valueStream().filter(unit -> !unit.get("fewerThan").isNull()))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.get("count").isNull()).isTrue();
              assertThat(cell.get("series").isNull()).isTrue();
              assertThat(cell.get("explanation").get(0).asString()).contains("fewer than 3");
            });
  }

  private Desk local(String name) {
    database.sql("delete from app_user where name = :name").param("name", name).update();
    return desk(name, Role.DISPATCHER, areaId(CountedTown.communityCode(1)));
  }
}
