package org.gridmap.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import java.util.Random;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Shifted;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocateTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Areas areas;
  @Autowired Assignments assignments;

  private Town town;
  private long community;

  @BeforeAll
  void twoGridsABuildingAndAWorker() {
    town = new Town(database);
    community = town.community("110101001001", square(0, 0, 4, 2));
    long west = town.grid("A-01", community, square(0, 0, 1, 1));
    town.grid("A-02", community, square(1, 0, 2, 1));
    town.building("B-1", community, square(0.4, 0.4, 0.6, 0.6), 60);
    database
        .sql(
            """
            with worker as (
              insert into person (code, name, phone) values ('W-1', '王网格', '010-1234') returning id)
            insert into duty (person_id, series_id, role, valid)
            select worker.id, grid.series_id, 'GRID_WORKER', tstzrange('2020-01-01', null)
            from worker, grid where grid.id = :grid
            """)
        .param("grid", west)
        .update();
    publish();
  }

  @Test
  void itNamesGridCommunityBuildingAndWorker() {
    JsonNode answer = locate(lon(0.5), lat(0.5), "");

    assertThat(answer.at("/grid/code").asString()).isEqualTo("A-01");
    assertThat(answer.at("/grid/kind").asString()).isEqualTo("BASIC");
    assertThat(answer.at("/community/code").asString()).isEqualTo("110101001001");
    assertThat(answer.at("/building/code").asString()).isEqualTo("B-1");
    assertThat(answer.at("/building/distanceMetres").asDouble()).isZero();
    assertThat(answer.at("/candidates").size()).isZero();
    assertThat(answer.at("/confidence").asString()).isEqualTo("HIGH");
    assertThat(answer.at("/revision").asLong()).isPositive();
    assertThat(answer.at("/workers/0/name").asString()).isEqualTo("王网格");
    assertThat(answer.at("/workers/0/phone").asString()).isEqualTo("010-1234");
  }

  @Test
  void aGapHasACommunityButNoGrid() {
    JsonNode answer = locate(lon(3), lat(1.5), "");

    assertThat(answer.get("grid").isNull()).isTrue();
    assertThat(answer.at("/confidence").asString()).isEqualTo("GAP");
    assertThat(answer.at("/community/code").asString()).isEqualTo("110101001001");
  }

  @Test
  void outsideEverythingIsNull() {
    JsonNode answer = locate(0, 0, "");

    assertThat(answer.get("grid").isNull()).isTrue();
    assertThat(answer.get("community").isNull()).isTrue();
    assertThat(answer.get("building").isNull()).isTrue();
    assertThat(answer.at("/confidence").asString()).isEqualTo("OUTSIDE");
  }

  @Test
  void aPinInGcj02IsShiftedBack() {
    Coordinate shifted = Shifted.into(Datum.GCJ02, lon(0.5), lat(0.5));

    assertThat(locate(shifted.x, shifted.y, "&datum=gcj02").at("/grid/code").asString())
        .isEqualTo("A-01");
    assertThat(locate(shifted.x, shifted.y, "").at("/confidence").asString()).isEqualTo("OUTSIDE");
  }

  @Test
  void aVaguePinListsTheOtherGrid() {
    JsonNode answer = locate(lon(0.5), lat(0.5), "&accuracy=60");

    assertThat(answer.at("/confidence").asString()).isEqualTo("LOW");
    assertThat(answer.at("/candidates/0/code").asString()).isEqualTo("A-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?lon=116.4",
        "?lat=39.9",
        "?lon=&lat=39.9",
        "?lon=abc&lat=39.9",
        "?lon=NaN&lat=39.9",
        "?lon=Infinity&lat=39.9",
        "?lon=181&lat=39.9",
        "?lon=116.4&lat=-90.5",
        "?lon=116.4&lat=39.9&accuracy=-1",
        "?lon=116.4&lat=39.9&accuracy=NaN",
        "?lon=116.4&lat=39.9&accuracy=Infinity",
        "?lon=116.4&lat=39.9&accuracy=ten"
      })
  void whatCannotBeAPlaceIsABadRequest(String query) {
    expectProblem("/api/v1/locate" + query, 400);
  }

  @Test
  void anUnknownDatumIsNamed() {
    expectProblem("/api/v1/locate?lon=116.4&lat=39.9&datum=NAD27", 422);
  }

  @Test
  void aPublicationChangesTheAnswerAtOnce() {
    long before = locate(lon(0.5), lat(1.5), "").at("/revision").asLong();
    town.grid("A-03", community, square(0, 1, 1, 2));
    publish();

    JsonNode after = locate(lon(0.5), lat(1.5), "");
    assertThat(after.at("/grid/code").asString()).isEqualTo("A-03");
    assertThat(after.at("/revision").asLong()).isGreaterThan(before);
  }

  @Test
  void aThousandRandomPointsLieWherePostgisSays() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      double x = lon(i % 4 == 0 ? random.nextInt(5) : -0.5 + 5 * random.nextDouble());
      double y = lat(i % 6 == 0 ? random.nextInt(3) : -0.5 + 3 * random.nextDouble());
      Placement placement = assignments.locate(Pin.of(x, y, null, null));

      assertThat(placement.grid() == null ? List.of() : List.of(placement.grid().code()))
          .as("%s %s", x, y)
          .isEqualTo(coveringInDatabase(x, y));
    }
  }

  private List<String> coveringInDatabase(double x, double y) {
    return database
        .sql(
            """
            select code from grid where st_covers(boundary, st_setsrid(st_makepoint(:x, :y), 4326))
            order by code limit 1
            """)
        .param("x", x)
        .param("y", y)
        .query(String.class)
        .list();
  }

  private JsonNode locate(double lon, double lat, String more) {
    return client
        .get()
        .uri("/api/v1/locate?lon=" + lon + "&lat=" + lat + more)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  private void expectProblem(String uri, int status) {
    client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType("application/problem+json");
  }

  private void publish() {
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
  }
}
