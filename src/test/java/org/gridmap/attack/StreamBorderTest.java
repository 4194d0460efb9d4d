package org.gridmap.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams tell nobody of a district that is not his: two districts with nothing above them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamBorderTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Users users;
  @Autowired Grids grids;
  @Autowired Areas areas;
  @LocalServerPort int port;

  private TwoDistricts town;

  @BeforeAll
  void twoDistricts() {
    town = new TwoDistricts(client, database, transaction, users, grids);
    long eastern = areas.get(AreaLevel.DISTRICT, "110102").id();
    users.add("east", "East", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, eastern)));
    users.add("desk", "Desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
  }

  @Test
  void aDispatcherOfTheWestHearsOfTheWestOnly() throws IOException {
    try (ServerEvents page = new ServerEvents(open("west", "/api/v1/events"))) {
      page.next("ready");
      String inEast = Desk.report(client, lon(1.5), lat(0.5));
      String outside = Desk.report(client, lon(-90), lat(0.5));
      String inWest = Desk.report(client, lon(0.5), lat(0.5));

      String heard = page.next("incident").data();
      assertThat(heard).contains(inWest).doesNotContain(inEast, outside);
    }
  }

  @Test
  void whatWasMissedIsReplayedWithinTheSameBorder() throws IOException {
    String left;
    try (ServerEvents page = new ServerEvents(open("west", "/api/v1/events"))) {
      left = page.next("ready").id();
    }
    Desk.report(client, lon(1.5), lat(0.5));
    String inWest = Desk.report(client, lon(0.5), lat(0.5));

    HttpURLConnection back = open("west", "/api/v1/events");
    back.setRequestProperty("Last-Event-ID", left);
    try (ServerEvents page = new ServerEvents(back)) {
      assertThat(page.next("incident").data()).contains(inWest);
    }
  }

  @ParameterizedTest
  @CsvSource({"west, 403", "desk, 403", "nobody, 401"})
  void theStreamOfAPlanIsClosedToOthers(String user, int status) throws IOException {
    HttpURLConnection stream = open(user, "/api/v1/plans/" + town.plan + "/events");

    assertThat(stream.getResponseCode()).isEqualTo(status);
    stream.disconnect();
  }

  @Test
  void theStreamOfAPlanIsOpenToItsPlanner() throws IOException {
    HttpURLConnection stream = open("east", "/api/v1/plans/" + town.plan + "/events");

    try (ServerEvents page = new ServerEvents(stream)) {
      assertThat(page.next("ready").name()).isEqualTo("ready");
    }
  }

  private HttpURLConnection open(String user, String path) throws IOException {
    URI uri = URI.create("http://localhost:" + port + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setReadTimeout(30_000);
    connection.setRequestProperty("Accept", MediaType.TEXT_EVENT_STREAM_VALUE);
    if (!user.equals("nobody")) {
      String pair = user + ":" + Desk.PASSWORD;
      connection.setRequestProperty(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    return connection;
  }
}
