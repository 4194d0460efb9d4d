package org.gridmap.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TilesTest {

  private static final String HERE = "/14/" + column(14) + "/" + row(14) + ".mvt";

  @LocalServerPort int port;
  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired Users users;

  private Desk city;
  private Desk north;

  @BeforeAll
  void twoCommunitiesWithAGridEach() {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101001", null, null);
    long otherOffice = town.area("SUBDISTRICT", "110101002", null, null);
    long southern = town.community("110101001001", square(0, 0, 2, 1));
    long northern = town.area("COMMUNITY", "110101002001", otherOffice, square(0, 1, 2, 2));
    town.grid("S-01", southern, square(0, 0, 2, 1));
    town.grid("N-01", northern, square(0, 1, 2, 2));
    town.building("B-1", southern, square(0.2, 0.2, 0.4, 0.3), 30);
    users.add("city", "City", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add(
        "north", "North", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, otherOffice)));
    city = new Desk(client, "city");
    north = new Desk(client, "north");
    incidents(southern, 0, 40);
    incidents(northern, 1, 25);
    assertThat(office).isPositive();
  }

  @Test
  void aTileOfTheTownHoldsGridsAndBuildings() throws Exception {
    HttpResponse<byte[]> tile = get("/tiles/base,buildings,communities,grids" + HERE);

    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.headers().firstValue("Content-Type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(new String(tile.body(), StandardCharsets.UTF_8))
        .contains("grid", "S-01", "N-01", "building");
  }

  @Test
  void aTileThatAnybodyMayKeepSetsNoCookie() throws Exception {
    assertThat(get("/tiles/grids" + HERE).headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aTileWithNothingInItHasNoContent() throws Exception {
    assertThat(get("/tiles/grids/14/0/0.mvt").statusCode()).isEqualTo(204);
  }

  @Test
  void aTileThatDidNotChangeIsNotSentAgain() throws Exception {
    String tag = get("/tiles/grids" + HERE).headers().firstValue("ETag").orElseThrow();
    assertThat(tag).startsWith("\"");

    assertThat(get("/tiles/grids" + HERE, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void aPackedTileIsAnotherRepresentationWithAnotherTag() throws Exception {
    HttpResponse<byte[]> packed = get("/tiles/grids" + HERE, "Accept-Encoding", "gzip");
    HttpResponse<byte[]> plain = get("/tiles/grids" + HERE);

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/tiles/grids/23/0/0.mvt; 400",
        "/tiles/grids/-1/0/0.mvt; 400",
        "/tiles/grids/3/8/0.mvt; 400",
        "/tiles/grids/3/0/8.mvt; 400",
        "/tiles/grids/a/0/0.mvt; 400",
        "/tiles/grids/3/0/9999999999.mvt; 400",
        "/tiles/secrets/3/0/0.mvt; 404",
        "/tiles/grids,/3/0/0.mvt; 404",
        "/tiles/incidents/3/0/0.mvt; 401",
        "/tiles/base,incidents/3/0/0.mvt; 401"
      })
  void whatIsNoTileIsRefused(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 15, 16, 19})
  void everyIncidentIsCountedOnceAtEveryZoom(int zoom) {
    assertThat(countAll(city, zoom, "")).isEqualTo(65);
  }

  @Test
  void aDispatcherCountsOnlyTheOwnArea() {
    assertThat(countAll(north, 14, "")).isEqualTo(25);
  }

  @Test
  void aFilterCountsOnlyWhatItLetsThrough() {
    assertThat(countAll(city, 14, "?grid=S-01")).isEqualTo(40);
    assertThat(countAll(city, 14, "?category=02")).isEqualTo(65);
    assertThat(countAll(city, 14, "?category=0101")).isZero();
    assertThat(countAll(city, 14, "?state=OPEN&since=2030-01-01T00:00:00Z")).isZero();
  }

  @Test
  void theDescriptionNamesAddressBoundsAndLayers() {
    EntityExchangeResult<String> description =
        client.get().uri("/tiles/grids.json").exchange().returnResult(String.class);

    assertThat(description.getResponseBody())
        .contains("\"tilejson\":\"3.0.0\"")
        .contains("/tiles/grids/{z}/{x}/{y}.mvt")
        .contains("\"bounds\":[116.4,39.9,116.402,39.902]");
  }

  /** The sum of the counts on all tiles of a zoom that hold the town. */
  private long countAll(Desk desk, int zoom, String filter) {
    long count = 0;
    for (int x = column(zoom, lon(0)); x <= column(zoom, lon(2)); x++) {
      for (int y = row(zoom, lat(2)); y <= row(zoom, lat(0)); y++) {
        EntityExchangeResult<byte[]> tile =
            client
                .get()
                .uri("/tiles/incidents/" + zoom + "/" + x + "/" + y + ".mvt" + filter)
                .headers(desk.signedIn())
                .exchange()
                .returnResult(byte[].class);
        count += tile.getResponseBody() == null ? 0 : MvtCounts.sum(tile.getResponseBody());
      }
    }
    return count;
  }

  private void incidents(long community, double south, int count) {
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      database
          .sql(
              """
              insert into incident (number, category, description, location, raw_location, datum,
                                    grid_id, community_id, confidence, state, channel,
                                    reported_at, received_at)
              select :number, '0203', 'x', p, st_setsrid(p, 0), 'WGS84', g.id, :community, 'HIGH',
                     'SUBMITTED', 'WEB', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'
              from st_setsrid(st_makepoint(:lon, :lat), 4326) p, grid g
              where g.community_id = :community
              """)
          .param("number", "20260101-" + community + "X" + i)
          .param("community", community)
          .param("lon", lon(0.01 + random.nextDouble() * 1.98))
          .param("lat", lat(south + 0.01 + random.nextDouble() * 0.98))
          .update();
    }
  }

  /** Asks with exactly these headers: other clients unpack on their own. */
  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private static int column(int zoom) {
    return column(zoom, lon(1));
  }

  private static int row(int zoom) {
    return row(zoom, lat(1));
  }

  private static int column(int zoom, double lon) {
    return (int) Math.floor((lon / 360 + 0.5) * (1 << zoom));
  }

  private static int row(int zoom, double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return (int)
        Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom));
  }
}
