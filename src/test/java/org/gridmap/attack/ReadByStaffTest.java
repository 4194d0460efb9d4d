package org.gridmap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridmap.grid.Grids;
import org.gridmap.security.Users;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Areas, buildings and grids are for all staff, and counts of single buildings for staff only. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadByStaffTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired Grids grids;

  private TwoDistricts town;

  @BeforeAll
  void twoDistricts() {
    town = new TwoDistricts(client, database, transaction, users, grids);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/areas?level=DISTRICT",
        "/api/v1/areas/district/110102",
        "/api/v1/buildings",
        "/api/v1/buildings/E-B-1",
        "/api/v1/buildings/E-B-1/households",
        "/api/v1/grids",
        "/api/v1/grids/E-01"
      })
  void staffOfTheOtherDistrictReadItAndThePublicDoesNot(String uri) {
    assertThat(town.west.get(uri).getStatus().value()).isEqualTo(200);
    client.get().uri(uri).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void aBuildingTellsOfNoPerson() {
    assertThat(town.west.get("/api/v1/buildings/E-B-1").getResponseBody().propertyNames())
        .containsExactlyInAnyOrder(
            "code",
            "name",
            "use",
            "levels",
            "entrances",
            "households",
            "community",
            "compound",
            "footprint");
  }

  @Test
  void whoCorrectedABuildingIsForItsOwnPlanners() {
    assertThat(town.west.get("/api/v1/buildings/E-B-1/history").getStatus().value()).isEqualTo(403);
  }

  @Test
  void theTilesOfThePublicHoldNoCountOfABuilding() {
    String layers =
        client
            .get()
            .uri("/tiles/buildings.json")
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody();

    assertThat(layers).contains("building").doesNotContain("households", "levels");
  }
}
