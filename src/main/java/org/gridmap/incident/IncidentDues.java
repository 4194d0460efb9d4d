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
      insert into incident_due (incident_id, started_at, due_at, warn_at, paused)
      values (:id, :started, :due, :warn, false)
      on conflict (incident_id) do update set started_at = excluded.started_at,
        due_at = excluded.due_at, warn_at = excluded.warn_at, paused = false
      where (incident_due.started_at, incident_due.due_at, incident_due.warn_at,
          incident_due.paused)
        is distinct from (excluded.started_at, excluded.due_at, excluded.warn_at, false)
      """;

  private static final String PAUSE =
      """
      insert into incident_due (incident_id, paused) values (:id, true)
      on conflict (incident_id) do update set started_at = null, due_at = null, warn_at = null,
        paused = true
      """;

  private final JdbcClient database;

  IncidentDues(JdbcClient database) {
    this.database = database;
  }

  /**
   * Notes the soonest deadline and the soonest warning.
   *
   * @param started when the stage of the soonest deadline began
   */
  public void set(long incident, Instant started, Instant due, Instant warn) {
    database
        .sql(SET)
        .param("id", incident)
        .param("started", utc(started))
        .param("due", utc(due))
        .param("warn", utc(warn))
        .update();
  }

  /** Its clocks stand still, with approval. */
  public void pause(long incident) {
    database.sql(PAUSE).param("id", incident).update();
  }

  /** No clock of it runs. */
  public void clear(long incident) {
    database.sql("delete from incident_due where incident_id = :id").param("id", incident).update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
