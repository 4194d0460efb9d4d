package org.gridmap.dispatch.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A field is called, answers or keeps silent. By the rules of yingkou the liaison has an hour, then
 * the head of the department, then the supervisor of the subdistrict.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhistlesTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired PersonAccounts accounts;
  @Autowired Jurisdictions jurisdictions;
  @Autowired WhistleSilence silence;

  private Desk dispatcher;
  private Desk elsewhere;
  private Desk gridWorker;
  private Desk liaison;
  private long subdistrict;
  private String lamp;

  @BeforeAll
  void aCommunityWithALiaisonForWater() throws IOException {
    Town town = new Town(database);
    subdistrict = town.area("SUBDISTRICT", "210801001", null, null);
    long community = town.area("COMMUNITY", "210801001001", subdistrict, square(0, 0, 2, 2));
    long north = town.community("210801001002", square(0, 2, 2, 4));
    town.grid("W-01", community, square(0, 0, 2, 2));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community, north)));
    jurisdictions.load(RuleSet.named("yingkou", Instant.now()), subdistrict, "test");
    dispatcher = user("desk", Role.DISPATCHER, community);
    elsewhere = user("north", Role.DISPATCHER, north);
    gridWorker = user("worker", Role.PLANNER, north);
    liaison = user("water", Role.PLANNER, north);
    person("gw", "路望舒", "GRID_WORKER", null, null);
    person("lw", "供水联络员", "LIAISON", "WATER", subdistrict);
    person("hw", "水务局长", "DEPARTMENT_HEAD", "WATER", subdistrict);
    person("sv", "街道主任", "SUPERVISOR", null, subdistrict);
    accounts.link("worker", "gw");
    accounts.link("water", "lw");
  }

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    EmptyTables.empty(database, "incident, whistle");
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @BeforeEach
  void oneIncident() {
    EmptyTables.empty(database, "incident, whistle, notice");
    lamp = Desk.report(client, lon(0.5), lat(0.5));
  }

  @Test
  void theLiaisonOfTheFieldIsAskedAndAnswersInThreeSteps() {
    long id = whistle(dispatcher, "water");

    assertThat(told("whistle")).containsExactly("供水联络员");
    JsonNode seen = get(liaison, "/api/v1/whistles").at("/items/0");
    assertThat(seen.at("/about/incident/number").asString()).isEqualTo(lamp);
    assertThat(seen.at("/may").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("ACKNOWLEDGE", "ARRIVE", "DONE");

    assertThat(state(post(liaison, id, "acknowledge", "{}"))).isEqualTo("ACKNOWLEDGED");
    Instant soon = Instant.now().plus(40, ChronoUnit.MINUTES);
    assertThat(state(post(liaison, id, "arrive", "{\"at\": \"%s\"}".formatted(soon))))
        .isEqualTo("COMING");
    JsonNode done = post(liaison, id, "done", "{\"note\": \"阀门已换\"}").getResponseBody();

    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(done.at("/answer/inTime").asBoolean()).isTrue();
    assertThat(done.at("/answer/endNote").asString()).isEqualTo("阀门已换");
    assertThat(events()).containsExactly("CALLED", "ACKNOWLEDGED", "COMING", "DONE");
    assertThat(notices())
        .containsExactly("whistle", "whistle-acknowledged", "whistle-coming", "whistle-done");
  }

  @Test
  void aGridWorkerCallsForHisOwnGridAndForAPlaceInIt() {
    long id = whistle(gridWorker, "WATER");
    EntityExchangeResult<JsonNode> place =
        gridWorker.post(
            "/api/v1/whistles",
            """
            {"field": "POWER", "location": {"lon": %s, "lat": %s}}
            """
                .formatted(lon(1), lat(1)));

    assertThat(id).isPositive();
    assertThat(place.getStatus().value()).isEqualTo(201);
    assertThat(place.getResponseBody().at("/about/name").asString()).isEqualTo("W-01");
    assertThat(place.getResponseBody().at("/calls/0/role").asString()).isEqualTo("SUPERVISOR");
  }

  @Test
  void silenceGoesUpOnceThoughTwoSchedulersRun() throws Exception {
    long id = whistle(dispatcher, "WATER");
    Instant later = Instant.now().plus(61, ChronoUnit.MINUTES);

    ExecutorService schedulers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(schedulers.submit(() -> takeAll(later)));
      }
      for (Future<?> each : both) {
        each.get();
      }
    } finally {
      schedulers.shutdown();
    }

    assertThat(calls(id)).containsExactly("LIAISON", "DEPARTMENT_HEAD");
    assertThat(told("whistle-up")).containsExactly("水务局长");
    assertThat(events()).containsExactly("CALLED", "UP");
  }

  @Test
  void afterTheHeadOfTheDepartmentTheSubdistrictIsAskedAndThenNobody() {
    long id = whistle(dispatcher, "WATER");
    Instant now = Instant.now();
    for (int hours = 1; hours < 6; hours++) {
      takeAll(now.plus(hours, ChronoUnit.HOURS).plusSeconds(60L * hours));
    }

    assertThat(calls(id)).containsExactly("LIAISON", "DEPARTMENT_HEAD", "SUPERVISOR");
    assertThat(told("whistle-up")).containsExactly("水务局长", "街道主任");
  }

  @Test
  void whoAnswersInTheLastMomentIsNotPassedOver() {
    long id = whistle(dispatcher, "WATER");
    post(liaison, id, "acknowledge", "{}");

    takeAll(Instant.now().plus(5, ChronoUnit.HOURS));

    assertThat(calls(id)).containsExactly("LIAISON");
  }

  @Test
  void aWhistleEndsWithItsIncident() {
    long id = whistle(dispatcher, "WATER");
    database
        .sql(
            "update incident set open = false, queue = null, owner_person = null, state = 'CLOSED'")
        .update();

    takeAll(Instant.now().plus(2, ChronoUnit.HOURS));

    assertThat(get(dispatcher, "/api/v1/whistles/" + id).get("state").asString())
        .isEqualTo("WITHDRAWN");
    assertThat(calls(id)).containsExactly("LIAISON");
  }

  @Test
  void aFieldWithoutALiaisonAsksWhoeverStandsAboveAtOnce() {
    dispatcher.post("/api/v1/incidents/" + lamp + "/whistles", "{\"field\": \"FIRE\"}");

    assertThat(notices()).containsExactly("whistle-up");
    assertThat(
            database
                .sql("select count(*) from whistle_call where role = 'SUPERVISOR'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void oneFieldIsCalledOnceUntilItReports() {
    long first = whistle(dispatcher, "WATER");
    JsonNode refused =
        dispatcher
            .post("/api/v1/incidents/" + lamp + "/whistles", "{\"field\": \"WATER\"}")
            .getResponseBody();
    post(dispatcher, first, "withdraw", "{}");

    assertThat(refused.get("type").asString()).endsWith("/whistle-open");
    assertThat(refused.get("whistle").asLong()).isEqualTo(first);
    assertThat(whistle(dispatcher, "WATER")).isNotEqualTo(first);
    assertThat(told("whistle-withdrawn")).containsExactly("供水联络员");
  }

  @Test
  void whatCannotBeMeantIsRefusedByItsName() {
    long id = whistle(dispatcher, "WATER");
    String here = "/api/v1/incidents/" + lamp + "/whistles";

    assertThat(type(dispatcher.post(here, "{}"))).isEqualTo("missing-parameter");
    JsonNode unknown = dispatcher.post(here, "{\"field\": \"MOON\"}").getResponseBody();
    assertThat(unknown.get("type").asString()).endsWith("/unknown-field");
    assertThat(unknown.get("fields").toString())
        .contains("WATER", "HEATING")
        .doesNotContain("MOON");
    assertThat(type(elsewhere.post(here, "{\"field\": \"POWER\"}"))).isEqualTo("forbidden");
    assertThat(type(post(elsewhere, id, "acknowledge", "{}"))).isEqualTo("forbidden");
    assertThat(type(post(dispatcher, id, "arrive", "{}"))).isEqualTo("missing-parameter");
    assertThat(type(post(dispatcher, id, "arrive", "{\"at\": \"2026-01-01T08:00\"}")))
        .isEqualTo("invalid-parameter");
    assertThat(type(post(dispatcher, id, "arrive", "{\"at\": \"2020-01-01T08:00:00Z\"}")))
        .isEqualTo("arrival-in-the-past");
    assertThat(type(dispatcher.post("/api/v1/whistles", "{\"field\": \"WATER\"}")))
        .isEqualTo("whistle-place");
    post(dispatcher, id, "done", "{}");
    JsonNode late = post(dispatcher, id, "acknowledge", "{}").getResponseBody();
    assertThat(late.get("type").asString()).endsWith("/whistle-deed");
    assertThat(late.get("allowed")).isEmpty();
  }

  @Test
  void whoDoesNotServeThePlaceSeesNothingOfIt() {
    long id = whistle(dispatcher, "WATER");

    assertThat(get(elsewhere, "/api/v1/whistles").get("items")).isEmpty();
    assertThat(elsewhere.get("/api/v1/whistles/" + id).getStatus().value()).isEqualTo(404);
    assertThat(type(elsewhere.get("/api/v1/incidents/" + lamp + "/whistles")))
        .isEqualTo("forbidden");
  }

  @Test
  void aRecordCountsAnswersAndRanksFromTenOn() {
    Instant now = Instant.now();
    for (int i = 1; i <= 10; i++) {
      answered("WATER", now, i <= 8 ? 10 * i : 100);
    }
    answered("POWER", now, 5);
    database
        .sql(
            "update whistle set acknowledged_at = null where field = 'WATER' and id = (select max(id) from whistle where field = 'WATER')")
        .update();

    JsonNode lines = get(dispatcher, "/api/v1/whistles/records").get("items");

    assertThat(lines.at("/0/field/code").asString()).isEqualTo("WATER");
    assertThat(lines.at("/0/field/name/zh").asString()).isEqualTo("供水");
    assertThat(lines.at("/0/called").asInt()).isEqualTo(10);
    assertThat(lines.at("/0/inTime").asInt()).isEqualTo(6);
    assertThat(lines.at("/0/late").asInt()).isEqualTo(4);
    assertThat(lines.at("/0/share").asDouble()).isEqualTo(0.6);
    assertThat(lines.at("/0/medianSeconds").asLong()).isEqualTo(50 * 60);
    assertThat(lines.at("/0/rank").asInt()).isOne();
    assertThat(lines.at("/1/field/code").asString()).isEqualTo("POWER");
    assertThat(lines.at("/1/rank").isNull()).isTrue();
  }

  /** Called three hours ago, with an hour to answer. */
  private void answered(String field, Instant now, int minutes) {
    database
        .sql(
            """
            insert into whistle (place, place_name, community_id, rules_id, field, state, called_at,
              called_by, caller_id, due_at, step, acknowledged_at)
            select st_setsrid(st_makepoint(116.4, 39.9), 4326), 'x', i.community_id,
              i.jurisdiction_version_id, :field, 'ACKNOWLEDGED', :at, 'test', 0,
              cast(:at as timestamptz) + interval '1 hour', 0,
              cast(:at as timestamptz) + :minutes * interval '1 minute'
            from incident i where i.number = :number
            """)
        .param("field", field)
        .param("at", WhistleTerm.utc(now.minus(3, ChronoUnit.HOURS)))
        .param("minutes", minutes)
        .param("number", lamp)
        .update();
  }

  private void takeAll(Instant at) {
    while (silence.takeNext(at)) {
      Thread.onSpinWait();
    }
  }

  private long whistle(Desk by, String field) {
    EntityExchangeResult<JsonNode> answer =
        by.post(
            "/api/v1/incidents/" + lamp + "/whistles",
            "{\"field\": \"%s\", \"note\": \"整栋无水\"}".formatted(field));
    assertThat(answer.getStatus().value()).as(answer.toString()).isEqualTo(201);
    return answer.getResponseBody().get("id").asLong();
  }

  private static EntityExchangeResult<JsonNode> post(Desk by, long id, String deed, String body) {
    return by.post("/api/v1/whistles/" + id + "/" + deed, body);
  }

  private static JsonNode get(Desk by, String uri) {
    return by.get(uri).getResponseBody();
  }

  private static String state(EntityExchangeResult<JsonNode> answer) {
    return answer.getResponseBody().get("state").asString();
  }

  private static String type(EntityExchangeResult<JsonNode> answer) {
    String type = answer.getResponseBody().get("type").asString();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private List<String> events() {
    return database
        .sql("select payload->>'act' from incident_event where kind = 'WHISTLED' order by id")
        .query(String.class)
        .list();
  }

  private List<String> notices() {
    return database.sql("select text_key from notice order by id").query(String.class).list();
  }

  private List<String> told(String key) {
    return database
        .sql(
            "select p.name from notice n join person p on p.id = n.person_id where n.text_key = :key order by n.id")
        .param("key", key)
        .query(String.class)
        .list();
  }

  private List<String> calls(long id) {
    return database
        .sql("select role from whistle_call where whistle_id = :id order by step")
        .param("id", id)
        .query(String.class)
        .list();
  }

  private Desk user(String name, Role role, long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(role, area)));
    return new Desk(client, name);
  }

  private long userId(String name) {
    return database
        .sql("select id from app_user where name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private long idOf(String person) {
    return database
        .sql("select id from person where code = :code")
        .param("code", person)
        .query(Long.class)
        .single();
  }

  /** Without an area: of the grid. */
  private void person(String code, String name, String role, String field, Long area) {
    database
        .sql(
            """
            with somebody as (
              insert into person (code, name) values (:code, :name) returning id)
            insert into duty (person_id, role, series_id, area_id, field, valid)
            select id, :role,
              case when cast(:area as bigint) is null
                then (select series_id from grid where code = 'W-01') end,
              :area, :field, tstzrange('2020-01-01', null) from somebody
            """)
        .param("code", code)
        .param("name", name)
        .param("role", role)
        .param("field", field)
        .param("area", area, java.sql.Types.BIGINT)
        .update();
  }
}
