package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridmap.grid.Grids;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.jurisdiction.RuleSet;
import org.gridmap.lifecycle.Actor;
import org.gridmap.lifecycle.AllowedDeed;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.DeedRole;
import org.gridmap.lifecycle.Handler;
import org.gridmap.lifecycle.LifeCycle;
import org.gridmap.lifecycle.Owner;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.lifecycle.Standing;
import org.gridmap.platform.Problem;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wherever an open incident is by its row, it is there by its events, and somebody looks there:
 * tried on random histories with people who come and go, in a community that dispatches by itself
 * (yingkou) and one that does not (standard).
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePlaceTest {

  private static final int HISTORIES = 60;
  private static final int STEPS = 15;

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;
  @Autowired Jurisdictions jurisdictions;
  @Autowired Deeds deeds;
  @Autowired LifeCycles lifeCycles;

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
    users.add("desk", "desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    Desk desk = new Desk(client, "desk");
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

  @AfterAll
  void onlyTheBaseHoldsAgain() throws IOException {
    database.sql("delete from incident_event").update();
    database.sql("delete from idempotency_key").update();
    database.sql("delete from incident").update();
    database.sql("delete from jurisdiction_binding where area_id is not null").update();
    jurisdictions.load(RuleSet.named("standard", Instant.now()), null, "test");
  }

  @Test
  void whateverHappensAnOpenIncidentIsInOnePlaceThatThereIs() {
    List<Actor> actors =
        List.of(
            new Actor("v-1", Set.of(DeedRole.DISPATCHER), Set.of()),
            new Actor(
                "w-1",
                Set.of(DeedRole.GRID_WORKER, DeedRole.COMMUNITY),
                Set.of("COMMUNITY/110101001001")),
            new Actor("w-2", Set.of(DeedRole.VERIFIER, DeedRole.SUPERVISOR), Set.of()),
            Actor.resident());
    Set<String> places = new java.util.TreeSet<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      String number = report(random.nextInt(8) / 2.0 + 0.25);
      for (int step = 0; step < STEPS; step++) {
        toggleAbsence(random);
        play(number, actors.get(random.nextInt(actors.size())), random);
        places.add(onePlace(number, seed));
      }
    }
    assertThat(places)
        .contains("person w-1", "person e-1", "queue DISPATCHER", "queue COMMUNITY/110101001001");
  }

  private void toggleAbsence(Random random) {
    if (random.nextInt(6) == 0) {
      int ended = database.sql("delete from absence").update();
      if (ended == 0) {
        away("w-1", random.nextBoolean() ? "w-2" : null);
      }
    }
  }

  private void play(String number, Actor actor, Random random) {
    long id = id(number);
    LifeCycle lifeCycle = lifeCycles.of(id);
    List<AllowedDeed> allowed = lifeCycle.allowed(deeds.standing(id), actor, false);
    if (allowed.isEmpty()) {
      return;
    }
    Deed deed = allowed.get(random.nextInt(allowed.size())).deed();
    String to =
        switch (deed) {
          case DISPATCH -> random.nextBoolean() ? null : "PERSON/" + actor.person();
          case TRANSFER -> random.nextBoolean() ? "PERSON/w-2" : "COMMUNITY/110101001001";
          default -> null;
        };
    String reason =
        lifeCycle.findDeed(deed).orElseThrow().reasons().stream()
            .map(each -> each.code())
            .findFirst()
            .orElse(null);
    Particulars said =
        new Particulars(
            "said",
            reason,
            to,
            new org.gridmap.lifecycle.Position(lon(0.5), lat(0.5), 5.0),
            List.of(),
            Instant.parse("2099-01-01T00:00:00Z"),
            null,
            3);
    Throwable refused =
        catchThrowable(
            () ->
                deeds.apply(
                    number,
                    new DeedRequest(deed, said, null),
                    new Deeds.By(actor, "tester", IncidentScope.EVERYWHERE),
                    List.of()));
    if (refused != null) {
      assertThat(refused).isInstanceOf(Problem.class);
    }
  }

  /** Where it is by its row: the same as by its events, and a place that somebody looks into. */
  private String onePlace(String number, int seed) {
    Map<String, Object> row =
        database
            .sql("select open, owner_person, queue from incident where number = :number")
            .param("number", number)
            .query()
            .singleRow();
    long id = id(number);
    Standing standing = deeds.standing(id);
    Owner owner = lifeCycles.of(id).owner(standing);
    String person = (String) row.get("owner_person");
    String queue = (String) row.get("queue");
    assertThat(new Owner(person, queue)).as("seed %d, %s", seed, number).isEqualTo(owner);
    boolean open = (boolean) row.get("open");
    assertThat((person == null ? 0 : 1) + (queue == null ? 0 : 1)).isEqualTo(open ? 1 : 0);
    if (person != null) {
      assertThat(
              database
                  .sql("select count(*) from person where code = :code")
                  .param("code", person)
                  .query(Integer.class)
                  .single())
          .as("person %s", person)
          .isOne();
      return "person " + person;
    }
    if (queue != null) {
      boolean ofARole =
          java.util.Arrays.stream(DeedRole.values()).anyMatch(role -> role.name().equals(queue));
      assertThat(ofARole || Handler.read(queue).isPresent()).as(queue).isTrue();
      return "queue " + queue;
    }
    return "over";
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

  private long id(String number) {
    return database
        .sql("select id from incident where number = :number")
        .param("number", number)
        .query(Long.class)
        .single();
  }
}
