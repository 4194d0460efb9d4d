package org.gridmap.incident.relocation;

import org.gridmap.incident.InScope;

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
      where i.open and (i.community_id in (:communities) or i.community_id is null)
      """;

  static final String PUBLICATIONS =
      """
      select p.community_id, p.id
      from unnest(cast(:communities as bigint[]), cast(:revisions as bigint[]))
          as r (community, revision)
        join v_grid_publication p on p.community_id = r.community and p.revision = r.revision
      """;

  static final String LOCK =
      "select id from incident where id in (:ids) order by id for no key update";

  /** Runs in a statement after {@link #LOCK}, so that it sees the last event of each incident. */
  static final String MOVE =
      """
      with move as (
        select * from unnest(cast(:ids as bigint[]), cast(:grids as bigint[]),
          cast(:codes as text[]), cast(:communities as bigint[]), cast(:confidences as text[]),
          cast(:byHand as boolean[]), cast(:publications as bigint[]))
          as m (id, grid, code, community, confidence, by_hand, publication)
      ), before as (
        select i.id, i.grid_id, i.community_id, i.confidence, g.code, g.series_id
        from incident i left join v_grid_code g on g.id = i.grid_id
        where i.id in (select id from move)
      ), moved as (
        update incident i set grid_id = m.grid, community_id = m.community,
          confidence = m.confidence, grid_by_hand = m.by_hand
        from move m where i.id = m.id and i.open
        returning i.id, m.grid, m.code, m.community, m.confidence, m.publication
      ), noted as (
        insert into incident_relocation
          (incident_id, publication_id, from_grid_id, to_grid_id, moved, at)
        select m.id, m.publication, b.grid_id, m.grid,
          b.series_id is distinct from (select series_id from v_grid_code where id = m.grid), :at
        from moved m join before b on b.id = m.id
        where b.grid_id is distinct from m.grid
        order by m.id
      )
      insert into incident_event (incident_id, seq, kind, payload, actor, at)
      select m.id,
        1 + coalesce((select max(seq) from incident_event e where e.incident_id = m.id), 0),
        'RELOCATED',
        jsonb_strip_nulls(jsonb_build_object('grid', m.code, 'confidence', m.confidence)),
        :actor, :at
      from moved m join before b on b.id = m.id
      where (m.code, m.community, m.confidence)
        is distinct from (b.code, b.community_id, b.confidence)
      """;

  private static final String RELOCATION =
      """
      select r.id, i.number, i.category, i.state, st_x(i.location) as lon, st_y(i.location) as lat,
        old.code as from_code, old.name as from_name, new.code as to_code, new.name as to_name,
        r.at, r.confirmed_by, r.confirmed_at
      from incident_relocation r
        join incident i on i.id = r.incident_id
        left join v_grid_code old on old.id = r.from_grid_id
        left join v_grid_code new on new.id = r.to_grid_id
      where r.moved
      """;

  static final String LAST_OF_INCIDENT =
      RELOCATION + "  and r.incident_id = :incident order by r.id desc limit 1";

  static final String NUMBERS_OF_PLAN =
      """
      select distinct i.number
      from incident_relocation r join incident i on i.id = r.incident_id
      where r.moved and r.publication_id in (select id from v_grid_publication where plan_id = :plan)
      order by i.number
      """;

  static final String COUNT_OF_PLAN =
      """
      select count(*) from incident_relocation r
      where r.publication_id in (select id from v_grid_publication where plan_id = :plan)
      """;

  static final String CONFIRM =
      """
      update incident_relocation r set confirmed_by = :actor, confirmed_at = :at
      from incident i
      where i.id = r.incident_id and r.moved and r.confirmed_at is null
        and i.number in (:numbers)
        and %s
      """
          .formatted(InScope.CONDITION);

  /** The version an incident belonged to before any publication gave it another one. */
  static final String GRID_OF_ITS_DAY =
      """
      select g.code, g.name, lower(g.valid) as valid_from, upper(g.valid) as valid_until
      from incident i
        left join lateral (
          select r.id, r.from_grid_id from incident_relocation r
          where r.incident_id = i.id order by r.id limit 1) first on true
        join v_grid_code g
          on g.id = case when first.id is null then i.grid_id else first.from_grid_id end
      where i.id = :incident
      """;

  /** One page by id, the newest first; bounds that are not asked for are not in the statement. */
  static String list(boolean ofPlan, boolean ofPublication, boolean openOnly, boolean everywhere) {
    return RELOCATION
        + "  and r.id < :before"
        + (ofPlan
            ? "\n  and r.publication_id in (select id from v_grid_publication where plan_id = :plan)"
            : "")
        + (ofPublication ? "\n  and r.publication_id = :publication" : "")
        + (openOnly ? "\n  and r.confirmed_at is null" : "")
        + (everywhere ? "" : "\n  and " + InScope.CONDITION)
        + "\norder by r.id desc limit :limit";
  }

  private RelocationSql() {}
}
