package org.gridmap.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.UserRights;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServerEvents;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open pages hear of new reports, miss nothing over a break, and see only their own area. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStreamTest {

  private static final int PATIENCE_MILLIS = 30_000;

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired UserRights rights;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  private long west;

  @BeforeAll
  void twoCommunities() {
    Town town = new Town(database);
    west = town.community("110101001001", square(0, 0, 1, 1));
    long east = town.community("110101001002", square(1, 0, 2, 1));
    town.grid("W-01", west, square(0, 0, 1, 1));
    town.grid("E-01", east, square(1, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(west, east)));
    users.add("all", "all", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("west", "west", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, west)));
    users.add("planner", "planner", Desk.PASSWORD, List.of(new RoleGrant(Role.PLANNER, null)));
  }

  @Test
  void aNewReportReachesTheOpenPage() throws IOException {
    try (ServerEvents page = open("all", null)) {
      assertThat(page.next().name()).isEqualTo("ready");
      String number = report(0.5);

      ServerEvents.Event event = page.next();
      assertThat(event.name()).isEqualTo("incident");
      JsonNode data = json.readTree(event.data());
      assertThat(data.get("kind").asString()).isEqualTo("SUBMITTED");
      assertThat(data.at("/incident/number").asString()).isEqualTo(number);
      assertThat(data.at("/incident/grid/code").asString()).isEqualTo("W-01");
      assertThat(data.at("/incident/location/type").asString()).isEqualTo("Point");
    }
  }

  @Test
  void aPageThatComesBackFirstGetsWhatItMissed() throws IOException {
    String left;
    try (ServerEvents page = open("all", null)) {
      left = page.next().id();
    }
    String missedFirst = report(0.5);
    String missedThen = report(1.5);

    try (ServerEvents page = open("all", left)) {
      ServerEvents.Event first = page.next();
      assertThat(first.data()).contains(missedFirst);
      assertThat(page.next().data()).contains(missedThen);
      assertThat(page.next().name()).isEqualTo("ready");
      try (ServerEvents again = open("all", first.id())) {
        assertThat(again.next().data()).contains(missedThen);
      }
    }
  }

  @Test
  void aDispatcherHearsOnlyOfTheAreaGranted() throws IOException {
    try (ServerEvents page = open("west", null)) {
      page.next();
      report(1.5);
      String own = report(0.5);

      assertThat(page.next().data()).contains(own);
    }
  }

  @Test
  void anOpenStreamEndsWhenItsUserMayNoLonger() throws IOException {
    users.add("leaving", "l", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("losing", "l", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    try (ServerEvents leaving = open("leaving", null);
        ServerEvents losing = open("losing", null);
        ServerEvents other = open("all", null)) {
      leaving.next();
      losing.next();
      other.next();

      rights.disable("leaving");
      rights.revoke("losing", new RoleGrant(Role.DISPATCHER, null));

      assertThatThrownBy(leaving::next).hasMessageContaining("ended");
      assertThatThrownBy(losing::next).hasMessageContaining("ended");
      String number = report(0.5);
      assertThat(other.next().data()).contains(number);
    }
    assertThat(connect("leaving", null).getResponseCode()).isEqualTo(401);
    assertThat(connect("losing", null).getResponseCode()).isEqualTo(403);
  }

  @Test
  void aPageWithAPositionThatCannotBeReplayedIsToldToLoadAnew() throws IOException {
    try (ServerEvents page = open("all", "9999999999:9999999999:")) {
      assertThat(page.next().name()).isEqualTo("reset");
    }
  }

  @Test
  void afterAFloodOfEventsThePageIsToldToLoadAnew() throws IOException {
    String number = report(0.5);
    try (ServerEvents page = open("all", null)) {
      page.next();
      database
          .sql(
              """
              insert into incident_event (incident_id, seq, kind, actor, at)
              select i.id, n, 'STATE_CHANGED', 'import', now()
              from incident i, generate_series(2, 5000) n where number = :number
              """)
          .param("number", number)
          .update();

      ServerEvents.Event event = page.next();
      int told = 0;
      while (event.name().equals("incident")) {
        told++;
        event = page.next();
      }
      assertThat(event.name()).isEqualTo("reset");
      assertThat(told).isLessThan(4999);
    }
  }

  @Test
  void othersThanDispatchersHearNothingOfIncidents() throws IOException {
    try (ServerEvents planner = open("planner", null);
        ServerEvents dispatcher = open("all", null)) {
      assertThat(planner.next().name()).isEqualTo("ready");
      dispatcher.next();
      String number = report(0.5);
      assertThat(dispatcher.next().data()).contains(number);

      rights.disable("planner");

      assertThatThrownBy(planner::next).hasMessageContaining("ended");
    }
  }

  @Test
  void whoIsNotSignedInHearsNothing() throws IOException {
    assertThat(connect(null, null).getResponseCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoPositionIsABadRequest() throws IOException {
    assertThat(connect("all", "yesterday").getResponseCode()).isEqualTo(400);
  }

  @Test
  void theLoadOfEachGridIsMeasuredAgainstTheTarget() {
    JsonNode answer = new Desk(client, "west").get("/api/v1/grid-load").getResponseBody();

    assertThat(answer.at("/items/0/target").asInt()).isEqualTo(300);
    assertThat(answer.get("items").size()).isEqualTo(1);
    assertThat(answer.at("/items/0/code").asString()).isEqualTo("W-01");
    assertThat(answer.at("/items/0/households").asInt()).isEqualTo(300);
    assertThat(answer.at("/items/0/deviation").asDouble()).isZero();
    assertThat(answer.at("/items/0/load").asString()).isEqualTo("BALANCED");
  }

  private ServerEvents open(String user, String lastEventId) throws IOException {
    return new ServerEvents(connect(user, lastEventId));
  }

  private HttpURLConnection connect(String user, String lastEventId) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://localhost:" + port + "/api/v1/events").toURL().openConnection();
    connection.setReadTimeout(PATIENCE_MILLIS);
    if (user != null) {
      byte[] pair = (user + ":" + Desk.PASSWORD).getBytes(StandardCharsets.UTF_8);
      connection.setRequestProperty(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    if (lastEventId != null) {
      connection.setRequestProperty("Last-Event-ID", lastEventId);
    }
    return connection;
  }

  private String report(double x) {
    return Desk.report(client, lon(x), lat(0.5));
  }
}
