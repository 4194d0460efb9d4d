package org.gridmap.incident;

/** The statements of {@link Relocation}. */
final class RelocationSql {

  /** Several instances hear of the same publication. */
  static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(7306040)";

  static final String DONE = "select community_id, revision from relocated_revision";

  static final String NOTE =
      """
      insert into relocated_revision (community_id, revision)
      select id, :revision from v_area_code where id = :community
      on conflict (community_id) do update set revision = excluded.revision
      """;

  static final String OPEN_INCIDENTS =
      """
      select i.id, st_x(i.location) as lon, st_y(i.location) as lat, i.accuracy_m, i.grid_id,
        i.community_id, i.confidence, b.lon as building_lon, b.lat as building_lat,
        case when i.grid_by_hand then g.series_id end as held_series
      from incident i
        left join v_building_point b on b.id = i.building_id
        left join v_grid_code g on g.id = i.grid_id
      where i.state <> 'CLOSED' and (i.community_id in (:communities) or i.community_id is null)
      """;

  static final String LOCK =
      "select id from incident where id in (:ids) order by id for no key update";

  /** Runs in a statement after {@link #LOCK}, so that it sees the last event of each incident. */
  static final String MOVE =
      """
      with move as (
        select * from unnest(cast(:ids as bigint[]), cast(:grids as bigint[]),
          cast(:codes as text[]), cast(:communities as bigint[]), cast(:confidences as text[]),
          cast(:byHand as boolean[]))
          as m (id, grid, code, community, confidence, by_hand)
      ), moved as (
        update incident i set grid_id = m.grid, community_id = m.community,
          confidence = m.confidence, grid_by_hand = m.by_hand
        from move m where i.id = m.id and i.state <> 'CLOSED'
        returning i.id, m.code, m.confidence
      )
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select id, 1 + coalesce((select max(seq) from incident_event e where e.incident_id = moved.id),
          0), 'RELOCATED',
        jsonb_strip_nulls(jsonb_build_object('grid', code, 'confidence', confidence)), :actor, :at
      from moved
      """;

  private RelocationSql() {}
}
