package org.gridmap.building;

/** The plain SQL of taking buildings in bulk. */
final class BuildingIntakeSql {

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_building (
        row int, code text collate "C", name text, use text, levels int, entrances int,
        households int, footprint geometry(MultiPolygon, 4326),
        inner_point geometry(Point, 4326)
          generated always as (st_pointonsurface(footprint)) stored,
        area_id bigint, compound_id bigint,
        stored_id bigint, moved boolean, altered boolean, recounted boolean
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_building";

  static final String REPEATED =
      """
      select row, code, earlier_row, st_x(inner_point) lon, st_y(inner_point) lat
      from (select *, min(row) over (partition by code) earlier_row from staged_building) s
      where row > earlier_row order by row
      """;

  static final String DROP_REPEATED =
      """
      delete from staged_building s using staged_building earlier
      where earlier.code = s.code and earlier.row < s.row
      """;

  static final String PLACE_STAGED =
      """
      update staged_building s set
        area_id = (select a.id from v_area_ground a
          where a.level = 'COMMUNITY' and st_covers(a.boundary, s.inner_point)
          order by a.code limit 1),
        compound_id = (select a.id from v_area_ground a
          where a.level = 'COMPOUND' and st_covers(a.boundary, s.inner_point)
          order by a.code limit 1)
      """;

  static final String COMPARE_STAGED =
      """
      update staged_building s set
        stored_id = b.id,
        moved = b.footprint is distinct from s.footprint,
        altered = (b.name, b.use, b.levels, b.entrances, b.area_id, b.compound_id) is distinct from
                  (coalesce(s.name, b.name), s.use, coalesce(s.levels, b.levels),
                   coalesce(s.entrances, b.entrances), s.area_id, s.compound_id),
        recounted = s.households is not null and s.households is distinct from
          (select h.count from household_count h
           where h.building_id = b.id and h.kind = 'RESIDENT' and upper_inf(h.valid))
      from building b
      where b.code = s.code and upper_inf(b.valid)
      """;

  static final String RECORD_CHANGES =
      """
      insert into building_change
        (building_code, field, before_value, after_value, source, valid_from, at)
      select s.code, f.field, f.before_value, f.after_value, :source,
        cast(:at as timestamptz), cast(:at as timestamptz)
      from staged_building s
      join building b on b.id = s.stored_id
      left join household_count h
        on h.building_id = b.id and h.kind = 'RESIDENT' and upper_inf(h.valid)
      cross join lateral (values
        ('name', b.name, coalesce(s.name, b.name)),
        ('use', b.use, s.use),
        ('levels', cast(b.levels as text), cast(coalesce(s.levels, b.levels) as text)),
        ('entrances', cast(b.entrances as text), cast(coalesce(s.entrances, b.entrances) as text)),
        ('households', cast(h.count as text), cast(coalesce(s.households, h.count) as text))
      ) f (field, before_value, after_value)
      where (s.altered or s.recounted) and f.before_value is distinct from f.after_value
      order by s.row
      """;

  /** A count of a moved building goes on with the new stretch, also when the file has none. */
  static final String END_COUNTS =
      """
      with ended as (
        update household_count h
        set valid = tstzrange(lower(h.valid), greatest(cast(:at as timestamptz), lower(h.valid)))
        from staged_building s
        where h.building_id = s.stored_id and h.kind = 'RESIDENT' and upper_inf(h.valid)
          and (s.moved or s.recounted)
        returning s.row, h.count)
      update staged_building s set households = coalesce(s.households, e.count)
      from ended e where e.row = s.row
      """;

  static final String END_MOVED =
      """
      update building b
      set valid = tstzrange(lower(b.valid), greatest(cast(:at as timestamptz), lower(b.valid)))
      from staged_building s where b.id = s.stored_id and s.moved
      """;

  static final String UPDATE_IN_PLACE =
      """
      update building b set
        name = coalesce(s.name, b.name), use = s.use, levels = coalesce(s.levels, b.levels),
        entrances = coalesce(s.entrances, b.entrances),
        area_id = s.area_id, compound_id = s.compound_id
      from staged_building s where b.id = s.stored_id and s.altered and not s.moved
      """;

  static final String INSERT_BUILDINGS =
      """
      insert into building
        (code, name, area_id, compound_id, footprint, levels, entrances, use, valid)
      select s.code, coalesce(s.name, b.name), s.area_id, s.compound_id, s.footprint,
        coalesce(s.levels, b.levels), coalesce(s.entrances, b.entrances), s.use,
        tstzrange(case when s.moved then cast(:at as timestamptz)
                  else cast(:since as timestamptz) end, null)
      from staged_building s left join building b on b.id = s.stored_id
      where s.stored_id is null or s.moved
      order by s.row
      """;

  static final String INSERT_COUNTS =
      """
      insert into household_count (building_id, kind, count, source, valid)
      select b.id, 'RESIDENT', s.households, :source,
        tstzrange(case when s.stored_id is null then cast(:since as timestamptz)
                  else cast(:at as timestamptz) end, null)
      from staged_building s
      join building b on b.code = s.code and upper_inf(b.valid)
      where s.households is not null and (s.stored_id is null or s.moved or s.recounted)
      order by s.row
      """;

  static final String TALLY =
      """
      select count(*) filter (where stored_id is null) added,
        count(*) filter (where moved or altered or recounted) changed,
        count(*) filter (where stored_id is not null and not (moved or altered or recounted))
          unchanged
      from staged_building
      """;

  static final String IN_NO_COMMUNITY =
      """
      select row, code, 0 earlier_row, st_x(inner_point) lon, st_y(inner_point) lat
      from staged_building where area_id is null order by row
      """;

  static final String PLACE_AGAIN =
      """
      update building b set area_id = p.area_id, compound_id = p.compound_id
      from (
        select id,
          (select a.id from v_area_ground a
            where a.level = 'COMMUNITY' and st_covers(a.boundary, n.inner_point)
            order by a.code limit 1) area_id,
          (select a.id from v_area_ground a
            where a.level = 'COMPOUND' and st_covers(a.boundary, n.inner_point)
            order by a.code limit 1) compound_id
        from building n
        where n.inner_point && st_makeenvelope(:west, :south, :east, :north, 4326)
          and upper_inf(n.valid)) p
      where p.id = b.id and (b.area_id, b.compound_id) is distinct from (p.area_id, p.compound_id)
      """;

  private BuildingIntakeSql() {}
}
