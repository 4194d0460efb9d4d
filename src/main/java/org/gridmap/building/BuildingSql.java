package org.gridmap.building;

/** The plain SQL of this feature. */
final class BuildingSql {

  static final String HOUSEHOLDS_OF_COMMUNITY =
      """
      select coalesce(sum(h.count), 0)
      from building b
      join household_count h on h.building_id = b.id
      where b.area_id = :community and b.valid @> cast(:at as timestamptz)
        and h.kind = 'RESIDENT' and h.valid @> cast(:at as timestamptz)
      """;

  static final String HOUSEHOLDS =
      """
      select b.code, st_x(b.inner_point) lon, st_y(b.inner_point) lat, h.count
      from building b
      join household_count h on h.building_id = b.id
      where b.valid @> cast(:at as timestamptz)
        and h.kind = 'RESIDENT' and h.valid @> cast(:at as timestamptz)
      order by b.code
      """;

  /** Neither a count nor the ground of a building changes without a new row. */
  static final String HOUSEHOLDS_STAMP =
      """
      select count(*) || '/' || coalesce(sum(h.count), 0) || '/' || coalesce(max(h.id), 0)
        || '/' || coalesce(max(b.id), 0)
      from building b
      join household_count h on h.building_id = b.id
      where b.valid @> cast(:at as timestamptz)
        and h.kind = 'RESIDENT' and h.valid @> cast(:at as timestamptz)
      """;

  static final String HOUSEHOLDS_IN_BOX =
      """
      select b.code, st_x(b.inner_point) lon, st_y(b.inner_point) lat, h.count
      from building b
      join household_count h on h.building_id = b.id
      where b.inner_point && st_makeenvelope(:west, :south, :east, :north, 4326)
        and b.valid @> cast(:at as timestamptz)
        and h.kind = 'RESIDENT' and h.valid @> cast(:at as timestamptz)
      """;

  static final String POINTS =
      """
      select id, code, st_x(inner_point) lon, st_y(inner_point) lat
      from building where valid @> cast(:at as timestamptz)
      """;

  static final String STANDING_AT =
      """
      select b.id, b.code, b.name, b.area_id, b.compound_id, b.inner_point, b.use,
             coalesce(h.count, 0) as households
      from building b
      left join household_count h on h.building_id = b.id and h.kind = 'RESIDENT'
        and h.valid @> cast(:now as timestamptz)
      where b.area_id in (:communities) and b.valid @> cast(:at as timestamptz)
      order by b.code
      """;

  private BuildingSql() {}
}
