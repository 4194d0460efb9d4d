package org.gridmap.incident.duplicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.HeldIncident;
import org.gridmap.incident.HeldIncidents;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.IncidentScope;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts an incident from the one it was merged into: it counts for itself again, as it stands. What
 * had been merged into it before goes with it.
 */
@Component
class Unmerging {

  private final HeldIncidents incidents;
  private final JdbcClient database;

  Unmerging(HeldIncidents incidents, JdbcClient database) {
    this.incidents = incidents;
    this.database = database;
  }

  /**
   * Who parts it, and on which state of things.
   *
   * @param note words for the staff
   * @param seen version of the incident the person saw; null: whatever it is
   */
  record Parting(
      String actor, IncidentScope scope, @Nullable String note, @Nullable Integer seen) {}

  /**
   * Parts it.
   *
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} outside the scope, {@code
   *     INCIDENT_CHANGED}, {@code NOT_MERGED}
   */
  @Transactional
  void part(String number, Parting parting) {
    HeldIncident incident = incidents.hold(number, parting.scope(), parting.seen());
    Long head = incident.duplicateOf();
    if (head == null) {
      throw new Problem(IncidentProblem.NOT_MERGED).with("number", number);
    }
    database.sql(DuplicateSql.PART).param("id", incident.id()).update();
    List<String> along =
        database
            .sql(DuplicateSql.TAKE_ALONG)
            .param("id", incident.id())
            .param("head", head)
            .param("number", number)
            .query(String.class)
            .list();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put(
        "other", database.sql(DuplicateSql.NUMBER).param("id", head).query(String.class).single());
    if (!along.isEmpty()) {
      told.put("along", along);
    }
    if (parting.note() != null) {
      told.put("note", parting.note());
    }
    incidents.write(incident, EventKind.UNMERGED, told, parting.actor());
  }
}
