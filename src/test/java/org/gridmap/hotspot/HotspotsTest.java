package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Which grids are hot, asked over HTTP. Sixteen grids of 300 households; one has too much noise.
 */
@ServiceTest
class HotspotsTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;
  @Autowired IncidentLedger ledger;

  private CountedTown town;
  private Desk planner;

  @BeforeEach
  void sixteenGrids() {
    town = new CountedTown(database);
    town.grids(4, 4, 300);
    for (int x = 0; x < 4; x++) {
      for (int y = 0; y < 4; y++) {
        town.reports(x + 0.5, y + 0.5, 1, 8);
      }
    }
    ledger.forget();
    planner = desk("planner-wang", Role.PLANNER, null);
  }

  @Test
  void aGridWithFarMoreThanItsHouseholdsExplainIsHot() {
    town.reports(1.5, 1.5, 2, 10);

    assertThat(codes(ask(""), "HOT")).containsExactly("G-11");
  }

  @Test
  void aGridWithManyReportsAndAsManyHouseholdsIsNot() {
    town.households("B-11", 1000);
    town.reports(1.5, 1.5, 2, 10);

    assertThat(codes(ask(""), "HOT")).isEmpty();
  }

  @Test
  void nobodyAsksWithoutSigningIn() {
    client.get().uri("/api/v1/hotspots").exchange().expectStatus().isUnauthorized();
  }

  private JsonNode ask(String more) {
    var answer = planner.get("/api/v1/hotspots?lang=en&to=" + CountedTown.LAST_DAY + more);
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(200);
    return answer.getResponseBody();
  }

  private static List<String> codes(JsonNode answer, String state) {
    return answer
        .get("units")
        .valueStream()
        .filter(unit -> unit.get("state").asString().equals(state))
        .map(unit -> unit.get("code").asString())
        .toList();
  }

  private Desk desk(String name, Role role, Long area) {
    if (users.find(name).isEmpty()) {
      users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    }
    return new Desk(client, name);
  }
}
