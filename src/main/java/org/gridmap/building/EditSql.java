package org.gridmap.building;

/** The statements of {@link BuildingEdits}. */
final class EditSql {

  static final String COUNT_BEGAN =
      """
      select lower(valid) from household_count
      where building_id = :building and kind = 'RESIDENT' and upper_inf(valid)
        and not lower_inf(valid)
      """;

  static final String BUILDING_BEGAN =
      "select lower(valid) from building where id = :building and not lower_inf(valid)";

  static final String END_COUNT =
      """
      update household_count set valid = tstzrange(lower(valid), cast(:at as timestamptz))
      where building_id = :building and kind = 'RESIDENT' and upper_inf(valid)
      """;

  static final String BEGIN_COUNT =
      """
      insert into household_count (building_id, kind, count, source, valid)
      values (:building, 'RESIDENT', :count, :source, tstzrange(cast(:at as timestamptz), null))
      """;

  static final String END_BUILDING =
      """
      update building set valid = tstzrange(lower(valid), cast(:at as timestamptz))
      where id = :building
      """;

  static final String COUNTS =
      """
      select h.count, h.source, lower(h.valid) as valid_from, upper(h.valid) as valid_until
      from household_count h join building b on b.id = h.building_id
      where b.code = :code and h.kind = 'RESIDENT' and not isempty(h.valid)
      order by lower(h.valid)
      """;

  /** The scope is part of the question: who may not correct it does not even lock it. */
  static final String HOLD_WITHIN =
      """
      select id from building
      where code = :code and upper_inf(valid)
        and (cast(:everywhere as boolean) or area_id in (:areas))
      for update
      """;

  static final String CORRECT =
      """
      update building set name = cast(:name as text), use = :use,
        levels = cast(:levels as int), entrances = cast(:entrances as int)
      where id = :id
      """;

  static final String RECORD_CHANGE =
      """
      insert into building_change
        (building_code, field, before_value, after_value, source, actor, valid_from, at)
      values (:code, :field, cast(:before as text), cast(:after as text), :source,
        cast(:actor as text), cast(:from as timestamptz), cast(:at as timestamptz))
      """;

  static final String CHANGES =
      """
      select field, before_value, after_value, source, actor, valid_from, at
      from building_change where building_code = :code order by id desc
      """;

  static final String OVERLAPPING =
      """
      select code from building
      where st_covers(st_geomfromtext(:footprint, 4326), inner_point)
        and valid @> cast(:at as timestamptz)
      order by code limit 1
      """;

  static final String INSERT_BUILDING =
      """
      insert into building
        (code, name, area_id, compound_id, footprint, levels, entrances, use, valid)
      values (:code, :name, :community, cast(:compound as bigint),
        st_geomfromtext(:footprint, 4326), cast(:levels as int), cast(:entrances as int), :use,
        tstzrange(cast(:since as timestamptz), null))
      returning id
      """;

  private EditSql() {}
}
