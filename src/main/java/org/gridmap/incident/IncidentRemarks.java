package org.gridmap.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what happened about an incident besides its deeds. */
@Service
public class IncidentRemarks {

  private static final String LOCK = "select id from incident where id = :id for no key update";

  private static final String ADD =
      """
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select :id, coalesce(max(seq), 0) + 1, :kind, cast(:payload as jsonb), :actor, :at
      from incident_event where incident_id = :id
      """;

  /** Who acts when nobody does. */
  public static final String SERVICE = "gridmap";

  private final JdbcClient database;
  private final JsonMapper json;
  private final StandingRows standings;

  IncidentRemarks(JdbcClient database, JsonMapper json, StandingRows standings) {
    this.database = database;
    this.json = json;
    this.standings = standings;
  }

  /** Lets nobody else change an incident until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(long incident) {
    database.sql(LOCK).param("id", incident).query(Long.class).optional();
  }

  /**
   * Adds an event to an incident that {@link #lock} holds, and what it changes in its row.
   *
   * @param payload with the {@code action} that was taken, if any
   * @param actor sign-in name, or {@link #SERVICE}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      long incident, EventKind kind, Map<String, Object> payload, String actor, Instant at) {
    database
        .sql(ADD)
        .param("id", incident)
        .param("kind", kind.name())
        .param("payload", json.writeValueAsString(payload))
        .param("actor", actor)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    if (StoredEvents.intervention(String.valueOf(payload.get("action"))).isPresent()) {
      standings.renew(incident);
    }
  }
}
