package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What staff do to an incident. Each deed locks the incident, checks, changes it and adds one event
 * in the same transaction.
 */
@Component
class IncidentDeeds {

  static final int LONGEST_NOTE = 1000;

  private final JdbcClient database;
  private final Grids grids;
  private final JsonMapper json;
  private final Clock clock;

  IncidentDeeds(JdbcClient database, Grids grids, JsonMapper json, Clock clock) {
    this.database = database;
    this.grids = grids;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Who acts, and on which state of things.
   *
   * @param expectedVersion the incident's version the person saw; null: whatever it is
   */
  record Deed(String actor, IncidentScope scope, @Nullable Integer expectedVersion) {}

  private record Locked(
      long id,
      IncidentState state,
      @Nullable Long gridId,
      @Nullable Long communityId,
      int version) {}

  /**
   * Moves an incident on to another state.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} outside the scope, {@code
   *     INCIDENT_CHANGED}, {@code ILLEGAL_TRANSITION} with the states that are allowed
   */
  @Transactional
  void move(String number, IncidentState to, @Nullable String note, Deed deed) {
    Locked incident = lock(number, deed);
    List<IncidentState> allowed = incident.state().next();
    if (!allowed.contains(to)) {
      throw new Problem(IncidentProblem.ILLEGAL_TRANSITION)
          .with("from", incident.state())
          .with("to", to)
          .with("allowed", allowed);
    }
    database
        .sql(IncidentSql.SET_STATE)
        .param("state", to.name())
        .param("id", incident.id())
        .update();
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("from", incident.state());
    payload.put("state", to);
    if (note != null) {
      payload.put("note", note);
    }
    record(incident, EventKind.STATE_CHANGED, payload, deed);
  }

  /**
   * Gives an incident that lies in no grid to one.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} when the incident or the grid is outside
   *     the scope, {@code INCIDENT_CHANGED}, {@code INCIDENT_HAS_A_GRID}, {@code UNKNOWN_GRID}
   */
  @Transactional
  void assign(String number, String gridCode, Deed deed) {
    Locked incident = lock(number, deed);
    if (incident.gridId() != null) {
      throw new Problem(IncidentProblem.INCIDENT_HAS_A_GRID)
          .with("grid", grids.find(incident.gridId()).map(Grid::code).orElse("?"));
    }
    Grid grid =
        grids
            .find(gridCode)
            .orElseThrow(() -> new Problem(IncidentProblem.UNKNOWN_GRID).with("grid", gridCode));
    if (!deed.scope().includes(grid.communityId())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    database
        .sql(IncidentSql.SET_GRID)
        .param("grid", grid.id())
        .param("community", grid.communityId())
        .param("id", incident.id())
        .update();
    record(incident, EventKind.ASSIGNED, Map.of("grid", grid.code()), deed);
  }

  /**
   * Says that an incident is another one reported again: they count once from now on.
   *
   * @param otherNumber the incident that goes on
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} when either is outside the scope, {@code
   *     INCIDENT_CHANGED}, {@code NOT_A_DUPLICATE} when it is the same, or one of them is a
   *     duplicate already
   */
  @Transactional
  void merge(String number, String otherNumber, Deed deed) {
    boolean first = number.compareTo(otherNumber) < 0;
    Deed any = new Deed(deed.actor(), deed.scope(), null);
    Locked lower = first ? lock(number, deed) : lock(otherNumber, any);
    Locked higher = first ? lock(otherNumber, any) : lock(number, deed);
    Locked duplicate = first ? lower : higher;
    Locked other = first ? higher : lower;
    if (duplicate.id() == other.id() || isDuplicate(duplicate) || isDuplicate(other)) {
      throw new Problem(IncidentProblem.NOT_A_DUPLICATE)
          .with("number", number)
          .with("other", otherNumber);
    }
    database
        .sql(IncidentSql.SET_DUPLICATE)
        .param("other", other.id())
        .param("id", duplicate.id())
        .update();
    record(duplicate, EventKind.MERGED, Map.of("other", otherNumber), deed);
  }

  private boolean isDuplicate(Locked incident) {
    return database
        .sql(IncidentSql.IS_DUPLICATE)
        .param("id", incident.id())
        .query(Boolean.class)
        .single();
  }

  private Locked lock(String number, Deed deed) {
    long id =
        database
            .sql(IncidentSql.LOCK_INCIDENT)
            .param("number", number)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
    Locked incident =
        database.sql(IncidentSql.READ_LOCKED).param("id", id).query(IncidentDeeds::locked).single();
    if (!deed.scope().includes(incident.communityId())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    if (deed.expectedVersion() != null && deed.expectedVersion() != incident.version()) {
      throw new Problem(IncidentProblem.INCIDENT_CHANGED).with("version", incident.version());
    }
    return incident;
  }

  private void record(Locked incident, EventKind kind, Map<String, Object> payload, Deed deed) {
    database
        .sql(IncidentSql.INSERT_EVENT)
        .param("incident", incident.id())
        .param("seq", incident.version() + 1)
        .param("kind", kind.name())
        .param("payload", json.writeValueAsString(payload))
        .param("actor", deed.actor())
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  private static Locked locked(ResultSet row, int index) throws SQLException {
    return new Locked(
        row.getLong("id"),
        IncidentState.valueOf(row.getString("state")),
        row.getObject("grid_id", Long.class),
        row.getObject("community_id", Long.class),
        row.getInt("version"));
  }
}
