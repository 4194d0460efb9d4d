package org.gridmap.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridmap.incident.IncidentHistory.Happening;
import org.gridmap.incident.IncidentHistory.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What happened to incidents, for whoever counts from all of it. */
@Service
public class IncidentHistories {

  private static final String INCIDENTS =
      """
      select id, number, category, channel, grid_id, building_id, community_id,
        jurisdiction_version_id, owner_person, queue
      from incident where id in (:ids) order by id
      """;

  private static final String EVENTS =
      """
      select incident_id, kind, at, payload->>'deed' as deed, payload->>'state' as state,
        payload->'said'->>'stage' as stage, payload->'said'->>'deadline' as deadline,
        payload->>'person' as person,
        case kind when 'ESCALATED' then payload->>'action' end as action
      from incident_event where incident_id in (:ids) order by incident_id, seq
      """;

  private final JdbcClient database;

  IncidentHistories(JdbcClient database) {
    this.database = database;
  }

  /** The histories of some incidents, by id; ids that are unknown are left out. */
  public List<IncidentHistory> list(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Happening>> happenings = new LinkedHashMap<>();
    database
        .sql(EVENTS)
        .param("ids", ids)
        .query(
            (RowCallbackHandler)
                row ->
                    happenings
                        .computeIfAbsent(row.getLong("incident_id"), id -> new ArrayList<>())
                        .add(happening(row)));
    return database
        .sql(INCIDENTS)
        .param("ids", ids)
        .query((row, index) -> history(row, happenings))
        .list();
  }

  /** The history of one; empty when there is none of this id. */
  public Optional<IncidentHistory> find(long id) {
    return list(List.of(id)).stream().findFirst();
  }

  /** The id of a number, which is read without regard to case. */
  public Optional<Long> findId(String number) {
    return database
        .sql("select id from incident where number = upper(:number)")
        .param("number", number)
        .query(Long.class)
        .optional();
  }

  /** The ids that follow one, in order. */
  public List<Long> listIdsAfter(long id, int limit) {
    return database
        .sql("select id from incident where id > :id order by id limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  private static IncidentHistory history(ResultSet row, Map<Long, List<Happening>> happenings)
      throws SQLException {
    long id = row.getLong("id");
    return new IncidentHistory(
        id,
        row.getString("number"),
        row.getString("category"),
        Channel.valueOf(row.getString("channel")),
        new Spot(
            row.getObject("grid_id", Long.class),
            row.getObject("building_id", Long.class),
            row.getObject("community_id", Long.class)),
        IncidentSummary.Progress.Place.read(row),
        row.getObject("jurisdiction_version_id", Long.class),
        happenings.getOrDefault(id, List.of()));
  }

  private static Happening happening(ResultSet row) throws SQLException {
    return new Happening(
        row.getString("kind"),
        row.getTimestamp("at").toInstant(),
        row.getString("deed"),
        row.getString("state"),
        row.getString("stage"),
        moment(row.getString("deadline")),
        row.getString("person"),
        row.getString("action"));
  }

  private static @Nullable Instant moment(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text).toInstant();
  }
}
