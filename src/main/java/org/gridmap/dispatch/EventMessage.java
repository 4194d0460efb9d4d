package org.gridmap.dispatch;

import java.time.Instant;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.IncidentChange;
import org.gridmap.incident.IncidentSummary;

/**
 * The data of a server-sent event {@code incident}.
 *
 * @param seq number of the event within the incident, from 1
 * @param incident as it stands now
 */
record EventMessage(EventKind kind, int seq, Instant at, IncidentSummary incident) {

  static EventMessage of(IncidentChange change) {
    return new EventMessage(change.kind(), change.seq(), change.at(), change.incident());
  }
}
