package org.gridmap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.gridmap.incident.IncidentEvents.Stretch;
import org.gridmap.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading the stream loses nothing and repeats nothing, whatever commits when. */
@ServiceTest
class IncidentEventsTest {

  private static final int WRITERS = 6;
  private static final int TRANSACTIONS_EACH = 25;

  @Autowired IncidentEvents events;
  @Autowired JdbcClient database;
  @Autowired DataSource source;

  @Test
  void anEventThatCommitsLateIsReadLateAndNotLost() throws SQLException {
    long first = incident("E-1");
    long second = incident("E-2");
    EventPosition start = events.now();
    try (Connection slow = source.getConnection()) {
      slow.setAutoCommit(false);
      event(slow, first, 1);
      try (Connection quick = source.getConnection()) {
        event(quick, second, 1);
      }

      Stretch before = events.readAfter(start, 100);
      assertThat(numbers(before)).containsExactly("E-2");
      slow.commit();
      assertThat(numbers(events.readAfter(before.next(), 100))).containsExactly("E-1");
    }
  }

  @Test
  void whatWasRolledBackIsNeverRead() throws SQLException {
    long incident = incident("E-3");
    EventPosition start = events.now();
    try (Connection undone = source.getConnection()) {
      undone.setAutoCommit(false);
      event(undone, incident, 1);
      undone.rollback();
    }

    assertThat(events.readAfter(start, 100).changes()).isEmpty();
  }

  @Test
  void readingGoesOnInTheMiddleOfABatch() throws SQLException {
    long incident = incident("E-4");
    EventPosition start = events.now();
    try (Connection writer = source.getConnection()) {
      for (int seq = 1; seq <= 5; seq++) {
        event(writer, incident, seq);
      }
    }

    EventPosition third = events.readAfter(start, 100).changes().get(2).position();
    EventPosition sent = EventPosition.parse(third.toString()).orElseThrow();
    assertThat(events.readAfter(sent, 100).changes())
        .extracting(IncidentChange::seq)
        .containsExactly(4, 5);
  }

  @Test
  void aPositionOfAnotherDatabaseIsNotKnown() {
    assertThat(events.isKnown(EventPosition.parse("999999999:999999999:").orElseThrow())).isFalse();
    assertThat(events.isKnown(EventPosition.parse("9:3:").orElseThrow())).isFalse();
    assertThat(events.isKnown(events.now())).isTrue();
  }

  @Test
  void afterARestoreOldEventsAreNoNews() throws SQLException {
    long incident = incident("E-5");
    EventPosition start = events.now();
    try (Connection writer = source.getConnection()) {
      event(writer, incident, 1);
    }
    database.sql("update incident_event set txid = '999999999'").update();
    events.afterPropertiesSet();

    assertThat(events.readAfter(start, 100).changes()).isEmpty();
    assertThat(
            database
                .sql("select count(*) from incident_event where txid = '999999999'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whateverIsNoPositionIsNotRead() {
    for (String text : List.of("", "17", "1:2", "1:2:~", "1:2:3;drop table", "a:b:")) {
      assertThat(EventPosition.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void manyWritersInRandomOrderAreReadExactlyOnceAndEachIncidentInItsOrder() throws Exception {
    EventPosition position = events.now();
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    CountDownLatch done = new CountDownLatch(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      long incident = incident("W-" + writer);
      Random random = new Random(writer);
      writers.execute(
          () -> {
            write(incident, random);
            done.countDown();
          });
    }
    Map<String, List<Integer>> read = new HashMap<>();
    boolean last = false;
    while (!last) {
      last = done.await(5, TimeUnit.MILLISECONDS);
      Stretch stretch;
      do {
        stretch = events.readAfter(position, 7);
        stretch
            .changes()
            .forEach(
                change ->
                    read.computeIfAbsent(change.incident().number(), n -> new ArrayList<>())
                        .add(change.seq()));
        position = EventPosition.parse(stretch.next().toString()).orElseThrow();
      } while (stretch.more());
    }
    writers.shutdown();

    List<Integer> all =
        java.util.stream.IntStream.rangeClosed(1, TRANSACTIONS_EACH * 2).boxed().toList();
    assertThat(read).hasSize(WRITERS).allSatisfy((number, seqs) -> assertThat(seqs).isEqualTo(all));
  }

  private void write(long incident, Random random) {
    try (Connection writer = source.getConnection()) {
      writer.setAutoCommit(false);
      for (int i = 0; i < TRANSACTIONS_EACH; i++) {
        event(writer, incident, 2 * i + 1);
        Thread.sleep(random.nextInt(6));
        event(writer, incident, 2 * i + 2);
        writer.commit();
      }
    } catch (SQLException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<String> numbers(Stretch stretch) {
    return stretch.changes().stream().map(change -> change.incident().number()).toList();
  }

  private static void event(Connection connection, long incident, int seq) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into incident_event (incident_id, seq, kind, actor, at)
            values (?, ?, 'STATE_CHANGED', 'test', now())
            """)) {
      insert.setLong(1, incident);
      insert.setInt(2, seq);
      insert.executeUpdate();
    }
  }

  private long incident(String number) {
    return database
        .sql(
            """
            insert into incident (number, category, description, location, raw_location, datum,
              confidence, state, channel, reported_at, received_at)
            values (:number, '0203', 'x', st_setsrid(st_makepoint(116, 40), 4326),
              st_makepoint(116, 40), 'WGS84', 'OUTSIDE', 'SUBMITTED', 'WEB', now(), now())
            returning id
            """)
        .param("number", number)
        .query(Long.class)
        .single();
  }
}
