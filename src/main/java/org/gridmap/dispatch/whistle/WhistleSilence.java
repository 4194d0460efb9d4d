package org.gridmap.dispatch.whistle;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridmap.dispatch.escalation.DueSteps;
import org.gridmap.dispatch.whistle.WhistleLadder.Asked;
import org.gridmap.dispatch.whistle.WhistleLadder.Wanted;
import org.gridmap.dispatch.whistle.WhistleSubjects.Found;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.IncidentRemarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the silence of those who were asked does: the next in turn is asked, once. */
@Service
class WhistleSilence implements DueSteps {

  private final JdbcClient database;
  private final WhistleSubjects subjects;
  private final WhistleCalls calls;
  private final Whistles whistles;
  private final IncidentRemarks remarks;

  WhistleSilence(
      JdbcClient database,
      WhistleSubjects subjects,
      WhistleCalls calls,
      Whistles whistles,
      IncidentRemarks remarks) {
    this.database = database;
    this.subjects = subjects;
    this.calls = calls;
    this.whistles = whistles;
    this.remarks = remarks;
  }

  @Override
  @Transactional
  public boolean takeNext(Instant now) {
    Optional<StoredWhistle> claimed =
        database
            .sql(WhistleSql.CLAIM)
            .param("now", WhistleTerm.utc(now))
            .query(StoredWhistle::read)
            .optional();
    claimed.ifPresent(whistle -> take(whistle, now));
    return claimed.isPresent();
  }

  private void take(StoredWhistle whistle, Instant now) {
    Long incident = whistle.incidentId();
    if (incident != null) {
      remarks.lock(incident);
      if (!subjects.isOpen(incident)) {
        whistles.endWithIncident(whistle, now);
        return;
      }
    }
    goUp(whistle, now);
  }

  /** Whoever is asked late has as long as if it had been in time. */
  private void goUp(StoredWhistle whistle, Instant now) {
    Found subject = subjects.of(whistle);
    Wanted wanted = new Wanted(whistle.field(), subject.place(), subject.rules().rules());
    Asked asked = calls.ask(wanted, whistle.step() + 1, now);
    Instant due = WhistleTerm.after(wanted.rules(), now);
    Instant should = Objects.requireNonNull(whistle.upAt());
    boolean taken =
        calls.tell(new WhistleCalls.Going(whistle.id(), asked, should, now), subject, wanted, due);
    Instant up = wanted.goesOnAfter(asked.step()) ? due : null;
    database
        .sql(WhistleSql.GO_UP)
        .param("id", whistle.id())
        .param("step", asked.step())
        .param(
            "up", up == null ? null : WhistleTerm.utc(up), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
    if (taken && whistle.incidentId() != null) {
      Map<String, Object> payload = Whistles.payload(whistle.id(), whistle.field(), "UP", null);
      payload.put("role", asked.role());
      payload.put("shouldAt", should.toString());
      remarks.add(whistle.incidentId(), EventKind.WHISTLED, payload, IncidentRemarks.SERVICE, now);
    }
  }
}
