package org.gridmap.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridmap.grid.Grids;
import org.gridmap.security.GrantPlaces;
import org.gridmap.security.GrantWords;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.UserRights;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants that are less than an area: a grid, a building, some categories, a term. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowGrantsTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired UserRights rights;
  @Autowired GrantPlaces places;
  @Autowired Grids grids;

  private TwoDistricts town;

  @BeforeAll
  void twoDistricts() {
    town = new TwoDistricts(client, database, transaction, users, grids);
  }

  @Test
  void aGridWorkerListsTheIncidentsOfTheGridOnly() {
    Desk worker = desk("worker", grant(Role.GRID_WORKER, null, "E-01", null));

    assertThat(numbers(worker)).containsExactly(town.inEast);
    assertThat(worker.get("/api/v1/incidents/count").getResponseBody().get("count").asInt())
        .isEqualTo(1);
  }

  @Test
  void aTileShowsAGridWorkerTheOwnGridOnly() {
    Desk worker = desk("mapped", grant(Role.GRID_WORKER, null, "W-01", null));

    assertThat(tile(worker, 0.5)).contains(town.inWest);
    assertThat(tile(worker, 1.5)).doesNotContain(town.inEast);
  }

  @Test
  void aStewardSeesWhatWasReportedOfTheBuilding() {
    Desk steward = desk("steward", grant(Role.STEWARD, null, null, "E-B-1"));
    assertThat(numbers(steward)).isEmpty();
    ofBuilding(true);

    assertThat(numbers(steward)).containsExactly(town.inEast);
    ofBuilding(false);
  }

  @Test
  void aStewardIsNotToldWhoReported() {
    ofBuilding(true);
    Desk steward = desk("steward-2", grant(Role.STEWARD, null, null, "E-B-1"));
    Desk lead = desk("lead", grant(Role.GRID_LEAD, null, "E-01", null));
    String uri = "/api/v1/incidents/" + town.inEast;

    assertThat(steward.get(uri).getResponseBody().toString())
        .contains(TwoDistricts.DESCRIPTION)
        .doesNotContain(TwoDistricts.NAME, TwoDistricts.PHONE);
    assertThat(lead.get(uri).getResponseBody().toString()).contains(TwoDistricts.NAME);
    ofBuilding(false);
  }

  @Test
  void aDepartmentSeesItsCategoriesAndAGroupStandsForAllBelowIt() {
    Desk others = desk("water", category("0201"));
    Desk lamps = desk("lamps", category("0203"));
    Desk group = desk("group", category("02"));

    assertThat(numbers(others)).isEmpty();
    assertThat(numbers(lamps)).containsExactly(town.inEast);
    assertThat(numbers(group)).containsExactly(town.inEast);
  }

  @Test
  void aGrantCountsFromItsFirstMomentToItsLast() {
    Instant now = Instant.now();
    Desk early = desk("early", term(now.plus(Duration.ofDays(1)), null));
    Desk late = desk("late", term(null, now.minus(Duration.ofDays(1))));
    Desk present = desk("present", term(now.minusSeconds(60), now.plusSeconds(600)));

    assertThat(early.get("/api/v1/incidents").getStatus().value()).isEqualTo(403);
    assertThat(late.get("/api/v1/incidents").getStatus().value()).isEqualTo(403);
    assertThat(present.get("/api/v1/incidents").getStatus().value()).isEqualTo(200);
  }

  @Test
  void aRoleCountsForADeedWhereItWasGrantedOnly() {
    Desk mixed =
        desk(
            "mixed",
            GrantWords.of(Role.VERIFIER, "110102"),
            GrantWords.of(Role.DISPATCHER, "110101"));
    assertThat(
            mixed
                .post("/api/v1/incidents/" + town.inEast + "/assignment", "{\"grid\": \"E-01\"}")
                .getStatus()
                .value())
        .isEqualTo(403);
    assertThat(mixed.get("/api/v1/incidents/" + town.inEast).getResponseBody().toString())
        .doesNotContain("\"ADMIT\"");
    assertThat(mixed.get("/api/v1/incidents/" + town.inWest).getResponseBody().toString())
        .contains("\"ADMIT\"");
  }

  @Test
  void aGrantSaidAgainTakesTheNewTermAndIsRevokedByItsPlace() {
    Desk li = desk("li", GrantWords.of(Role.DISPATCHER, "110102"));
    RoleGrant ended =
        places.read(
            new GrantWords(Role.DISPATCHER, "110102", null, null, Set.of(), null, Instant.EPOCH));
    rights.grant("li", ended);
    assertThat(li.get("/api/v1/incidents").getStatus().value()).isEqualTo(403);
    assertThat(users.listGrants(users.get("li").id())).containsExactly(ended);
    rights.revoke("li", places.read(GrantWords.of(Role.DISPATCHER, "110102")));

    assertThat(users.listGrants(users.get("li").id())).isEmpty();
  }

  private void ofBuilding(boolean named) {
    database
        .sql(
            "update incident set building_id = (select id from building where code = :code)"
                + " where number = :number")
        .param("code", named ? "E-B-1" : "none")
        .param("number", town.inEast)
        .update();
  }

  private Desk desk(String name, GrantWords... words) {
    List<RoleGrant> granted = List.of(words).stream().map(places::read).toList();
    users.add(name, name, Desk.PASSWORD, granted);
    return new Desk(client, name);
  }

  private static GrantWords grant(
      Role role, @Nullable String area, @Nullable String grid, @Nullable String building) {
    return new GrantWords(role, area, grid, building, Set.of(), null, null);
  }

  private static GrantWords category(String code) {
    return new GrantWords(Role.DEPARTMENT, "110102", null, null, Set.of(code), null, null);
  }

  private static GrantWords term(@Nullable Instant from, @Nullable Instant until) {
    return new GrantWords(Role.DISPATCHER, "110102", null, null, Set.of(), from, until);
  }

  private static List<String> numbers(Desk desk) {
    return desk.get("/api/v1/incidents")
        .getResponseBody()
        .get("items")
        .findValuesAsString("number");
  }

  private String tile(Desk desk, double x) {
    int side = 1 << 17;
    double radians = Math.toRadians(lat(0.5));
    int row =
        (int) ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * side);
    byte[] bytes =
        client
            .get()
            .uri("/tiles/incidents/17/" + (int) ((lon(x) + 180) / 360 * side) + "/" + row + ".mvt")
            .headers(desk.signedIn())
            .exchange()
            .returnResult(byte[].class)
            .getResponseBody();
    return bytes == null ? "" : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
