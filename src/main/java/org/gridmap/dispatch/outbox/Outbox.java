package org.gridmap.dispatch.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that wait to be sent, were sent, or were given up. */
@Service
public class Outbox {

  private static final int LONGEST_FAULT = 500;

  private final JdbcClient database;
  private final Clock clock;

  Outbox(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How a message stands. */
  enum State {
    WAITING,
    SENT,
    GIVEN_UP
  }

  /** A message as whoever runs the service sees it; what it says is not shown. */
  record Entry(
      UUID id,
      Port port,
      Instant createdAt,
      @Nullable Instant nextTryAt,
      int tries,
      @Nullable String lastFault,
      @Nullable Instant sentAt) {}

  /**
   * Writes a message, in the transaction of the deed that causes it.
   *
   * @param payload JSON, in the shape the port knows
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID put(Port port, String payload) {
    UUID id = UUID.randomUUID();
    database
        .sql(OutboxSql.INSERT)
        .param("id", id)
        .param("port", port.name())
        .param("payload", payload)
        .param("at", OffsetDateTime.now(clock))
        .update();
    return id;
  }

  /**
   * Takes messages that are due, for one sender alone: until its lease ends nobody else gets them.
   *
   * @param ports those that can be delivered
   */
  @Transactional
  List<OutboxMessage> claim(Collection<Port> ports, int batch, Duration lease) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return database
        .sql(OutboxSql.CLAIM)
        .param("now", now)
        .param("until", now.plus(lease))
        .param("ports", ports.stream().map(Port::name).toArray(String[]::new))
        .param("batch", batch)
        .query(Outbox::message)
        .list();
  }

  @Transactional
  void sent(OutboxMessage message) {
    database
        .sql(OutboxSql.SENT)
        .param("at", OffsetDateTime.now(clock))
        .param("id", message.id())
        .param("tries", message.tries())
        .update();
  }

  /**
   * Notes that a try failed.
   *
   * @param pause until the next one; null gives the message up
   * @return whether the message was still this sender's
   */
  @Transactional
  public boolean failed(OutboxMessage message, String fault, @Nullable Duration pause) {
    int shown = Math.min(fault.length(), LONGEST_FAULT);
    return database
            .sql(OutboxSql.FAILED)
            .param("next", pause == null ? null : OffsetDateTime.now(clock).plus(pause))
            .param("fault", fault.substring(0, shown).replace('\0', ' '))
            .param("id", message.id())
            .param("tries", message.tries())
            .update()
        > 0;
  }

  /**
   * Messages in a state, the newest first.
   *
   * @param before the id of the message that the page begins after; null for the first page
   * @throws Problem {@code NOT_FOUND} when there is no message of that id
   */
  List<Entry> list(State state, @Nullable UUID before, int limit) {
    return database
        .sql(OutboxSql.LIST)
        .param("state", state.name())
        .param("beforeAt", before == null ? null : createdAt(before))
        .param("beforeId", before)
        .param("limit", limit)
        .query(Outbox::entry)
        .list();
  }

  private OffsetDateTime createdAt(UUID id) {
    return database
        .sql(OutboxSql.CREATED_AT)
        .param("id", id)
        .query(OffsetDateTime.class)
        .optional()
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
  }

  /**
   * Tries a message again that was given up.
   *
   * @throws Problem {@code NOT_FOUND} when no message of this id was given up
   */
  @Transactional
  void tryAgain(UUID id) {
    int found =
        database
            .sql(OutboxSql.TRY_AGAIN)
            .param("now", OffsetDateTime.now(clock))
            .param("id", id)
            .update();
    if (found == 0) {
      throw new Problem(RequestProblem.NOT_FOUND).with("code", id);
    }
  }

  @Transactional
  void forget(Duration keep) {
    database
        .sql(OutboxSql.FORGET)
        .param("before", OffsetDateTime.ofInstant(clock.instant().minus(keep), ZoneOffset.UTC))
        .update();
  }

  private static OutboxMessage message(ResultSet row, int index) throws SQLException {
    return new OutboxMessage(
        row.getObject("id", UUID.class),
        Port.valueOf(row.getString("port")),
        row.getString("payload"),
        row.getInt("tries"));
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        Port.valueOf(row.getString("port")),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "next_try_at"),
        row.getInt("tries"),
        row.getString("last_fault"),
        instant(row, "sent_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
