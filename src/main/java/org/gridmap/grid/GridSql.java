package org.gridmap.grid;

/** The plain SQL of this feature. */
final class GridSql {

  static final String COVERING =
      """
      select id from grid
      where valid @> cast(:at as timestamptz)
        and st_covers(boundary, st_setsrid(st_makepoint(:lon, :lat), 4326))
      order by code limit 1
      """;

  /** What only touches a border has no share of an extent with ground. */
  static final String SHARES =
      """
      with extent as (select st_geomfromtext(:extent, 4326) as shape)
      select code, share
      from extent, lateral (
        select g.code, case st_dimension(shape)
            when 0 then 1
            when 1 then st_length(cast(st_intersection(g.boundary, shape) as geography))
            else st_area(cast(st_intersection(g.boundary, shape) as geography))
          end as share
        from grid g
        where g.valid @> cast(:at as timestamptz) and st_intersects(g.boundary, shape)) as held
      where share > 0
      """;

  static final String CHANGES =
      """
      select lower(valid) as at from grid where not lower_inf(valid) and not isempty(valid)
      union
      select upper(valid) from grid where not upper_inf(valid) and not isempty(valid)
      order by 1
      """;

  static final String MARKS =
      """
      select id, cast(cast(xmin as text) as bigint) mark from grid
      where upper(valid) is null and lower(valid) is not null
      """;

  static final String NOTIFY = "select pg_notify(:channel, :message)";

  static final String NOTE_PUBLICATION =
      """
      with publication as (
        insert into grid_publication (plan_id, at)
        values (cast(:plan as bigint), cast(:at as timestamptz)) returning id
      ), counted as (
        insert into grid_publication_area (publication_id, community_id, revision)
        select p.id, c.community, c.revision
        from publication p,
          unnest(cast(:communities as bigint[]), cast(:revisions as bigint[]))
            as c (community, revision))
      select id from publication
      """;

  static final String FOLLOW_SPLIT =
      """
      insert into grid_block (grid_id, block_id)
      select g.id, s.piece
      from unnest(cast(:blocks as bigint[]), cast(:pieces as bigint[])) as s (block, piece)
        join grid_block gb on gb.block_id = s.block
        join grid g on g.id = gb.grid_id and upper_inf(g.valid)
      on conflict do nothing
      """;

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_grid (
        code text collate "C", name text, kind text, community_id bigint, responsible text,
        households int, boundary geometry(MultiPolygon, 4326),
        stored_id bigint, series_id bigint, same boolean
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_grid";

  static final String COMPARE_STAGED =
      """
      update staged_grid s set
        stored_id = g.id, series_id = g.series_id,
        same = (g.name, g.kind, g.community_id, g.responsible) is not distinct from
               (s.name, s.kind, s.community_id, s.responsible)
               and same_ground(g.boundary, s.boundary)
      from grid g where g.code = s.code and upper_inf(g.valid)
      """;

  static final String TOUCHED_COMMUNITIES =
      """
      select community_id from staged_grid where same is not true
      union
      select g.community_id from staged_grid s join grid g on g.id = s.stored_id
      where s.same is not true
      """;

  static final String END_CHANGED =
      """
      update grid g
      set valid = tstzrange(lower(g.valid), greatest(cast(:at as timestamptz), lower(g.valid)))
      from staged_grid s where g.id = s.stored_id and not s.same
      """;

  static final String INSERT_FROM_STAGED =
      """
      insert into grid
        (series_id, code, name, kind, community_id, responsible, households, boundary, valid)
      select coalesce(s.series_id, nextval('grid_series_seq')), s.code, s.name, s.kind,
        s.community_id, s.responsible, s.households, s.boundary,
        tstzrange(case when s.stored_id is null then cast(:since as timestamptz)
                  else cast(:at as timestamptz) end, null)
      from staged_grid s where s.same is not true
      order by s.code
      """;

  static final String CREATE_GROUND =
      """
      create temp table if not exists staged_ground (
        code text collate "C", boundary geometry(MultiPolygon, 4326)) on commit drop;
      create temp table if not exists staged_ground_block (
        code text collate "C", block_id bigint) on commit drop
      """;

  static final String EMPTY_GROUND = "truncate staged_ground, staged_ground_block";

  static final String REFINE_BOUNDARIES =
      """
      update grid g set boundary = s.boundary from staged_ground s
      where g.code = s.code and upper_inf(g.valid) and g.boundary is distinct from s.boundary
      """;

  static final String LEAVE_BLOCKS =
      """
      delete from grid_block gb using grid g, staged_ground s
      where gb.grid_id = g.id and g.code = s.code and upper_inf(g.valid)
        and gb.block_id in (select id from v_block_validity where upper_inf(valid))
        and not exists (select from staged_ground_block b
                        where b.code = s.code and b.block_id = gb.block_id)
      """;

  static final String TAKE_BLOCKS =
      """
      insert into grid_block (grid_id, block_id)
      select g.id, b.block_id
      from staged_ground_block b join grid g on g.code = b.code and upper_inf(g.valid)
      on conflict do nothing
      """;

  static final String GRID_OF_BLOCKS =
      """
      select gb.block_id, gb.grid_id from grid g join grid_block gb on gb.grid_id = g.id
      where g.community_id in (:communities) and g.valid @> cast(:at as timestamptz)
      """;

  static final String CODES_EVER =
      "select distinct code from grid where community_id in (:communities)";

  private GridSql() {}
}
