package org.gridmap.dispatch.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridmap.dispatch.clock.ClockFollower;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.DispatchedIncidents;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The figures of how incidents are handled, against statements written here. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureCountsTest {

  @Autowired ClockFollower follower;
  @Autowired Jurisdictions jurisdictions;
  @Autowired JdbcClient database;
  @Autowired RestTestClient client;
  @Autowired Users users;

  private Desk desk;
  private JsonNode table;

  @BeforeAll
  void fifteenInTheWestAndFourInTheEast() throws IOException {
    Town town = new Town(database);
    long west = town.community("110101001001", square(0, 0, 1, 1));
    long east = town.community("110101001002", square(1, 0, 2, 1));
    long rules =
        jurisdictions.load(RuleSet.named("yingkou", Instant.now()), null, "test").version().id();
    users.add("chief", "chief", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    users.add("west", "west", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, west)));
    desk = new Desk(client, "chief");
    DispatchedIncidents western = new DispatchedIncidents(database, rules, west);
    DispatchedIncidents eastern = new DispatchedIncidents(database, rules, east);
    western.add("W", 15, ago(600));
    eastern.add("E", 4, ago(600));
    for (int n = 1; n <= 12; n++) {
      western.happen("W-" + n, "{\"state\": \"ON_SITE\"}", ago(n <= 9 ? 500 : 300));
    }
    western.happen("W-1", "{\"deed\": \"RETURN\"}", ago(290));
    western.happen("W-2", "{\"deed\": \"TRANSFER\"}", ago(290));
    western.happen("W-3", "{\"state\": \"RESOLVED\"}", ago(480));
    western.happen("W-4", "{\"state\": \"RESOLVED\"}", ago(240));
    western.happen("W-4", "{\"deed\": \"REJECT\", \"state\": \"IN_PROGRESS\"}", ago(200));
    western.happen("W-3", "{\"deed\": \"RATE\", \"said\": {\"rating\": 5}}", ago(100));
    western.happen("W-4", "{\"deed\": \"RATE\", \"said\": {\"rating\": 2}}", ago(100));
    database.sql("update incident set state = 'DISPATCHED' where number like 'W-%'").update();
    database
        .sql(
            "update incident set state = 'DECLINED', open = false, queue = null where number = 'E-1'")
        .update();
    follower.remake();
    while (!follower.isMade()) {
      follower.goOn();
    }
    table = table(desk, "by=community");
  }

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    EmptyTables.empty(database, "incident, escalation_due, stage_clock, incident_due");
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void aStageIsInTimeWhenItWasMetByItsDeadline() {
    JsonNode onSite = onTime("110101001001", "ON_SITE");

    assertThat(onSite.at("/inTime/part").asInt())
        .isEqualTo(
            count(
                """
                select count(*) from incident i join incident_event d on d.incident_id = i.id
                  join incident_event s on s.incident_id = i.id
                where i.number like 'W-%' and d.payload->>'state' = 'DISPATCHED'
                  and s.payload->>'state' = 'ON_SITE' and s.at <= d.at + interval '3 hours'
                """))
        .isEqualTo(9);
    assertThat(onSite.at("/inTime/of").asInt()).isEqualTo(15);
    assertThat(onSite.at("/inTime/rate").asDouble()).isEqualTo(0.6);
  }

  @Test
  void whatIsNotYetDueIsNotJudged() {
    assertThat(onTime("110101001001", "RESOLVED").at("/inTime/of").asInt()).isEqualTo(2);
  }

  @Test
  void aShareHasBothOfItsNumbers() {
    assertShare("RETURNED", "payload->>'deed' = 'RETURN'", 15);
    assertShare("REWORKED", "payload->>'deed' = 'REJECT'", 2);
    assertShare("SATISFIED", "(payload#>>'{said,rating}')::int >= 4", 2);
    assertThat(row("110101001001").at("/shares/WELL_SENT/part").asInt()).isEqualTo(13);
  }

  @Test
  void whatWasDeclinedWasNotTakenOn() {
    JsonNode admitted = row("110101001002").at("/shares/ADMITTED");

    assertThat(admitted.get("part").asInt()).isZero();
    assertThat(admitted.get("of").asInt()).isOne();
  }

  @Test
  void theMedianIsThatOfTheFirstEnds() {
    assertThat(row("110101001001").get("medianHours").asDouble()).isCloseTo(4, within(0.05));
  }

  @Test
  void nothingIsRankedOnFewerThanTen() {
    table = table(desk, "by=community&rank=on_site");

    assertThat(row("110101001001").get("rank").asInt()).isOne();
    assertThat(row("110101001002").get("rank").isNull()).isTrue();
  }

  @Test
  void theLastRowIsOfAll() {
    assertThat(table.at("/table/total/reports").asInt())
        .isEqualTo(count("select count(*) from incident"));
  }

  @Test
  void aDispatcherSeesHisOwnAreaAlone() {
    JsonNode own = table(new Desk(client, "west"), "by=community");

    assertThat(own.at("/table/rows").size()).isOne();
    assertThat(own.at("/table/total/reports").asInt()).isEqualTo(15);
  }

  @Test
  void everyKeyCountsTheSameIncidents() {
    for (String by : List.of("grid", "community", "worker", "category", "month")) {
      int sum = 0;
      for (JsonNode row : table(desk, "by=" + by).at("/table/rows")) {
        sum += row.get("reports").asInt();
      }
      assertThat(sum).as(by).isEqualTo(19);
    }
  }

  @Test
  void theFileHasALineARowAndOneOfAll() {
    assertThat(text("/api/v1/figures.csv?by=community").lines()).hasSize(4);
  }

  @Test
  void thePageTellsTheShareAndItsNumbers() {
    assertThat(text("/figures?by=community&rank=ON_SITE")).contains("60", "9/15", "110101001001");
  }

  private void assertShare(String figure, String event, int of) {
    JsonNode share = row("110101001001").at("/shares/" + figure);
    assertThat(share.get("part").asInt())
        .as(figure)
        .isEqualTo(count("select count(distinct incident_id) from incident_event where " + event));
    assertThat(share.get("of").asInt()).as(figure).isEqualTo(of);
  }

  private JsonNode onTime(String community, String stage) {
    for (JsonNode one : row(community).get("onTime")) {
      if (one.get("stage").asString().equals(stage)) {
        return one;
      }
    }
    throw new AssertionError(stage + " was not judged");
  }

  private JsonNode row(String code) {
    for (JsonNode row : table.at("/table/rows")) {
      if (row.get("code").asString().equals(code)) {
        return row;
      }
    }
    throw new AssertionError(code + " has no row");
  }

  private static JsonNode table(Desk who, String query) {
    return who.get("/api/v1/figures?" + query).getResponseBody();
  }

  private String text(String uri) {
    return String.valueOf(
        client
            .get()
            .uri(uri)
            .headers(desk.signedIn())
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody());
  }

  private int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  private static Instant ago(int minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES);
  }
}
