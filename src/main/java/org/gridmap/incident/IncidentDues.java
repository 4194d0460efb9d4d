package org.gridmap.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * By when something must happen to incidents next, so that lists can be put in order by it. The
 * deadlines themselves are counted above this feature.
 */
@Service
public class IncidentDues {

  private static final String SET =
      """
      insert into incident_due (incident_id, due_at, warn_at) values (:id, :due, :warn)
      on conflict (incident_id) do update set due_at = excluded.due_at, warn_at = excluded.warn_at
      where (incident_due.due_at, incident_due.warn_at)
        is distinct from (excluded.due_at, excluded.warn_at)
      """;

  private final JdbcClient database;

  IncidentDues(JdbcClient database) {
    this.database = database;
  }

  /** Notes the soonest deadline and the soonest warning. */
  public void set(long incident, Instant due, Instant warn) {
    database
        .sql(SET)
        .param("id", incident)
        .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
        .param("warn", OffsetDateTime.ofInstant(warn, ZoneOffset.UTC))
        .update();
  }

  /** No clock of it runs. */
  public void clear(long incident) {
    database.sql("delete from incident_due where incident_id = :id").param("id", incident).update();
  }
}
