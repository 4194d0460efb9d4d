package org.gridmap.incident.duplicate;

import java.util.List;
import org.gridmap.incident.Deeds;
import org.gridmap.incident.HeldIncident;
import org.gridmap.incident.HeldIncidents;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts an incident from the one it was merged into by the deed {@code SPLIT}: it counts for itself
 * again, in the state it was in. What had been merged into it before goes with it.
 */
@Component
class Unmerging {

  private final HeldIncidents incidents;
  private final Deeds deeds;
  private final JdbcClient database;

  Unmerging(HeldIncidents incidents, Deeds deeds, JdbcClient database) {
    this.incidents = incidents;
    this.deeds = deeds;
    this.database = database;
  }

  /**
   * Parts it.
   *
   * @param note words for the staff
   * @param seen version of the incident the person saw; null: whatever it is
   * @throws Problem {@code NOT_FOUND}, {@code FORBIDDEN} outside the scope, {@code
   *     INCIDENT_CHANGED}, {@code NOT_MERGED}, {@code ILLEGAL_DEED}
   */
  @Transactional
  void part(String number, @Nullable String note, @Nullable Integer seen, Deeds.By by) {
    HeldIncident incident = incidents.hold(number, by.scope(), seen);
    Long head = incident.duplicateOf();
    if (head == null) {
      throw new Problem(IncidentProblem.NOT_MERGED).with("number", number);
    }
    List<String> along =
        database
            .sql(DuplicateSql.ALONG)
            .param("head", head)
            .param("number", number)
            .query(String.class)
            .list();
    Particulars said = note == null ? Particulars.NONE : Particulars.note(note);
    deeds.apply(number, new DeedRequest(Deed.SPLIT, said, seen), by, List.of());
    along.forEach(child -> deeds.follow(child, number, by));
  }
}
