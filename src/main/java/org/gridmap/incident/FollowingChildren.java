package org.gridmap.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down for merged incidents that the one that counts for them ended, or goes on. */
@Component
class FollowingChildren {

  private static final String FOLLOW =
      """
      with children as (
        select id from incident where duplicate_of = :head order by number for no key update)
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select c.id,
        (select coalesce(max(e.seq), 0) + 1 from incident_event e where e.incident_id = c.id),
        'FOLLOWED', cast(:payload as jsonb), :actor, :at
      from children c
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  FollowingChildren(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Lets the children of an incident know.
   *
   * @param number of the head
   * @param state it is in now; their own state stays
   * @param account sign-in name of who did it
   */
  void tell(long head, String number, String state, String account, Instant at) {
    database
        .sql(FOLLOW)
        .param("head", head)
        .param("payload", json.writeValueAsString(Map.of("head", number, "headState", state)))
        .param("actor", account)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }
}
