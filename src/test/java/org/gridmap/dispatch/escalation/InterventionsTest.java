package org.gridmap.dispatch.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.gridmap.dispatch.clock.ClockFollower;
import org.gridmap.grid.Grids;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.EmptyTables;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What the escalation changes and whom it tells, in a community under yingkou: grid W-01 of 颜一禾
 * (account {@code worker}), for whom 路望舒 stands in, and its leader 高领.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterventionsTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired Jurisdictions jurisdictions;
  @Autowired PersonAccounts accounts;
  @Autowired ClockFollower follower;
  @Autowired Escalations escalations;

  private Desk desk;
  private Desk worker;
  private Desk supervisor;

  @BeforeAll
  void oneGridWithItsPeople() throws IOException {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101001", null, null);
    long west = town.area("COMMUNITY", "110101001001", office, square(0, 0, 2, 1));
    town.grid("W-01", west, square(0, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(west)));
    jurisdictions.load(RuleSet.named("yingkou", Instant.now()), west, "test");
    desk = user("desk");
    worker = user("worker");
    supervisor = user("boss");
    duty("w-1", "颜一禾", "GRID_WORKER", "\"grid\": \"W-01\"");
    duty("l-1", "高领", "GRID_LEAD", "\"grid\": \"W-01\"");
    duty("s-1", "联系领导", "SUPERVISOR", "\"area\": \"SUBDISTRICT/110101001\"");
    duty(
        "d-1",
        "电力部门",
        "DEPARTMENT",
        "\"area\": \"COMMUNITY/110101001001\", \"categories\": [\"0299\"]");
    duty("h-1", "电力主任", "DEPARTMENT_HEAD", "\"area\": \"COMMUNITY/110101001001\"");
    database
        .sql("insert into person (code, name) values ('w-2', '路望舒') on conflict do nothing")
        .update();
    accounts.link("worker", "w-1");
    accounts.link("boss", "s-1");
  }

  @BeforeEach
  void nothingIsReported() {
    EmptyTables.empty(
        database, "incident, notice, escalation_due, stage_clock, incident_due, absence");
  }

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    EmptyTables.empty(database, "incident, escalation_due, stage_clock, incident_due");
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void theOwnerIsRemindedAndWhoStandsAboveHimIsToldWhenItIsLate() {
    String number = dispatchedHoursAgo(4);
    takeAll();

    assertThat(toldOf("reminder")).containsExactly("w-1");
    assertThat(toldOf("overdue")).containsExactlyInAnyOrder("w-1", "l-1");
    assertThat(steps(number)).containsExactly("remind", "breach");
  }

  @Test
  void whileTheOwnerIsOnLeaveWhoStandsInIsReminded() {
    dispatchedHoursAgo(2.7);
    database
        .sql(
            """
            insert into absence (person_id, substitute_id, during)
            select p.id, s.id, tstzrange(now() - interval '1 hour', null)
            from person p, person s where p.code = 'w-1' and s.code = 'w-2'
            """)
        .update();
    takeAll();

    assertThat(toldOf("reminder")).containsExactly("w-2");
  }

  @Test
  void whatADepartmentHasIsToldToItsHeadWhenItIsLate() {
    String number = dispatchedHoursAgo(1);
    deed(
        desk, number, "\"deed\": \"TRANSFER\", \"to\": \"DEPARTMENT/power\", \"note\": \"theirs\"");
    age(number, 3);
    takeAll();

    assertThat(toldOf("overdue")).contains("h-1").doesNotContain("w-1", "l-1");
  }

  @Test
  void atTwiceTheTimeADispatcherTakesOverUntilHeNamesSomebody() throws Exception {
    String number = dispatchedHoursAgo(6.5);
    takeAllByTwo();

    JsonNode incident = read(number);
    assertThat(steps(number)).containsExactly("remind", "breach", "one-up", "two-up");
    assertThat(incident.at("/owner/queue").asString()).isEqualTo("DISPATCHER");
    assertThat(incident.get("interventions").toString()).isEqualTo("[\"TAKE_OVER\"]");
    deed(desk, number, "\"deed\": \"TRANSFER\", \"to\": \"PERSON/w-2\", \"note\": \"yours\"");
    assertThat(read(number).at("/owner/person").asString()).isEqualTo("w-2");
  }

  @Test
  void afterTheSecondDisputeOnlyASupervisorJudges() throws Exception {
    String number = fedBack();
    for (int i = 0; i < 2; i++) {
      say(number, "/dispute", "{\"note\": \"still dark\"}");
      deed(desk, number, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/w-1\"");
      workUntilFedBack(number);
    }
    follow();
    takeAllByTwo();

    JsonNode incident = read(number);
    assertThat(steps(number)).contains("reopened", "disputed").doesNotHaveDuplicates();
    assertThat(incident.at("/owner/queue").asString()).isEqualTo("SUPERVISOR");
    JsonNode refused = deed(desk, number, "\"deed\": \"ACCEPT\", \"note\": \"good\"");
    assertThat(refused.get("why").asString()).isEqualTo("JUDGED_ABOVE");
    assertThat(
            deed(supervisor, number, "\"deed\": \"ACCEPT\", \"note\": \"good\"")
                .get("state")
                .asString())
        .isEqualTo("ACCEPTED");
  }

  @Test
  void whoeverIsAskedAboutThreeTimesBecomesMoreSevereOnce() throws Exception {
    String number = fedBack();
    for (int i = 0; i < 3; i++) {
      deed(desk, number, "\"deed\": \"FOLLOW_UP\", \"note\": \"asked again\"");
    }
    follow();
    takeAllByTwo();

    assertThat(steps(number)).containsOnlyOnce("asked-again");
    assertThat(read(number).get("severity").asString()).isEqualTo("MAJOR");
  }

  private String fedBack() {
    String number = Desk.report(client, lon(0.5), lat(0.5));
    workUntilFedBack(number);
    return number;
  }

  private void workUntilFedBack(String number) {
    deed(worker, number, "\"deed\": \"START\"");
    deed(worker, number, "\"deed\": \"RESOLVE\", \"reason\": \"FIXED\", \"note\": \"lit\"");
    deed(desk, number, "\"deed\": \"FEED_BACK\", \"note\": \"it is lit\"");
    assertThat(read(number).get("state").asString()).isEqualTo("FED_BACK");
  }

  private String dispatchedHoursAgo(double hours) {
    String number = Desk.report(client, lon(0.5), lat(0.5));
    assertThat(read(number).at("/owner/person").asString()).isEqualTo("w-1");
    age(number, hours);
    return number;
  }

  private void age(String number, double hours) {
    database
        .sql(
            """
            update incident_event set at = at - make_interval(secs => :seconds)
            where incident_id = (select id from incident where number = :number)
            """)
        .param("seconds", hours * 3600)
        .param("number", number)
        .update();
    follow();
  }

  private void follow() {
    follower.remake();
    while (!follower.isMade()) {
      follower.goOn();
    }
  }

  private void takeAll() {
    while (escalations.takeNext(Instant.now())) {
      Thread.onSpinWait();
    }
    waitForTheServicesOwn();
  }

  private void waitForTheServicesOwn() {
    Instant end = Instant.now().plusSeconds(60);
    while (isAnyDue() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** What the service's own scheduler has in hand is still there for others. */
  private boolean isAnyDue() {
    return database
        .sql("select exists (select from escalation_due where should_at <= now())")
        .query(Boolean.class)
        .single();
  }

  private void takeAllByTwo() throws Exception {
    ExecutorService schedulers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(schedulers.submit(this::takeAll));
      }
      for (Future<?> each : both) {
        each.get();
      }
    } finally {
      schedulers.shutdown();
    }
    waitForTheServicesOwn();
  }

  private List<String> toldOf(String key) {
    return database
        .sql(
            """
            select p.code from notice n join person p on p.id = n.person_id
            where n.text_key = :key order by p.code
            """)
        .param("key", key)
        .query(String.class)
        .list();
  }

  private List<String> steps(String number) {
    return database
        .sql(
            """
            select e.payload->>'step' from incident_event e join incident i on i.id = e.incident_id
            where i.number = :number and e.kind = 'ESCALATED' order by e.seq
            """)
        .param("number", number)
        .query(String.class)
        .list();
  }

  private void duty(String person, String name, String role, String where) {
    String body =
        "{\"person\": \"%s\", \"name\": \"%s\", \"role\": \"%s\", %s}"
            .formatted(person, name, role, where);
    assertThat(desk.post("/api/v1/duties", body).getStatus().value()).as(body).isEqualTo(201);
  }

  private Desk user(String name) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    return new Desk(client, name);
  }

  private JsonNode read(String number) {
    return desk.get("/api/v1/incidents/" + number).getResponseBody();
  }

  /** Anew where a step was taken in between: the service's own scheduler runs beside the test. */
  private JsonNode deed(Desk who, String number, String body) {
    EntityExchangeResult<JsonNode> answer;
    do {
      int version = read(number).get("version").asInt();
      answer =
          who.post(
              "/api/v1/incidents/" + number + "/deeds",
              "{%s, \"version\": %d}".formatted(body, version));
    } while (answer.getResponseBody().path("type").asString().endsWith("incident-changed"));
    return answer.getResponseBody();
  }

  private void say(String number, String what, String body) {
    client
        .post()
        .uri("/api/v1/incidents/" + number + what)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isOk();
  }
}
