package org.gridmap.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridmap.assignment.Assignments;
import org.gridmap.grid.Grids;
import org.gridmap.hotspot.ground.Grounds;
import org.gridmap.incident.ledger.IncidentLedger;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Questions over HTTP about a paper town of sixteen grids of 300 households, each a bit noisy. */
@ServiceTest
abstract class HotspotTest {

  static final String LAST_DAYS = "/api/v1/hotspots?lang=en&to=" + CountedTown.LAST_DAY;

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired Grids grids;
  @Autowired Assignments assignments;
  @Autowired IncidentLedger ledger;
  @Autowired Grounds grounds;

  CountedTown town;
  Desk planner;

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
    grounds.forget();
    planner = desk("planner-wang", Role.PLANNER, null);
  }

  JsonNode ask(String more) {
    return ok(planner, LAST_DAYS + more);
  }

  static JsonNode ok(Desk desk, String uri) {
    var answer = desk.get(uri);
    assertThat(answer.getStatus().value()).as("%s", answer.getResponseBody()).isEqualTo(200);
    return answer.getResponseBody();
  }

  static List<String> codes(JsonNode answer, String state) {
    return answer
        .get("units")
        .valueStream()
        .filter(unit -> unit.get("state").asString().equals(state))
        .map(unit -> unit.get("code").asString())
        .toList();
  }

  static JsonNode unit(JsonNode answer, String code) {
    return answer
        .get("units")
        .valueStream()
        .filter(unit -> unit.get("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  static int leftOut(JsonNode answer, String reason) {
    return answer
        .at("/method/leftOut")
        .valueStream()
        .filter(left -> left.get("reason").asString().equals(reason))
        .findFirst()
        .orElseThrow()
        .get("count")
        .asInt();
  }

  Desk desk(String name, Role role, Long area) {
    if (users.find(name).isEmpty()) {
      users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    }
    return new Desk(client, name);
  }

  long areaId(String code) {
    return database
        .sql("select id from area where code = :code")
        .param("code", code)
        .query(Long.class)
        .single();
  }

  /** Publishes the grids as they stand in the database. */
  void publish() {
    List<Long> communities = database.sql("select id from area").query(Long.class).list();
    transaction.executeWithoutResult(status -> grids.announce(communities));
    assignments.catchUp();
  }
}
