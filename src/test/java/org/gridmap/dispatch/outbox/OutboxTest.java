package org.gridmap.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.security.Role;
import org.gridmap.security.RoleGrant;
import org.gridmap.security.Users;
import org.gridmap.testing.Desk;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every message is delivered, by one sender at a time, or its giving up is seen. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Set<Port> BOTH = Set.of(Port.MAIL, Port.WEBHOOK);

  @Autowired Outbox outbox;
  @Autowired OutboxSender.SenderRoom room;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired RestTestClient client;
  @Autowired Users users;

  @BeforeAll
  void staff() {
    users.add("admin", "admin", Desk.PASSWORD, List.of(new RoleGrant(Role.ADMINISTRATOR, null)));
    users.add("desk", "desk", Desk.PASSWORD, List.of(new RoleGrant(Role.DISPATCHER, null)));
  }

  @BeforeEach
  void empty() {
    database.sql("delete from outbox").update();
    database.sql("delete from notice").update();
  }

  @Test
  void aMessageIsWrittenWithTheDeedThatCausesItOrNotAtAll() {
    transaction.executeWithoutResult(
        status -> {
          outbox.put(Port.WEBHOOK, "{}");
          status.setRollbackOnly();
        });

    assertThat(outbox.claim(BOTH, 10, LEASE)).isEmpty();
    assertThatThrownBy(() -> outbox.put(Port.WEBHOOK, "{}"))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void severalSendersAtOnceSendEveryMessageOnce() throws Exception {
    Set<UUID> put = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      put.add(put());
    }
    Recorder target = new Recorder();
    ExecutorService senders = Executors.newFixedThreadPool(2);
    Callable<Integer> work =
        () -> {
          OutboxSender sender = sender(target, LEASE, 12);
          int sent = 0;
          for (int taken = sender.sendDue(); taken > 0; taken = sender.sendDue()) {
            sent += taken;
          }
          return sent;
        };

    List<Future<Integer>> both = List.of(senders.submit(work), senders.submit(work));

    assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(300);
    assertThat(new ArrayList<>(target.ids)).hasSize(300).containsExactlyInAnyOrderElementsOf(put);
    senders.shutdown();
  }

  @Test
  void aSenderThatDiesBetweenTakingAndSendingLosesNothing() {
    UUID id = put();
    assertThat(outbox.claim(BOTH, 10, Duration.ofMillis(-1))).hasSize(1);
    Recorder target = new Recorder();

    assertThat(sender(target, LEASE, 12).sendDue()).isEqualTo(1);

    assertThat(target.ids).containsExactly(id);
    assertThat(state(id)).isEqualTo("sent after 2");
  }

  @Test
  void aSenderThatDiesBetweenSendingAndNotingSendsAgainWithTheSameId() {
    UUID id = put();
    Recorder target = new Recorder();
    outbox.claim(BOTH, 10, Duration.ofMillis(-1)).forEach(target::deliver);

    sender(target, LEASE, 12).sendDue();

    assertThat(target.ids).containsExactly(id, id);
  }

  @Test
  void whatOneSenderHasTakenNobodyElseTakesDuringItsLease() {
    put();
    outbox.claim(BOTH, 10, LEASE);

    assertThat(outbox.claim(BOTH, 10, LEASE)).isEmpty();
  }

  @Test
  void whoseLeaseHasEndedHasNothingMoreToSay() {
    UUID id = put();
    OutboxMessage late = outbox.claim(BOTH, 10, Duration.ofMillis(-1)).get(0);
    outbox.claim(BOTH, 10, LEASE);

    assertThat(outbox.failed(late, "too late", null)).isFalse();
    outbox.sent(late);

    assertThat(state(id)).isEqualTo("waiting after 2");
  }

  @Test
  void aMessageOfAPortWithoutAddressWaits() {
    put();

    assertThat(outbox.claim(Set.of(Port.MAIL), 10, LEASE)).isEmpty();
  }

  @Test
  void aFailureIsTriedAgainAfterPausesThatDouble() {
    UUID id = put();
    OutboxSender failing = sender(new Refusing(), LEASE, 12);

    failing.sendDue();
    assertThat(secondsToNextTry(id)).isBetween(28L, 30L);
    makeDue(id);
    failing.sendDue();
    assertThat(secondsToNextTry(id)).isBetween(58L, 60L);
    makeDue(id);
    failing.sendDue();

    assertThat(secondsToNextTry(id)).isBetween(118L, 120L);
    assertThat(state(id)).isEqualTo("waiting after 3");
  }

  @Test
  void afterTheLastTryItIsGivenUpAndAdministratorsSeeIt() {
    UUID id = put();

    sender(new Refusing(), LEASE, 1).sendDue();

    assertThat(state(id)).isEqualTo("given up after 1");
    JsonNode given = new Desk(client, "admin").get("/api/v1/outbox").getResponseBody();
    assertThat(given.at("/items/0/id").asString()).isEqualTo(id.toString());
    assertThat(given.at("/items/0/lastFault").asString()).isEqualTo("the door is shut");
    assertThat(given.at("/items/0").has("payload")).isFalse();
    JsonNode notices = new Desk(client, "admin").get("/api/v1/notices").getResponseBody();
    assertThat(notices.at("/items/0/text").asString()).contains("WEBHOOK", "the door is shut");
  }

  @Test
  void anAdministratorHasItTriedAgain() {
    UUID id = put();
    sender(new Refusing(), LEASE, 1).sendDue();
    Recorder target = new Recorder();

    int status =
        new Desk(client, "admin").post("/api/v1/outbox/" + id + "/retry", "{}").getStatus().value();
    sender(target, LEASE, 1).sendDue();

    assertThat(status).isEqualTo(204);
    assertThat(target.ids).containsExactly(id);
  }

  @Test
  void onlyAdministratorsSeeTheOutbox() {
    assertThat(new Desk(client, "desk").get("/api/v1/outbox").getStatus().value()).isEqualTo(403);
    assertThat(
            new Desk(client, "desk")
                .post("/api/v1/outbox/" + UUID.randomUUID() + "/retry", "{}")
                .getStatus()
                .value())
        .isEqualTo(403);
  }

  private static final class Recorder implements Delivery {
    private final ConcurrentLinkedQueue<UUID> ids = new ConcurrentLinkedQueue<>();

    @Override
    public Port port() {
      return Port.WEBHOOK;
    }

    @Override
    public boolean isConfigured() {
      return true;
    }

    @Override
    public void deliver(OutboxMessage message) {
      ids.add(message.id());
    }
  }

  private static final class Refusing implements Delivery {
    @Override
    public Port port() {
      return Port.WEBHOOK;
    }

    @Override
    public boolean isConfigured() {
      return true;
    }

    @Override
    public void deliver(OutboxMessage message) throws NotDelivered {
      throw new NotDelivered("the door is shut");
    }
  }

  private OutboxSender sender(Delivery target, Duration lease, int tries) {
    OutboxSettings settings =
        new OutboxSettings(
            Duration.ofSeconds(1),
            7,
            tries,
            Duration.ofSeconds(30),
            Duration.ofHours(6),
            lease,
            Duration.ofDays(30));
    return new OutboxSender(outbox, settings, List.of(target), room);
  }

  private UUID put() {
    return transaction.execute(status -> outbox.put(Port.WEBHOOK, "{}"));
  }

  private void makeDue(UUID id) {
    database
        .sql("update outbox set next_try_at = now() - interval '1 second' where id = :id")
        .param("id", id)
        .update();
  }

  private long secondsToNextTry(UUID id) {
    OffsetDateTime next =
        database
            .sql("select next_try_at from outbox where id = :id")
            .param("id", id)
            .query(OffsetDateTime.class)
            .single();
    return Duration.between(OffsetDateTime.now(), next).toSeconds();
  }

  private String state(UUID id) {
    return database
        .sql(
            """
            select case when sent_at is not null then 'sent'
              when next_try_at is null then 'given up' else 'waiting' end || ' after ' || tries
            from outbox where id = :id
            """)
        .param("id", id)
        .query(String.class)
        .single();
  }
}
