package org.gridmap.dispatch.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.clock.StageClock;
import org.gridmap.dispatch.clock.ClockListener;
import org.gridmap.dispatch.escalation.EscalationSteps.Planned;
import org.gridmap.incident.EventKind;
import org.gridmap.incident.IncidentHistories;
import org.gridmap.incident.IncidentHistory;
import org.gridmap.incident.IncidentRemarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the steps that are due, the longest due first. Each is looked at once more in the
 * transaction that takes it, with the incident locked: a deed of the last moment counts.
 */
@Service
class Escalations implements ClockListener, DueSteps {

  private final JdbcClient database;
  private final IncidentHistories histories;
  private final IncidentRemarks remarks;
  private final EscalationPlan plan;
  private final EscalationCalls calls;

  Escalations(
      JdbcClient database,
      IncidentHistories histories,
      IncidentRemarks remarks,
      EscalationPlan plan,
      EscalationCalls calls) {
    this.database = database;
    this.histories = histories;
    this.remarks = remarks;
    this.plan = plan;
    this.calls = calls;
  }

  private record Claimed(long incident, int round, String step) {

    boolean means(Planned planned) {
      return planned.round() == round && planned.step().code().equals(step);
    }
  }

  @Override
  public void counted(IncidentHistory history, List<StageClock> clocks) {
    database.sql(EscalationSql.FORGET_PLANNED).param("incident", history.id()).update();
    for (Planned planned : plan.list(history, clocks)) {
      database
          .sql(EscalationSql.PLAN)
          .param("incident", history.id())
          .param("round", planned.round())
          .param("step", planned.step().code())
          .param("shouldAt", utc(planned.shouldAt()))
          .update();
    }
  }

  @Override
  @Transactional
  public boolean takeNext(Instant now) {
    Optional<Claimed> claimed =
        database
            .sql(EscalationSql.CLAIM)
            .param("now", utc(now))
            .query(Escalations::claimed)
            .optional();
    claimed.ifPresent(one -> take(one, now));
    return claimed.isPresent();
  }

  private void take(Claimed claimed, Instant now) {
    remarks.lock(claimed.incident());
    histories
        .find(claimed.incident())
        .ifPresent(
            history ->
                plan.list(history, now).stream()
                    .filter(claimed::means)
                    .filter(planned -> !planned.shouldAt().isAfter(now))
                    .forEach(planned -> take(history, planned, now)));
  }

  private void take(IncidentHistory history, Planned planned, Instant now) {
    int taken =
        database
            .sql(EscalationSql.TAKE)
            .param("incident", history.id())
            .param("round", planned.round())
            .param("step", planned.step().code())
            .param("shouldAt", utc(planned.shouldAt()))
            .param("didAt", utc(now))
            .update();
    if (taken == 1) {
      Map<String, Object> payload = new LinkedHashMap<>();
      payload.put("step", planned.step().code());
      payload.put("action", planned.step().action());
      payload.put("shouldAt", planned.shouldAt().toString());
      StageClock stage = planned.stage();
      if (stage != null) {
        payload.put("stage", stage.stage());
      }
      remarks.add(history.id(), EventKind.ESCALATED, payload, IncidentRemarks.SERVICE, now);
      calls.tell(history, planned, now);
    }
  }

  private static Claimed claimed(ResultSet row, int index) throws SQLException {
    return new Claimed(row.getLong("incident_id"), row.getInt("round"), row.getString("step"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
