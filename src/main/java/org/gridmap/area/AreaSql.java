package org.gridmap.area;

/** The plain SQL of this feature. */
final class AreaSql {

  static final String SUBTREE =
      """
      with recursive tree as (
        select id from area where id = :id
        union all
        select child.id from area child join tree on child.parent_id = tree.id)
      select id from tree
      """;

  /** Of each area, itself included. */
  static final String COMMUNITIES_WITHIN =
      """
      with recursive tree as (
        select id as top, id, level from area where id in (:ids)
        union all
        select tree.top, child.id, child.level
        from area child join tree on child.parent_id = tree.id)
      select top, count(*) filter (where level = 'COMMUNITY') as communities from tree group by top
      """;

  static final String PARENTS = "select id, parent_id from area";

  static final String TELL_OF_CHANGE = "select pg_notify('" + Areas.TREE_CHANNEL + "', '')";

  static final String UPWARDS =
      """
      with recursive up as (
        select id, code, name, level, parent_id, 0 as steps from area where id = :id
        union all
        select a.id, a.code, a.name, a.level, a.parent_id, up.steps + 1
        from area a join up on up.parent_id = a.id)
      select id, code, name, level from up order by steps
      """;

  static final String COMPOUNDS_OF =
      """
      with extent as (select st_geomfromtext(:extent, 4326) as shape)
      select id, code, name, level from (
        select a.id, a.code, a.name, a.level, case st_dimension(shape)
            when 1 then st_length(cast(st_intersection(a.boundary, shape) as geography))
            else st_area(cast(st_intersection(a.boundary, shape) as geography))
          end as share
        from extent, area a
        where a.level = 'COMPOUND' and st_intersects(a.boundary, shape)) as held
      where share > 0
      order by round(cast(share as numeric), 3) desc, code
      """;

  static final String REVISIONS = "select id, revision from area where level = 'COMMUNITY'";

  static final String COMMUNITY_MARKS =
      "select id, cast(cast(xmin as text) as bigint) mark from area where level = 'COMMUNITY'";

  static final String HOLD_REVISION = "select revision from area where id = :id for share";

  static final String HOLD_REVISIONS =
      "select revision from area where level = 'COMMUNITY' order by id for share";

  static final String LOCK_REVISIONS =
      "select id, revision from area where id in (:ids) order by id for no key update";

  static final String ADVANCE_REVISIONS =
      "update area set revision = revision + 1 where id in (:ids) returning id, revision";

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_area (
        code text collate "C", name text, kind text, parent_level text,
        parent_code text collate "C", parent_id bigint, boundary geometry(MultiPolygon, 4326)
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_area";

  /** A statistical code begins with the codes of the areas above: 6 digits district, 9 street. */
  static final String PLACE_STAGED =
      """
      update staged_area s set parent_id = coalesce(
        (select p.id from area p where p.level = s.parent_level and p.code = s.parent_code),
        case :level
          when 'COMMUNITY' then (select p.id from area p
            where p.level = 'SUBDISTRICT' and length(s.code) = 12 and p.code = left(s.code, 9))
          when 'SUBDISTRICT' then (select p.id from area p
            where p.level = 'DISTRICT' and length(s.code) = 9 and p.code = left(s.code, 6))
          when 'COMPOUND' then (select p.id from area p
            where p.level = 'COMMUNITY' and st_covers(p.boundary, st_pointonsurface(s.boundary))
            order by p.code limit 1)
        end)
      """;

  static final String UPDATE_FROM_STAGED =
      """
      update area a set
        name = s.name, kind = s.kind, parent_id = coalesce(s.parent_id, a.parent_id),
        boundary = coalesce(s.boundary, a.boundary)
      from staged_area s
      where a.level = :level and a.code = s.code
        and not (
          (a.name, a.kind, a.parent_id) is not distinct from
          (s.name, s.kind, coalesce(s.parent_id, a.parent_id))
          and same_ground(a.boundary, coalesce(s.boundary, a.boundary)))
      returning a.id
      """;

  static final String INSERT_FROM_STAGED =
      """
      insert into area (level, code, name, kind, parent_id, boundary)
      select :level, s.code, s.name, s.kind, s.parent_id, s.boundary
      from staged_area s
      where not exists (select from area a where a.level = :level and a.code = s.code)
      order by s.code
      returning id
      """;

  static final String CREATE_REFINED =
      """
      create temp table if not exists refined_area (
        id bigint, boundary geometry(MultiPolygon, 4326)) on commit drop
      """;

  static final String EMPTY_REFINED = "truncate refined_area";

  static final String REFINE_BOUNDARIES =
      """
      update area a set boundary = r.boundary from refined_area r
      where a.id = r.id and a.boundary is distinct from r.boundary
        and same_ground(a.boundary, r.boundary)
      """;

  static final String MOVE_BOUNDARY =
      "update area set boundary = st_geomfromtext(:boundary, 4326) where id = :id";

  private AreaSql() {}
}
