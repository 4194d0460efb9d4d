package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The stream of everything that happens to incidents, for reading forward without loss: the events
 * of one incident in their order, each exactly once, however transactions overlap and however many
 * instances write.
 */
@Service
public class IncidentEvents implements InitializingBean {

  /** PostgreSQL channel that rings when there are new events; messages are empty. */
  public static final String CHANNEL = "gridmap_incident_events";

  private final JdbcClient database;
  private final Incidents incidents;

  IncidentEvents(JdbcClient database, Incidents incidents) {
    this.database = database;
    this.incidents = incidents;
  }

  /**
   * After a restore the events carry transaction numbers that are still to come: make them past.
   */
  @Override
  public void afterPropertiesSet() {
    database.sql(IncidentSql.AGE_RESTORED_EVENTS).update();
  }

  private record Row(long id, long incident, int seq, EventKind kind, Instant at) {}

  /**
   * A stretch of the stream.
   *
   * @param next where to go on; the position of the last change, or a later one
   * @param more whether there was more to read than the limit allowed
   */
  public record Stretch(List<IncidentChange> changes, EventPosition next, boolean more) {
    public Stretch {
      changes = List.copyOf(changes);
    }
  }

  /** The position behind everything that has happened. */
  public EventPosition now() {
    return EventPosition.after(
        database.sql("select pg_current_snapshot()::text").query(String.class).single());
  }

  /** Whether a position can have come from this database: restored ones count anew. */
  public boolean isKnown(EventPosition position) {
    try {
      return database
          .sql(IncidentReadSql.IS_KNOWN_POSITION)
          .param("seen", position.seen())
          .param("reading", position.reading())
          .query(Boolean.class)
          .single();
    } catch (NonTransientDataAccessException notASnapshot) {
      return false;
    }
  }

  /** Reads on from a position, as far as everything that is visible now. */
  public Stretch readAfter(EventPosition position, int limit) {
    return read(position, null, limit);
  }

  /** Reads on from a position, as far as what {@code end} has seen and no further. */
  public Stretch readBetween(EventPosition position, EventPosition end, int limit) {
    return read(position, end.seen(), limit);
  }

  private Stretch read(EventPosition position, @Nullable String end, int limit) {
    String batch = position.reading() == null ? snapshot(end) : position.reading();
    List<Row> rows =
        database
            .sql(IncidentReadSql.EVENTS)
            .param("seen", position.seen())
            .param("batch", batch)
            .param("lastId", position.lastId())
            .param("limit", limit)
            .query(IncidentEvents::row)
            .list();
    boolean wholeBatch = rows.size() < limit;
    EventPosition next =
        wholeBatch
            ? EventPosition.after(batch)
            : position.within(batch, rows.get(rows.size() - 1).id());
    boolean more = !wholeBatch || (position.reading() != null && !batch.equals(end));
    return new Stretch(changes(position, batch, rows), next, more);
  }

  private String snapshot(@Nullable String end) {
    return end == null ? now().seen() : end;
  }

  private List<IncidentChange> changes(EventPosition position, String batch, List<Row> rows) {
    Map<Long, IncidentSummary> byId =
        incidents.list(rows.stream().map(Row::incident).distinct().toList()).stream()
            .collect(Collectors.toMap(IncidentSummary::id, Function.identity()));
    List<IncidentChange> changes = new ArrayList<>(rows.size());
    for (Row row : rows) {
      IncidentSummary incident = byId.get(row.incident());
      if (incident != null) {
        changes.add(
            new IncidentChange(
                position.within(batch, row.id()), row.kind(), row.seq(), row.at(), incident));
      }
    }
    return changes;
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("incident_id"),
        row.getInt("seq"),
        EventKind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant());
  }
}
