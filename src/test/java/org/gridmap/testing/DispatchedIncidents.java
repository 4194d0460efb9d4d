package org.gridmap.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents with events at moments that a test names. */
public final class DispatchedIncidents {

  private final JdbcClient database;
  private final long rules;
  private final @Nullable Long community;

  /**
   * @param rules id of the version of the rules they were opened under
   */
  public DispatchedIncidents(JdbcClient database, long rules, @Nullable Long community) {
    this.database = database;
    this.rules = rules;
    this.community = community;
  }

  /**
   * Incidents that were reported and dispatched at one moment; numbers {@code <prefix>-1} and on.
   */
  public void add(String prefix, int count, Instant at) {
    add(prefix, count, 2, at);
  }

  /** An incident that was only reported; its number is {@code <prefix>-1}. */
  public void report(String prefix, Instant at) {
    add(prefix, 1, 1, at);
  }

  private void add(String prefix, int count, int events, Instant at) {
    database
        .sql(
            """
            with added as (
              insert into incident (number, category, description, location, raw_location, datum,
                community_id, confidence, state, channel, reported_at, received_at,
                jurisdiction_version_id)
              select :prefix || '-' || n, '0203', 'a lamp', st_setsrid(st_makepoint(116, 40), 4326),
                st_makepoint(116, 40), 'WGS84', :community, 'OUTSIDE', 'SUBMITTED', 'WEB', :at, :at,
                :rules
              from generate_series(1, :count) as n returning id)
            insert into incident_event (incident_id, seq, kind, payload, actor, at)
            select id, event.seq, event.kind, event.payload, 'test', :at
            from added, (values (1, 'SUBMITTED', jsonb '{}'),
              (2, 'STATE_CHANGED', jsonb '{"state": "DISPATCHED"}')) as event (seq, kind, payload)
            where event.seq <= :events
            """)
        .param("prefix", prefix)
        .param("count", count)
        .param("events", events)
        .param("community", community)
        .param("rules", rules)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /** Something else happened to one. */
  public void happen(String number, String payload, Instant at) {
    database
        .sql(
            """
            insert into incident_event (incident_id, seq, kind, payload, actor, at)
            select i.id, max(e.seq) + 1, 'STATE_CHANGED', cast(:payload as jsonb), 'test', :at
            from incident i join incident_event e on e.incident_id = i.id
            where i.number = :number group by i.id
            """)
        .param("number", number)
        .param("payload", payload)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }
}
