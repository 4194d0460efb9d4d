package org.gridmap.incident.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridmap.incident.InScope;
import org.gridmap.incident.IncidentScope;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All incidents for counting, and from there on those that changed: who keeps what was read, by id,
 * has the same as one who reads all anew.
 */
@Service
public class CountedIncidents {

  private static final int ROWS_AT_ONCE = 5_000;

  /** For the driver: values come in the form in which they are, from the first time on. */
  private static final int FORCE_BINARY = -1;

  private final JdbcClient database;
  private final JdbcTemplate rows;
  private final TransactionTemplate oneMoment;

  CountedIncidents(
      JdbcClient database, JdbcTemplate rows, PlatformTransactionManager transactions) {
    this.database = database;
    this.rows = rows;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setReadOnly(true);
  }

  /**
   * A reading of everything.
   *
   * @param moment of the reading, for {@link #readChanged}
   * @param horizon of incidents that are closed only those reported later were read; null: all were
   */
  public record Reading(String moment, @Nullable Instant horizon) {}

  /**
   * Reads all open incidents, and the newest of the others.
   *
   * @param most so many by the moment of their report, besides older ones that are open
   */
  public Reading readAll(int most, Consumer<CountedIncident> reader) {
    return oneMoment.execute(
        transaction -> {
          String moment = now();
          @Nullable Timestamp horizon =
              database
                  .sql(CountSql.HORIZON)
                  .param("most", most)
                  .query(Timestamp.class)
                  .optional()
                  .orElse(null);
          rows.query(
              connection -> inBinary(connection, horizon),
              (RowCallbackHandler) row -> reader.accept(CountedRow.read(row)));
          return new Reading(moment, horizon == null ? null : horizon.toInstant());
        });
  }

  /**
   * The moment of now, when nothing happened to any incident since another moment: one look at the
   * database, for all who only want to be sure.
   */
  public Optional<String> findUnchanged(String since) {
    return database
        .sql(CountSql.LOOK)
        .param("since", since)
        .query(
            (row, index) ->
                row.getBoolean("changed")
                    ? Optional.<String>empty()
                    : Optional.of(row.getString("moment")))
        .single();
  }

  /**
   * Reads the incidents to which something has happened since a moment, as they are now.
   *
   * @param most gives up when more events tell of them: read all anew
   * @return the new moment; empty when it gave up, or the moment is not of this database
   */
  public Optional<String> readChanged(String since, int most, Consumer<CountedIncident> reader) {
    return oneMoment.execute(
        transaction -> {
          String moment = now();
          if (moment.equals(since)) {
            return Optional.of(moment);
          }
          List<Long> ids =
              database
                  .sql(CountSql.CHANGED)
                  .param("since", since)
                  .param("limit", most + 1)
                  .query(Long.class)
                  .list();
          if (ids.size() > most || !isKnown(since)) {
            return Optional.empty();
          }
          if (!ids.isEmpty()) {
            database
                .sql(CountSql.BY_ID)
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query((RowCallbackHandler) row -> reader.accept(CountedRow.read(row)));
          }
          return Optional.of(moment);
        });
  }

  /**
   * Reads the incidents of a rectangle.
   *
   * @param box degrees (EPSG:4326)
   * @param since only those reported then or later
   * @param most at most this many, those reported last
   */
  @Transactional(readOnly = true)
  public void readIn(Envelope box, Instant since, int most, Consumer<CountedIncident> reader) {
    database
        .sql(CountSql.IN_BOX)
        .withFetchSize(ROWS_AT_ONCE)
        .param("west", box.getMinX())
        .param("south", box.getMinY())
        .param("east", box.getMaxX())
        .param("north", box.getMaxY())
        .param("since", Timestamp.from(since))
        .param("most", most)
        .query((RowCallbackHandler) row -> reader.accept(CountedRow.read(row)));
  }

  /** What a list of cases shows of an incident. */
  public record Case(long id, String number, String category, Instant reportedAt, String state) {}

  /**
   * Some incidents by id, newest report first; unknown ids are left out, and so are incidents the
   * reader may not see.
   */
  public List<Case> listCases(Collection<Long> ids, IncidentScope reader) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(CountSql.CASES)
            .param("ids", ids)
            .params(InScope.values(reader))
            .query(
                (row, index) ->
                    new Case(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("category"),
                        row.getTimestamp("reported_at").toInstant(),
                        row.getString("state")))
            .list();
  }

  /** Nobody writes or reads the numbers of a million rows as text. */
  private static PreparedStatement inBinary(Connection connection, @Nullable Timestamp horizon)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(CountSql.ALL);
    statement.setFetchSize(ROWS_AT_ONCE);
    statement.setTimestamp(1, horizon);
    statement.unwrap(PGStatement.class).setPrepareThreshold(FORCE_BINARY);
    return statement;
  }

  private String now() {
    return database.sql(CountSql.MOMENT).query(String.class).single();
  }

  private boolean isKnown(String since) {
    return database.sql(CountSql.IS_KNOWN).param("since", since).query(Boolean.class).single();
  }
}
