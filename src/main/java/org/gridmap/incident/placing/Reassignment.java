package org.gridmap.incident.placing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.HeldIncident;
import org.gridmap.incident.HeldIncidents;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.RuleDispatch;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms the grid an open incident is in, or gives the incident to another one. Either way a
 * redraw keeps the incident with the grid a person named, as long as that grid lives.
 */
@Component
class Reassignment {

  private final HeldIncidents incidents;
  private final Grids grids;
  private final Areas areas;
  private final JdbcClient database;
  private final Room room;

  /** What a decision sets off, and by which clock. */
  @Component
  record Room(RuleDispatch dispatch, Clock clock) {}

  Reassignment(HeldIncidents incidents, Grids grids, Areas areas, JdbcClient database, Room room) {
    this.incidents = incidents;
    this.grids = grids;
    this.areas = areas;
    this.database = database;
    this.room = room;
  }

  /**
   * Does what a person decided. Naming the grid the incident is in confirms it.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} when the incident or the grid is outside
   *     the person's area, {@code INCIDENT_CHANGED}, {@code INCIDENT_IS_OVER}, {@code
   *     INCIDENT_HAS_NO_GRID} when there is none to confirm, {@code UNKNOWN_GRID}
   */
  @Transactional
  void decide(GridWord word, By by) {
    HeldIncident incident = incidents.hold(word.number(), by.scope(), word.seen());
    if (!incident.open()) {
      throw new Problem(IncidentProblem.INCIDENT_IS_OVER).with("number", word.number());
    }
    Grid before = incident.gridId() == null ? null : grids.find(incident.gridId()).orElse(null);
    Grid taking = word.grid() == null ? confirmed(incident, before) : named(word.grid(), by);
    database
        .sql(PlacingSql.GIVE)
        .param("grid", taking.id())
        .param("community", taking.communityId())
        .param("id", incident.id())
        .update();
    database
        .sql(PlacingSql.LOOKED_AT)
        .param("id", incident.id())
        .param("actor", by.actor())
        .param("at", OffsetDateTime.now(room.clock()))
        .update();
    boolean same = before != null && before.seriesId() == taking.seriesId();
    incidents.write(
        incident,
        same ? EventKind.CONFIRMED : EventKind.ASSIGNED,
        told(same ? null : before, taking, word.note()),
        by.actor());
    room.dispatch().take(incident.id());
  }

  private static Grid confirmed(HeldIncident incident, @Nullable Grid before) {
    return Optional.ofNullable(before)
        .orElseThrow(
            () ->
                new Problem(IncidentProblem.INCIDENT_HAS_NO_GRID)
                    .with("number", incident.number()));
  }

  /** The grid of a code as it is published now; publications of its community wait from here on. */
  private Grid named(String code, By by) {
    areas.holdRevision(allowed(code, by).communityId());
    return allowed(code, by);
  }

  private Grid allowed(String code, By by) {
    long id =
        database
            .sql(PlacingSql.GRID_IN_SCOPE)
            .param("code", code)
            .param("at", OffsetDateTime.now(room.clock()))
            .param("everywhere", by.scope().everywhere())
            .param("communities", by.scope().communityIds().toArray(Long[]::new))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> refused(code));
    return grids.find(id).orElseThrow();
  }

  private Problem refused(String code) {
    return grids.find(code).isPresent()
        ? new Problem(RequestProblem.FORBIDDEN)
        : new Problem(IncidentProblem.UNKNOWN_GRID).with("grid", code);
  }

  private static Map<String, Object> told(@Nullable Grid from, Grid taking, @Nullable String note) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("grid", taking.code());
    payload.put("gridName", taking.name());
    if (from != null) {
      payload.put("from", from.code());
      payload.put("fromName", from.name());
    }
    if (note != null) {
      payload.put("note", note);
    }
    return payload;
  }
}
