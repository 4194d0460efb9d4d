package org.gridmap.grid;

/** The statements of {@link GridPublication}. */
final class PublicationSql {

  static final String PUBLISHED_SINCE =
      """
      select a.id, a.code,
        (select p.plan_id from grid_publication_area pa
           join grid_publication p on p.id = pa.publication_id
         where pa.community_id = a.id order by pa.revision desc limit 1) as plan_id
      from v_area_code a where a.id in (:communities) order by a.code
      """;

  static final String CREATE_STAGED =
      """
      create temp table if not exists planned_grid (
        series_id bigint, code text collate "C", name text, kind text, community_id bigint,
        responsible text, households int, boundary geometry(MultiPolygon, 4326),
        stored_id bigint, same_blocks boolean, same boolean
      ) on commit drop;
      create temp table if not exists planned_block (
        code text collate "C", block_id bigint) on commit drop;
      create temp table if not exists ended_grid (
        id bigint, series_id bigint, code text collate "C", community_id bigint) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate planned_grid, planned_block, ended_grid";

  static final String ANALYZE_STAGED = "analyze planned_grid, planned_block";

  static final String FIND_STORED =
      """
      update planned_grid s set stored_id = g.id
      from grid g where g.series_id = s.series_id and upper_inf(g.valid)
      """;

  static final String COMPARE_BLOCKS =
      """
      update planned_grid s set same_blocks = c.same
      from (
        select g.code, g.blocks is not distinct from stored.blocks as same
        from (select s.code, s.stored_id, array_agg(b.block_id order by b.block_id) as blocks
              from planned_grid s join planned_block b on b.code = s.code
              group by s.code, s.stored_id) g
          join lateral (select array_agg(gb.block_id order by gb.block_id) as blocks
                from grid_block gb join v_block_validity v on v.id = gb.block_id and upper_inf(v.valid)
                where gb.grid_id = g.stored_id) stored on true) c
      where c.code = s.code
      """;

  /** Blocks that were only cut make the same ground: the version goes on. */
  static final String COMPARE =
      """
      update planned_grid s set same =
        (g.code, g.name, g.kind, g.community_id, g.responsible) is not distinct from
        (s.code, s.name, s.kind, s.community_id, s.responsible)
        and (coalesce(s.same_blocks, false) or same_ground(g.boundary, s.boundary))
      from grid g where g.id = s.stored_id
      """;

  static final String FIND_ENDED =
      """
      insert into ended_grid (id, series_id, code, community_id)
      select g.id, g.series_id, g.code, g.community_id from grid g
      where g.community_id in (:communities) and upper_inf(g.valid)
        and not exists (select from planned_grid s where s.stored_id = g.id)
      """;

  /** A code twice in the plan, or in use in a community that the plan does not touch. */
  static final String CODES_TAKEN =
      """
      select code from planned_grid group by code having count(*) > 1
      union
      select g.code from planned_grid s join grid g on g.code = s.code and upper_inf(g.valid)
      where g.id is distinct from s.stored_id
        and not exists (select from planned_grid other where other.stored_id = g.id)
        and not exists (select from ended_grid e where e.id = g.id)
      order by code
      """;

  /**
   * A code that another series had, taken by a grid that had another one until now. Grids that hand
   * their codes round among themselves take none that is not in use.
   */
  static final String CODES_USED_BEFORE =
      """
      select distinct s.code from planned_grid s
        left join grid own on own.id = s.stored_id
        join grid g on g.code = s.code and g.series_id is distinct from s.series_id
      where own.code is distinct from s.code
        and not exists (
          select from planned_grid giver
            join grid held on held.id = giver.stored_id and held.code = s.code
            join planned_grid taker on taker.stored_id is not null
            join grid taken on taken.id = taker.stored_id and taken.code = giver.code)
      order by s.code
      """;

  static final String NOT_BEFORE =
      """
      select greatest(cast(:wanted as timestamptz), (
        select max(lower(g.valid)) + interval '1 microsecond' from grid g where g.id in (
          select stored_id from planned_grid where not same union select id from ended_grid)))
      """;

  static final String TOUCHED_COMMUNITIES =
      """
      select community_id from planned_grid
      where same is not true or same_blocks is not true
      union
      select g.community_id from planned_grid s join grid g on g.id = s.stored_id
      where s.same is not true
      union
      select community_id from ended_grid
      """;

  static final String END =
      """
      update grid g set valid = tstzrange(lower(g.valid), cast(:at as timestamptz))
      where g.id in (
        select stored_id from planned_grid where not same union select id from ended_grid)
      returning g.code
      """;

  static final String BEGIN =
      """
      insert into grid
        (series_id, code, name, kind, community_id, responsible, households, boundary, valid,
         plan_id)
      select coalesce(s.series_id, nextval('grid_series_seq')), s.code, s.name, s.kind,
        s.community_id, s.responsible, s.households, s.boundary,
        tstzrange(cast(:at as timestamptz), null), :plan
      from planned_grid s where s.same is not true
      order by s.code
      returning code
      """;

  static final String REFINE_BOUNDARIES =
      """
      update grid g set boundary = s.boundary from planned_grid s
      where g.id = s.stored_id and s.same and not coalesce(s.same_blocks, false)
        and g.boundary is distinct from s.boundary
      """;

  /** Blocks that were cut stay on the list of their version: they have their own time. */
  static final String TAKE_BLOCKS =
      """
      insert into grid_block (grid_id, block_id)
      select g.id, b.block_id
      from planned_grid s
        join grid g on g.code = s.code and upper_inf(g.valid)
        join planned_block b on b.code = s.code
      where not coalesce(s.same and s.same_blocks, false)
      on conflict do nothing
      """;

  /** The series of every planned grid, by its code, once the new ones have begun. */
  static final String SERIES =
      """
      select g.code, g.series_id
      from planned_grid s join grid g on g.code = s.code and upper_inf(g.valid)
      """;

  static final String ENDED_SERIES = "select series_id, code from ended_grid";

  private PublicationSql() {}
}
