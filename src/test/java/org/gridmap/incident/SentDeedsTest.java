package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;
import static org.gridmap.testing.Town.square;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.grid.Grids;
import org.gridmap.platform.IdempotencyKey;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Deeds that a phone sends again because it never heard the answer. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentDeedsTest {

  private static final String START = "\"deed\": \"START\", \"version\": 1";

  @Autowired RestTestClient client;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Grids grids;
  @Autowired Users users;

  private Desk worker;
  private Desk other;
  private String number;

  @BeforeAll
  void oneTown() {
    Town town = new Town(database);
    long community = town.area("COMMUNITY", "110101001001", null, square(0, 0, 2, 1));
    town.grid("S-01", community, square(0, 0, 2, 1));
    transaction.executeWithoutResult(status -> grids.announce(List.of(community)));
    worker = user("worker");
    other = user("other");
  }

  @BeforeEach
  void oneReport() {
    number = Desk.report(client, lon(0.5), lat(0.5));
  }

  @Test
  void sentTwiceItIsDoneOnceAndAnsweredTwice() {
    assertThat(status(send(worker, "k1", START))).isEqualTo(200);
    EntityExchangeResult<JsonNode> again = send(worker, "k1", START);

    assertThat(status(again)).isEqualTo(200);
    assertThat(again.getResponseBody().get("version").asInt()).isEqualTo(2);
    assertThat(events()).isEqualTo(2);
  }

  @Test
  void sentTwiceAtOnceItIsDoneOnce() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    Callable<Integer> sending = () -> status(send(worker, "k-race", START));
    try {
      for (Future<Integer> answer : two.invokeAll(List.of(sending, sending))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      two.shutdown();
    }
    assertThat(events()).isEqualTo(2);
  }

  @Test
  void anotherDeedUnderTheSameKeyIsRefused() {
    send(worker, "k2", START);

    EntityExchangeResult<JsonNode> reused =
        send(worker, "k2", "\"deed\": \"START\", \"version\": 1, \"note\": \"more\"");

    assertThat(status(reused)).isEqualTo(422);
    assertThat(reused.getResponseBody().get("type").asString())
        .endsWith("/problems/idempotency-key-reused");
  }

  @Test
  void aRefusedDeedMayBeSentAgainUnderItsKeyAsItWasDecidedAnew() {
    send(other, "o1", START);
    assertThat(status(send(worker, "k3", START))).isEqualTo(409);

    String resolve =
        "\"deed\": \"RESOLVE\", \"reason\": \"FIXED\", \"note\": \"修好\", \"version\": 2";
    assertThat(status(send(worker, "k3", resolve))).isEqualTo(200);
    assertThat(events()).isEqualTo(3);
  }

  @Test
  void aKeyMeansNothingToAnotherAccount() {
    send(worker, "k4", START);

    assertThat(status(send(other, "k4", START))).isEqualTo(409);
  }

  @Test
  void theTimelineSaysWhenItWasDoneAndWhenItArrived() {
    Instant done = Instant.parse("2026-01-05T01:10:00Z");
    JsonNode last = lastStep(send(worker, "k5", START + ", \"doneAt\": \"" + done + "\""));

    assertThat(Instant.parse(last.get("doneAt").asString())).isEqualTo(done);
    assertThat(Instant.parse(last.get("at").asString())).isAfter(done);
  }

  @Test
  void aClockThatRunsAheadDoesNotPutADeedIntoTheFuture() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    JsonNode last = lastStep(send(worker, "k6", START + ", \"doneAt\": \"" + tomorrow + "\""));

    assertThat(Instant.parse(last.get("doneAt").asString())).isBefore(tomorrow);
  }

  private static JsonNode lastStep(EntityExchangeResult<JsonNode> answer) {
    JsonNode timeline = answer.getResponseBody().get("timeline");
    return timeline.get(timeline.size() - 1);
  }

  private EntityExchangeResult<JsonNode> send(Desk desk, String key, String members) {
    return desk.post(
        "/api/v1/incidents/" + number + "/deeds",
        "{" + members + "}",
        headers -> headers.set(IdempotencyKey.HEADER, key + number));
  }

  private static int status(EntityExchangeResult<JsonNode> answer) {
    return answer.getStatus().value();
  }

  private int events() {
    return database
        .sql(
            """
            select count(*) from incident_event e join incident i on i.id = e.incident_id
            where i.number = :number
            """)
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  private Desk user(String name) {
    users.add(name, name, Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
    return new Desk(client, name);
  }
}
