package org.gridmap.dispatch.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The clocks of incidents as staff and residents see them, and the index behind the list. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptClocksTest {

  @Autowired ClockFollower follower;
  @Autowired Jurisdictions jurisdictions;
  @Autowired JdbcClient database;
  @Autowired RestTestClient client;
  @Autowired Users users;

  private DispatchedIncidents incidents;
  private long west;
  private Desk desk;
  private Desk elsewhere;

  @BeforeAll
  void fourClocksFromTheDispatch() throws IOException {
    Town town = new Town(database);
    long community = town.community("110101001001", square(0, 0, 1, 1));
    long other = town.community("110101001002", square(1, 0, 2, 1));
    long rules =
        jurisdictions
            .load(RuleSet.named("yingkou", Instant.now()), community, "test")
            .version()
            .id();
    west = community;
    incidents = new DispatchedIncidents(database, rules, community);
    users.add("desk", "desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, community)));
    users.add("other", "other", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, other)));
    desk = new Desk(client, "desk");
    elsewhere = new Desk(client, "other");
  }

  @BeforeEach
  void threeIncidents() {
    EmptyTables.empty(database, "incident, escalation_due, stage_clock, incident_due");
    incidents.add("FRESH", 1, ago(10));
    incidents.add("LATE", 1, ago(200));
    incidents.add("SOON", 1, ago(150));
    follow();
  }

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    EmptyTables.empty(database, "incident, escalation_due, stage_clock, incident_due");
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void theListIsPutInOrderByTheNextDeadlinePageByPage() {
    List<String> numbers = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = desk.get("/api/v1/incidents?sort=due&limit=1" + after).getResponseBody();
      page.get("items").forEach(each -> numbers.add(each.get("number").asString()));
      after = page.path("next").isString() ? "&after=" + page.get("next").asString() : "";
    } while (!after.isEmpty());

    assertThat(numbers).containsExactly("LATE-1", "SOON-1", "FRESH-1");
  }

  @Test
  void theListKeepsToWhatIsOverdueOrSoonWillBe() {
    assertThat(numbers("?sla=overdue")).containsExactly("LATE-1");
    assertThat(numbers("?sla=soon")).containsExactly("SOON-1");
    assertThat(
            desk.get("/api/v1/incidents/count?sla=overdue").getResponseBody().get("count").asInt())
        .isOne();
  }

  @Test
  void theFileHoldsOnlyWhatIsOverdue() {
    String file = body("/api/v1/incidents/export?sla=overdue");

    assertThat(file).contains("LATE-1").doesNotContain("SOON-1", "FRESH-1");
  }

  @Test
  void theMapShowsOnlyWhatIsSoonDue() {
    String tile = body("/tiles/incidents/14/13471/6202.mvt?sla=soon");

    assertThat(tile).contains("SOON-1");
  }

  @Test
  void theQueuesCountWhatWaits() {
    JsonNode queues = desk.get("/api/v1/incidents/queues").getResponseBody();

    assertThat(queues.at("/waiting/ADMIT").asInt()).isEqualTo(3);
    assertThat(queues.at("/waiting/MINE").asInt()).isZero();
    assertThat(queues.at("/waiting/ACCEPT").asInt()).isZero();
    assertThat(queues.get("overdue").asInt()).isOne();
    assertThat(queues.get("soon").asInt()).isOne();
    assertThat(queues.get("unassigned").asInt()).isEqualTo(3);
  }

  @Test
  void aQueueHoldsWhatItCounts() {
    database
        .sql(
            """
            update incident set queue = null, owner_person = '@desk', state = 'IN_PROGRESS'
            where number = 'SOON-1'
            """)
        .update();

    assertThat(numbers("?queue=mine")).containsExactly("SOON-1");
    assertThat(numbers("?queue=admit")).containsExactlyInAnyOrder("LATE-1", "FRESH-1");
    assertThat(numbers("?queue=accept")).isEmpty();
  }

  @Test
  void thePinsTellSinceWhenTheyRunAndWhenTheyStandStill() {
    incidents.happen("SOON-1", "{\"deed\": \"HOLD\"}", ago(1));
    follow();
    JsonNode dues = desk.get("/api/v1/incidents/dues").getResponseBody().get("items");

    assertThat(dues.get(0).get("number").asString()).isEqualTo("LATE-1");
    assertThat(dues.get(0).get("startedAt").asString()).isNotBlank();
    assertThat(dues.get(2).get("number").asString()).isEqualTo("SOON-1");
    assertThat(dues.get(2).get("paused").asBoolean()).isTrue();
  }

  private String body(String uri) {
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

  @Test
  void staffSeeEveryStageWithItsStateAndWhyItIsDueThen() {
    JsonNode stages = clocks(desk, "LATE-1").get("stages");

    assertThat(stages.findValuesAsString("stage"))
        .contains("ON_SITE", "RESOLVED", "FED_BACK", "ACCEPTED");
    assertThat(stages.get(0).at("/clock/state").asString()).isEqualTo("RED");
    assertThat(stages.get(0).at("/name/zh").asString()).isNotBlank();
    assertThat(stages.get(0).get("used").asDouble()).isBetween(1.1, 1.2);
    assertThat(stages.get(0).at("/sum/counted").size()).isOne();
  }

  @Test
  void everybodyElseSeesThePromisedDeadlineAlone() {
    JsonNode answer = clocks(elsewhere, "LATE-1");

    assertThat(answer.get("stages")).isEmpty();
    assertThat(Instant.parse(answer.at("/promise/dueAt").asString()))
        .isAfter(Instant.now().plus(44, ChronoUnit.HOURS));
    assertThat(answer.at("/promise/waits").asBoolean()).isFalse();
  }

  @Test
  void theTrackPageTellsThePromisedDeadline() throws IOException {
    long promising =
        jurisdictions.load(RuleSet.named("daxing", Instant.now()), west, "test").version().id();
    new DispatchedIncidents(database, promising, west)
        .report("PROMISED", Instant.parse("2026-03-01T02:00:00Z"));

    assertThat(trackPage("PROMISED-1")).contains("承诺办结时间").contains("2026-03-17 00:00");
  }

  private String trackPage(String number) {
    return String.valueOf(
        client
            .get()
            .uri("/track/" + number)
            .exchange()
            .expectStatus()
            .isOk()
            .returnResult(String.class)
            .getResponseBody());
  }

  @Test
  void anIncidentOnHoldHasNoNextDeadline() {
    incidents.happen("SOON-1", "{\"deed\": \"HOLD\"}", ago(1));
    follow();

    assertThat(numbers("?sla=soon")).isEmpty();
    assertThat(clocks(desk, "SOON-1").at("/promise/waits").asBoolean()).isTrue();
  }

  @Test
  void whatHappensIsFollowedWithoutCountingEverythingAnew() {
    incidents.happen("LATE-1", "{\"state\": \"ON_SITE\"}", ago(1));
    Instant end = Instant.now().plusSeconds(30);
    while (!numbers("?sla=overdue").isEmpty() && Instant.now().isBefore(end)) {
      follower.goOn();
    }

    assertThat(numbers("?sla=overdue")).isEmpty();
    assertThat(
            database
                .sql("select state from stage_clock where stage = 'ON_SITE' and met_at is not null")
                .query(String.class)
                .single())
        .isEqualTo("MET_LATE");
  }

  private List<String> numbers(String query) {
    List<String> numbers = new ArrayList<>();
    desk.get("/api/v1/incidents" + query)
        .getResponseBody()
        .get("items")
        .forEach(each -> numbers.add(each.get("number").asString()));
    return numbers;
  }

  private JsonNode clocks(Desk who, String number) {
    return who.get("/api/v1/incidents/" + number + "/clocks").getResponseBody();
  }

  private void follow() {
    follower.remake();
    while (!follower.isMade()) {
      follower.goOn();
    }
  }

  private static Instant ago(int minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES);
  }
}
