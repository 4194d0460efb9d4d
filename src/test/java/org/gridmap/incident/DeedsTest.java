package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridmap.grid.Grids;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.AllowedDeed;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Owner;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.lifecycle.Standing;
import org.gridmap.people.PersonAccounts;
import org.gridmap.picture.ResultPicture;
import org.gridmap.platform.Problem;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
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

/** Deeds on stored incidents: who may do them, what is refused and how, and what is left behind. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeedsTest {

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired Deeds deeds;
  @Autowired LifeCycles lifeCycles;
  @Autowired PersonAccounts persons;

  private Desk city;
  private Desk second;
  private Desk elsewhere;
  private String number;

  @BeforeAll
  void oneTown() {
    Town town = new Town(database);
    long top = town.area("CITY", "110100", null, null);
    long office = town.area("SUBDISTRICT", "110101001", top, null);
    long far = town.area("SUBDISTRICT", "110101002", top, null);
    long community = town.area("COMMUNITY", "110101001001", office, square(0, 0, 2, 1));
    town.grid("S-01", community, square(0, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
    database
        .sql(
            "insert into person (code, name) values ('W-01', '甲'), ('W-02', '乙'), ('W-07', '丙'), ('2', '丁')")
        .update();
    city = user("city", null);
    second = user("second", null);
    elsewhere = user("elsewhere", far);
  }

  @BeforeEach
  void oneReport() {
    for (String table :
        List.of("incident_event", "photo", "idempotency_key", "incident", "person_account")) {
      database.sql("delete from " + table).update();
    }
    number = Desk.report(client, lon(0.5), lat(0.5));
  }

  @Test
  void anOpenIncidentSaysWhereItIsLookedForAndWhatMayBeDone() {
    JsonNode incident = read(city);

    assertThat(incident.at("/owner/queue").asString()).isEqualTo("DISPATCHER");
    assertThat(incident.get("open").asBoolean()).isTrue();
    assertThat(incident.get("deeds"))
        .extracting(each -> each.get("deed").asString())
        .containsExactly("ADMIT", "DISPATCH", "START", "MERGE", "DECLINE", "VOID");
    assertThat(incident.at("/deeds/1/needs").toString()).isEqualTo("[\"HANDLER\"]");
  }

  @Test
  void whoIsNamedHandlerIsWhereItIsLookedFor() {
    var answer = deed(city, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/W-07\"");

    assertThat(answer.getResponseBody().at("/owner/person").asString()).isEqualTo("W-07");
    assertThat(answer.getResponseBody().get("state").asString()).isEqualTo("DISPATCHED");
  }

  @Test
  void aDeedOutsideTheAreaIsForbiddenAndLeavesNothing() {
    assertThat(deed(elsewhere, "\"deed\": \"START\"").getStatus().value()).isEqualTo(403);
    assertThat(read(city).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void aDeedSaysWhatItLacksAndLeavesNothing() {
    var answer = deed(city, "\"deed\": \"DECLINE\", \"reason\": \"NOT_RESPONSIBLE\"");

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("needs").toString())
        .isEqualTo("[\"NOTE\",\"ELSEWHERE\"]");
    assertThat(read(city).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void aDeedWithoutTheVersionThatWasSeenIsIncomplete() {
    var answer = city.post(address("/deeds"), "{\"deed\": \"START\"}");

    assertThat(answer.getStatus().value()).isEqualTo(422);
    assertThat(answer.getResponseBody().get("needs").toString()).isEqualTo("[\"VERSION\"]");
  }

  @Test
  void aDeedThatIsNotAllowedNamesThoseThatAre() {
    var answer = deed(city, "\"deed\": \"ACCEPT\", \"note\": \"good\"");

    assertThat(answer.getStatus().value()).isEqualTo(409);
    assertThat(answer.getResponseBody().get("why").asString()).isEqualTo("UNKNOWN");
    assertThat(answer.getResponseBody().get("allowed").toString()).contains("DISPATCH");
  }

  @Test
  void whoComesSecondIsToldWhoDidWhat() {
    deed(city, "\"deed\": \"ADMIT\"");
    var late = city.post(address("/deeds"), "{\"deed\": \"START\", \"version\": 1}");

    assertThat(late.getStatus().value()).isEqualTo(409);
    assertThat(late.getResponseBody().at("/happened/0/deed").asString()).isEqualTo("ADMIT");
    assertThat(late.getResponseBody().at("/happened/0/actor").asString()).isEqualTo("city");
    assertThat(late.getResponseBody().at("/happened/0/at").asString()).isNotEmpty();
  }

  @Test
  void ofEightAtOnceOneWins() {
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i ->
                    city.post(address("/deeds"), "{\"deed\": \"START\", \"version\": 1}")
                        .getStatus()
                        .value())
            .toList();

    assertThat(statuses).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(1);
    assertThat(read(city).get("version").asInt()).isEqualTo(2);
  }

  @Test
  void aHoldIsApprovedByAnotherPersonNotByAnotherAccount() {
    persons.link("city", "W-01");
    persons.link("second", "W-01");
    deed(city, "\"deed\": \"START\"");
    deed(city, "\"deed\": \"HOLD\", \"note\": \"等待配件\"");

    var own = deed(second, "\"deed\": \"APPROVE\"");
    assertThat(own.getStatus().value()).isEqualTo(409);
    assertThat(own.getResponseBody().get("why").asString()).isEqualTo("OWN_REQUEST");

    persons.link("second", "W-02");
    assertThat(deed(second, "\"deed\": \"APPROVE\"").getResponseBody().get("onHold").asBoolean())
        .isTrue();
    assertThat(publicly().get("timeline").toString()).contains("等待配件");
  }

  @Test
  void aCategoryThatAsksForAPictureIsNotResolvedWithoutOne() {
    number = Desk.report(client, "0202", lon(0.5), lat(0.5));
    deed(city, "\"deed\": \"DISPATCH\", \"to\": \"PERSON/W-01\"");
    deed(city, "\"deed\": \"START\"");

    var bare = deed(city, "\"deed\": \"RESOLVE\", \"reason\": \"FIXED\", \"note\": \"换了灯\"");
    assertThat(bare.getStatus().value()).isEqualTo(422);
    assertThat(bare.getResponseBody().get("needs").toString()).isEqualTo("[\"PHOTO\"]");
  }

  @Test
  void whoHandledItDoesNotSendItBackAsAJudgeThroughASecondAccount() {
    persons.link("city", "W-01");
    persons.link("second", "W-01");
    resolve();

    var own = deed(second, "\"deed\": \"REJECT\", \"note\": \"not good\"");
    assertThat(own.getResponseBody().get("why").asString()).isEqualTo("HANDLED_IT");
  }

  @Test
  void whoKnowsTheNumberRatesOnceAndDisputes() {
    resolve();
    deed(city, "\"deed\": \"FEED_BACK\", \"note\": \"灯已亮\"");

    assertThat(say("/rating", "{\"rating\": 9}")).isEqualTo(422);
    assertThat(say("/rating", "{\"rating\": 4}")).isEqualTo(200);
    assertThat(say("/rating", "{\"rating\": 1}")).isEqualTo(409);
    assertThat(publicly().get("rating").asInt()).isEqualTo(4);

    assertThat(say("/dispute", "{}")).isEqualTo(422);
    assertThat(say("/dispute", "{\"note\": \"还是不亮\"}")).isEqualTo(200);
    JsonNode again = read(city);
    assertThat(again.get("state").asString()).isEqualTo("ADMITTED");
    assertThat(again.get("round").asInt()).isEqualTo(2);
    assertThat(publicly().get("timeline").toString()).doesNotContain("还是不亮");
  }

  @Test
  void whatIsNotSolvedYetCannotBeDisputedNorRated() {
    assertThat(say("/dispute", "{\"note\": \"slow\"}")).isEqualTo(409);
    assertThat(say("/rating", "{\"rating\": 1}")).isEqualTo(409);
  }

  @Test
  void aMergedReportGoesOnWithTheOtherAndComesBackAsItWas() {
    String head = Desk.report(client, lon(0.6), lat(0.5));
    deed(city, "\"deed\": \"ADMIT\"");
    deed(city, "\"deed\": \"MERGE\", \"to\": \"" + head + "\"");

    assertThat(read(city).get("state").asString()).isEqualTo("MERGED");
    assertThat(read(city).get("owner").isNull()).isTrue();
    assertThat(city.get("/api/v1/incidents/" + head).getResponseBody().get("reports").asInt())
        .isEqualTo(2);
    assertThat(publicly().get("state").asString()).isEqualTo("SUBMITTED");

    deed(city, "\"deed\": \"SPLIT\", \"note\": \"另一盏灯\"");
    assertThat(read(city).get("state").asString()).isEqualTo("ADMITTED");
  }

  @Test
  void theDatabaseItselfKeepsOnePlaceForEachOpenIncident() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    database
                        .sql("update incident set owner_person = 'W-01' where number = :number")
                        .param("number", number)
                        .update()))
        .hasMessageContaining("incident_has_one_place");
  }

  @Test
  void whateverPeopleDoTheRowIsWhatItsEventsSay() {
    List<Actor> actors =
        List.of(
            new Actor("1", Set.of(DeedRole.DISPATCHER), Set.of()),
            new Actor("2", Set.of(DeedRole.GRID_WORKER, DeedRole.COMMUNITY), Set.of()),
            new Actor("3", Set.of(DeedRole.VERIFIER, DeedRole.SUPERVISOR), Set.of()),
            Actor.resident());
    String head = Desk.report(client, lon(0.6), lat(0.5));
    for (int seed = 0; seed < 40; seed++) {
      String played = Desk.report(client, lon(0.5), lat(0.5));
      Random random = new Random(seed);
      for (int step = 0; step < 12; step++) {
        Actor actor = actors.get(random.nextInt(actors.size()));
        play(played, actor, head, random);
        assertThat(stored(played)).as("seed %d, step %d", seed, step).isEqualTo(replayed(played));
      }
    }
  }

  private void play(String played, Actor actor, String head, Random random) {
    LifeCycle lifeCycle = lifeCycles.forNew();
    List<AllowedDeed> allowed = lifeCycle.allowed(deeds.standing(id(played)), actor, false);
    boolean wild = allowed.isEmpty() || random.nextInt(5) == 0;
    Deed deed =
        wild
            ? Deed.values()[random.nextInt(Deed.values().length)]
            : allowed.get(random.nextInt(allowed.size())).deed();
    String reason =
        lifeCycle
            .findDeed(deed)
            .filter(rule -> !rule.reasons().isEmpty())
            .map(rule -> rule.reasons().get(0).code())
            .orElse(null);
    String to =
        switch (deed) {
          case MERGE -> head;
          case DISPATCH, TRANSFER -> random.nextBoolean() ? "PERSON/2" : "DEPARTMENT/water";
          default -> null;
        };
    Particulars said =
        new Particulars(
            "said",
            reason,
            to,
            null,
            List.of(),
            java.time.Instant.parse("2099-01-01T00:00:00Z"),
            null,
            3);
    int before = count(played);
    try {
      deeds.apply(
          played,
          new DeedRequest(deed, said, null),
          new Deeds.By(actor, "tester", IncidentScope.EVERYWHERE),
          List.of());
      assertThat(count(played)).isEqualTo(before + 1);
    } catch (Problem refused) {
      assertThat(count(played)).isEqualTo(before);
    }
  }

  private record Row(
      String state, boolean open, String person, String queue, String handler, int round) {}

  private Row stored(String played) {
    return database
        .sql(
            """
            select state, open, owner_person, queue, handler, round from incident
            where number = :number
            """)
        .param("number", played)
        .query(
            (row, index) ->
                new Row(
                    row.getString("state"),
                    row.getBoolean("open"),
                    row.getString("owner_person"),
                    row.getString("queue"),
                    row.getString("handler"),
                    row.getInt("round")))
        .single();
  }

  private Row replayed(String played) {
    LifeCycle lifeCycle = lifeCycles.forNew();
    Standing standing = deeds.standing(id(played));
    Owner owner = lifeCycle.owner(standing);
    return new Row(
        standing.state(),
        lifeCycle.isOpen(standing.state()),
        owner.person(),
        owner.queue(),
        standing.handler() == null ? null : standing.handler().toString(),
        standing.round());
  }

  private long id(String played) {
    return database
        .sql("select id from incident where number = :number")
        .param("number", played)
        .query(Long.class)
        .single();
  }

  private int count(String played) {
    return database
        .sql("select count(*) from incident_event where incident_id = :id")
        .param("id", id(played))
        .query(Integer.class)
        .single();
  }

  private void resolve() {
    deed(city, "\"deed\": \"START\"");
    ResultPicture.store(database, number);
    deed(city, "\"deed\": \"RESOLVE\", \"reason\": \"FIXED\", \"note\": \"换了灯\", \"photos\": [1]");
  }

  private EntityExchangeResult<JsonNode> deed(Desk desk, String members) {
    int version = read(city).get("version").asInt();
    return desk.post(address("/deeds"), "{" + members + ", \"version\": " + version + "}");
  }

  private JsonNode read(Desk desk) {
    return desk.get(address("")).getResponseBody();
  }

  private JsonNode publicly() {
    return client.get().uri(address("")).exchange().returnResult(JsonNode.class).getResponseBody();
  }

  private int say(String door, String body) {
    return client
        .post()
        .uri(address(door))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .returnResult(JsonNode.class)
        .getStatus()
        .value();
  }

  private String address(String door) {
    return "/api/v1/incidents/" + number + door;
  }

  private Desk user(String name, Long area) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, area)));
    return new Desk(client, name);
  }
}
