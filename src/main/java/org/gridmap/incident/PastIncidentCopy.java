package org.gridmap.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridmap.assignment.PlacedCommunity;
import org.gridmap.assignment.PlacedGrid;
import org.gridmap.assignment.Placement;
import org.gridmap.platform.CopyRows;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes past incidents and their events, in the surrounding transaction. */
final class PastIncidentCopy {

  private static final String ACTOR = "import";

  /** Makes points without SRID: given coordinates are in the datum of their row. */
  private static final GeometryFactory RAW = new GeometryFactory();

  private final JdbcClient database;
  private final DataSource source;
  private final Instant now;

  PastIncidentCopy(JdbcClient database, DataSource source, Instant now) {
    this.database = database;
    this.source = source;
    this.now = now;
  }

  void write(List<IncidentIntake.Row> rows) {
    List<Long> ids =
        database.sql(PastIncidentSql.NEW_IDS).param("count", rows.size()).query(Long.class).list();
    try (CopyRows copy = CopyRows.into(source, PastIncidentSql.INCIDENT_COLUMNS)) {
      for (int i = 0; i < rows.size(); i++) {
        writeIncident(copy, ids.get(i), rows.get(i));
      }
      copy.finish();
    }
    try (CopyRows copy = CopyRows.into(source, PastIncidentSql.EVENT_COLUMNS)) {
      for (int i = 0; i < rows.size(); i++) {
        writeEvents(copy, ids.get(i), rows.get(i));
      }
      copy.finish();
    }
  }

  private void writeIncident(CopyRows copy, long id, IncidentIntake.Row row) {
    PastIncident incident = row.incident();
    PlacedGrid grid = row.placement().grid();
    PlacedCommunity community = row.placement().community();
    copy.add(
        id,
        row.number(),
        incident.category(),
        incident.description(),
        incident.pin().location(),
        RAW.createPoint(new Coordinate(incident.pin().rawLon(), incident.pin().rawLat())),
        incident.pin().datum(),
        incident.pin().accuracyMetres(),
        row.building() == null ? null : row.building().id(),
        incident.floor(),
        grid == null ? null : grid.id(),
        community == null ? null : community.id(),
        row.placement().confidence(),
        incident.state(),
        incident.channel(),
        incident.reportedAt(),
        now);
  }

  private static void writeEvents(CopyRows copy, long id, IncidentIntake.Row row) {
    PastIncident incident = row.incident();
    List<Instant> times = new ArrayList<>();
    List<String> payloads = new ArrayList<>();
    times.add(incident.reportedAt());
    payloads.add(submitted(row.placement()));
    if (incident.state() == IncidentState.IN_PROGRESS) {
      times.add(incident.reportedAt());
      payloads.add(changed(IncidentState.IN_PROGRESS));
    }
    note(times, payloads, IncidentState.RESOLVED, incident.resolvedAt());
    note(times, payloads, IncidentState.CLOSED, incident.closedAt());
    for (int i = 0; i < times.size(); i++) {
      EventKind kind = i == 0 ? EventKind.SUBMITTED : EventKind.STATE_CHANGED;
      copy.add(id, i + 1, kind, payloads.get(i), ACTOR, times.get(i), PastIncidentSql.BEFORE_ALL);
    }
  }

  private static void note(
      List<Instant> times, List<String> payloads, IncidentState state, @Nullable Instant at) {
    if (at != null) {
      times.add(at);
      payloads.add(changed(state));
    }
  }

  private static String submitted(Placement placement) {
    PlacedGrid grid = placement.grid();
    String confidence = "\"confidence\": \"" + placement.confidence() + "\"";
    return grid == null
        ? "{" + confidence + "}"
        : "{" + confidence + ", \"grid\": \"" + jsonText(grid.code()) + "\"}";
  }

  private static String changed(IncidentState state) {
    return "{\"state\": \"" + state + "\"}";
  }

  private static String jsonText(String code) {
    return code.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
