package org.gridmap.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When plans take effect, and when they did. */
@Component
public class PlanTimes {

  private final JdbcClient database;

  PlanTimes(JdbcClient database) {
    this.database = database;
  }

  /** When a plan was published; empty while it is not. */
  public Optional<Instant> findPublication(long planId) {
    return database
        .sql(PlanSql.PUBLISHED_AT)
        .param("plan", planId)
        .query((row, index) -> row.getTimestamp("at").toInstant())
        .optional();
  }

  /** Sets the time at which a plan is to take effect. */
  void planFor(long planId, Instant at) {
    database.sql(PlanSql.PLAN_FOR).param("plan", planId).param("at", Timestamp.from(at)).update();
  }

  /** The scheduled plans whose time has come, the earliest first. */
  List<Long> listDue(Instant now) {
    return database.sql(PlanSql.DUE).param("now", Timestamp.from(now)).query(Long.class).list();
  }

  /**
   * The moment from which the grids of a plan can be valid whose time has come: its time, or just
   * after the last plan over a common community that began since on the grids valid until now.
   */
  Instant firstMoment(Plan plan, Instant wanted) {
    Timestamp base =
        database
            .sql(PlanSql.LAST_BASE_SINCE)
            .param("plan", plan.id())
            .param("since", Timestamp.from(wanted))
            .query((row, index) -> row.getTimestamp(1))
            .list()
            .get(0);
    return base == null ? wanted : base.toInstant().plusNanos(1000);
  }
}
