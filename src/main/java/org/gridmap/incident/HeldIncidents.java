package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Incidents taken in hand one by one for a deed: held, changed, and the deed written down as an
 * event, all in one transaction. Everything that follows incidents reads those events.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HeldIncidents {

  private static final String HOLD =
      """
      select i.id from incident i
      where i.number = :number
        and %s
      for no key update
      """
          .formatted(InScope.CONDITION);

  private static final String IS_KNOWN =
      "select exists (select from incident where number = :number)";

  /** A statement of its own: it must see what the holder before us wrote. */
  private static final String READ =
      """
      select i.id, i.number, i.state, i.open, i.grid_id, i.community_id, i.duplicate_of,
        coalesce((select max(seq) from incident_event e where e.incident_id = i.id), 0) as version
      from incident i where i.id = :id
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  HeldIncidents(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Holds an incident that lies in a scope.
   *
   * @param seen the version its reader saw; null: whatever it is
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} outside the scope, {@code
   *     INCIDENT_CHANGED}
   */
  public HeldIncident hold(String number, IncidentScope scope, @Nullable Integer seen) {
    long id =
        database
            .sql(HOLD)
            .param("number", number)
            .params(InScope.values(scope))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> refused(number));
    HeldIncident held =
        database.sql(READ).param("id", id).query(HeldIncidents::heldIncident).single();
    if (seen != null && seen != held.version()) {
      throw new Problem(IncidentProblem.INCIDENT_CHANGED)
          .with("version", held.version())
          .with("happened", Happened.since(database, held.id(), seen));
    }
    return held;
  }

  /**
   * Writes down what was done.
   *
   * @param payload what the event tells besides its kind; members without a value are left out
   * @param actor sign-in name
   */
  public void write(
      HeldIncident incident, EventKind kind, Map<String, Object> payload, String actor) {
    database
        .sql(IncidentSql.INSERT_EVENT)
        .param("incident", incident.id())
        .param("seq", incident.version() + 1)
        .param("kind", kind.name())
        .param("payload", json.writeValueAsString(payload))
        .param("actor", actor)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  private Problem refused(String number) {
    return database.sql(IS_KNOWN).param("number", number).query(Boolean.class).single()
        ? new Problem(RequestProblem.FORBIDDEN)
        : new Problem(RequestProblem.NOT_FOUND).with("number", number);
  }

  private static HeldIncident heldIncident(ResultSet row, int index) throws SQLException {
    return new HeldIncident(
        row.getLong("id"),
        row.getString("number"),
        row.getString("state"),
        row.getBoolean("open"),
        row.getObject("grid_id", Long.class),
        row.getObject("community_id", Long.class),
        row.getObject("duplicate_of", Long.class),
        row.getInt("version"));
  }
}
