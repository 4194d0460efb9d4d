package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.grid.Grids;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.people.PersonAccounts;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Whose an incident is. Two communities: the western one dispatches by itself (yingkou), the
 * eastern one by hand (standard). Grid W-01 is served by 颜一禾, for whom 路望舒 stands in; W-02 by
 * nobody.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoActsTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired Jurisdictions jurisdictions;
  @Autowired PersonAccounts accounts;

  private Desk desk;
  private Desk second;

  @BeforeAll
  void twoCommunities() throws IOException {
    Town town = new Town(database);
    long office = town.area("SUBDISTRICT", "110101001", null, null);
    long west = town.area("COMMUNITY", "110101001001", office, square(0, 0, 2, 1));
    long east = town.area("COMMUNITY", "110101001002", office, square(2, 0, 4, 1));
    town.grid("W-01", west, square(0, 0, 1, 1));
    town.grid("W-02", west, square(1, 0, 2, 1));
    town.grid("E-01", east, square(2, 0, 4, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(west, east)));
    jurisdictions.load(RuleSet.named("yingkou", Instant.now()), west, "test");
    desk = user("desk");
    second = user("second");
    for (String duty :
        List.of(
            "{\"person\": \"w-1\", \"name\": \"颜一禾\", \"role\": \"GRID_WORKER\", \"grid\": \"W-01\"}",
            "{\"person\": \"w-2\", \"name\": \"路望舒\", \"role\": \"SUBSTITUTE\", \"grid\": \"W-02\","
                + " \"from\": \"2020-01-01\", \"until\": \"2020-02-01\"}",
            "{\"person\": \"e-1\", \"name\": \"何东\", \"role\": \"GRID_WORKER\", \"grid\": \"E-01\"}",
            "{\"person\": \"v-1\", \"name\": \"高验收\", \"role\": \"VERIFIER\","
                + " \"area\": \"COMMUNITY/110101001001\"}")) {
      assertThat(desk.post("/api/v1/duties", duty).getStatus().value()).as(duty).isEqualTo(201);
    }
  }

  @AfterEach
  void everybodyIsBack() {
    database.sql("delete from absence").update();
    database.sql("delete from person_account").update();
  }

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    database.sql("delete from incident_event").update();
    database.sql("delete from idempotency_key").update();
    database.sql("delete from incident").update();
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void aReportIsDispatchedByTheRulesToTheWorkerOfItsGrid() {
    JsonNode incident = read(report(0.5));

    assertThat(incident.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(incident.at("/owner/person").asString()).isEqualTo("w-1");
    assertThat(incident.at("/ownerPresence/person/name").asString()).isEqualTo("颜一禾");
    assertThat(incident.at("/timeline/1/actor").asString()).isEqualTo("gridmap");
  }

  @Test
  void whereNobodyServesItWaitsInTheNamedQueueOfTheCommunity() {
    JsonNode incident = read(report(1.5));

    assertThat(incident.get("state").asString()).isEqualTo("DISPATCHED");
    assertThat(incident.at("/owner/queue").asString()).isEqualTo("COMMUNITY/110101001001");
  }

  @Test
  void whileTheWorkerIsOnLeaveTheIncidentIsTheSubstitutesAndTheChainSaysWhy() {
    away("w-1", "w-2");
    JsonNode incident = read(report(0.5));

    assertThat(incident.at("/owner/person").asString()).isEqualTo("w-2");
    assertThat(incident.at("/chain/0/outcome").asString()).isEqualTo("NO_DUTY");
    assertThat(incident.at("/chain/1/person/name").asString()).isEqualTo("颜一禾");
    assertThat(incident.at("/chain/1/outcome").asString()).isEqualTo("ABSENT");
    assertThat(incident.at("/chain/2/person/name").asString()).isEqualTo("路望舒");
    assertThat(incident.at("/responsible/0/name").asString()).isEqualTo("路望舒");
  }

  @Test
  void anOwnerWhoLeavesLaterStaysOwnerAndTheAnswerSaysWhoStandsIn() {
    String number = report(0.5);
    away("w-1", "w-2");
    JsonNode incident = read(number);

    assertThat(incident.at("/owner/person").asString()).isEqualTo("w-1");
    assertThat(incident.at("/ownerPresence/absent").asBoolean()).isTrue();
    assertThat(incident.at("/ownerPresence/standsIn/name").asString()).isEqualTo("路望舒");
  }

  @Test
  void nearABorderItWaitsUntilSomebodySaysWhichGridAndIsDispatchedThen() {
    String number = report(0.999);
    assertThat(read(number).at("/owner/queue").asString()).isEqualTo("DISPATCHER");

    desk.post("/api/v1/incidents/" + number + "/grid", "{}");
    assertThat(read(number).get("state").asString()).isEqualTo("DISPATCHED");
  }

  @Test
  void whereRulesDoNotDispatchADispatcherMayLeaveTheHandlerToThem() {
    String number = report(3);
    assertThat(read(number).get("state").asString()).isEqualTo("SUBMITTED");
    assertThat(read(number).get("proposed").asString()).isEqualTo("PERSON/e-1");

    deed(desk, number, "\"deed\": \"DISPATCH\"");
    assertThat(read(number).at("/owner/person").asString()).isEqualTo("e-1");
  }

  @Test
  void whoIsNotKnownIsNotNamedHandler() {
    String number = report(3);
    JsonNode refused =
        deed(desk, number, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/nobody-knows\"");

    assertThat(refused.get("type").asString()).isEqualTo("/problems/unknown-handler");
    assertThat(read(number).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void whoHandledItBeforeTheAccountsWereLinkedDoesNotJudgeThroughTheOther() {
    String number = report(3);
    deed(desk, number, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/@desk\"");
    deed(desk, number, "\"deed\": \"START\"");
    deed(desk, number, "\"deed\": \"RESOLVE\", \"reason\": \"FIXED\", \"note\": \"done\"");
    accounts.link("desk", "w-2");
    accounts.link("second", "w-2");

    assertThat(deed(second, number, "\"deed\": \"REJECT\", \"note\": \"no\"").get("why").asString())
        .isEqualTo("HANDLED_IT");
  }

  @Test
  void unlinkingAnAccountLetsNobodyJudgeHisOwnWork() {
    accounts.link("desk", "w-2");
    String number = report(3);
    deed(desk, number, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/w-2\"");
    deed(desk, number, "\"deed\": \"START\"");
    deed(desk, number, "\"deed\": \"RESOLVE\", \"reason\": \"FIXED\", \"note\": \"done\"");
    accounts.unlink("desk");

    assertThat(deed(desk, number, "\"deed\": \"REJECT\", \"note\": \"no\"").get("why").asString())
        .isEqualTo("HANDLED_IT");
  }

  @Test
  void theAccountOfAPersonActsAsWhatThePersonIsThere() {
    String number = report(0.5);
    accounts.link("second", "w-1");

    assertThat(deedsOffered(second, number)).contains("ARRIVE");
    assertThat(deedsOffered(desk, number)).doesNotContain("ARRIVE");
  }

  private Desk user(String name) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    return new Desk(client, name);
  }

  private void away(String person, String substitute) {
    database
        .sql(
            """
            insert into absence (person_id, substitute_id, during)
            select p.id, (select id from person where code = :substitute),
              tstzrange(now() - interval '1 hour', null)
            from person p where p.code = :person
            """)
        .param("person", person)
        .param("substitute", substitute, java.sql.Types.VARCHAR)
        .update();
  }

  private String report(double east) {
    return Desk.report(client, lon(east), lat(0.5));
  }

  private JsonNode read(String number) {
    return desk.get("/api/v1/incidents/" + number).getResponseBody();
  }

  private List<String> deedsOffered(Desk who, String number) {
    List<String> offered = new ArrayList<>();
    who.get("/api/v1/incidents/" + number)
        .getResponseBody()
        .get("deeds")
        .forEach(each -> offered.add(each.get("deed").asString()));
    return offered;
  }

  private JsonNode deed(Desk who, String number, String body) {
    int version = read(number).get("version").asInt();
    return who.post(
            "/api/v1/incidents/" + number + "/deeds",
            "{%s, \"version\": %d}".formatted(body, version))
        .getResponseBody();
  }
}
