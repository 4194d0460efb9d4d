package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
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

/** Gives incidents that lie in no grid to one. */
@Component
public class Assigning {

  private final JdbcClient database;
  private final Grids grids;
  private final JsonMapper json;
  private final RuleDispatch dispatch;
  private final Clock clock;

  Assigning(JdbcClient database, Grids grids, JsonMapper json, RuleDispatch dispatch, Clock clock) {
    this.database = database;
    this.grids = grids;
    this.json = json;
    this.dispatch = dispatch;
    this.clock = clock;
  }

  /**
   * Who acts, and on which state of things.
   *
   * @param expectedVersion the incident's version the person saw; null: whatever it is
   */
  public record By(String actor, IncidentScope scope, @Nullable Integer expectedVersion) {}

  private record Locked(long id, @Nullable Long gridId, @Nullable Long communityId, int version) {}

  /**
   * Gives an incident to a grid.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} when the incident or the grid is outside
   *     the scope, {@code INCIDENT_CHANGED}, {@code INCIDENT_HAS_A_GRID}, {@code UNKNOWN_GRID}
   */
  @Transactional
  public void assign(String number, String gridCode, By by) {
    Locked incident = lock(number, by);
    if (incident.gridId() != null) {
      throw new Problem(IncidentProblem.INCIDENT_HAS_A_GRID)
          .with("grid", grids.find(incident.gridId()).map(Grid::code).orElse("?"));
    }
    Grid grid =
        grids
            .find(gridCode)
            .orElseThrow(() -> new Problem(IncidentProblem.UNKNOWN_GRID).with("grid", gridCode));
    if (!by.scope().includes(grid.communityId())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    database
        .sql(IncidentSql.SET_GRID)
        .param("grid", grid.id())
        .param("community", grid.communityId())
        .param("id", incident.id())
        .update();
    database
        .sql(IncidentSql.INSERT_EVENT)
        .param("incident", incident.id())
        .param("seq", incident.version() + 1)
        .param("kind", EventKind.ASSIGNED.name())
        .param("payload", json.writeValueAsString(Map.of("grid", grid.code())))
        .param("actor", by.actor())
        .param("at", OffsetDateTime.now(clock))
        .update();
    dispatch.take(incident.id());
  }

  private Locked lock(String number, By by) {
    long id =
        database
            .sql(DeedSql.LOCK)
            .param("number", number)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
    Locked incident =
        database.sql(IncidentSql.READ_LOCKED).param("id", id).query(Assigning::locked).single();
    if (!by.scope().includes(incident.communityId())) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    if (by.expectedVersion() != null && by.expectedVersion() != incident.version()) {
      throw new Problem(IncidentProblem.INCIDENT_CHANGED)
          .with("version", incident.version())
          .with("happened", Happened.since(database, incident.id(), by.expectedVersion()));
    }
    return incident;
  }

  private static Locked locked(ResultSet row, int index) throws SQLException {
    return new Locked(
        row.getLong("id"),
        row.getObject("grid_id", Long.class),
        row.getObject("community_id", Long.class),
        row.getInt("version"));
  }
}
