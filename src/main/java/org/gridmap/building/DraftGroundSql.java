package org.gridmap.building;

/** The plain SQL of the ground of drafts. */
final class DraftGroundSql {

  static final String WITH_BLOCKS =
      """
      select distinct community_id from block
      where community_id in (:communities) and upper_inf(valid)
      """;

  static final String VALID_AT =
      """
      select id, community_id, building_id, shape from block
      where community_id in (:communities) and valid @> cast(:at as timestamptz) order by id
      """;

  static final String PIECES =
      """
      select id, parent_id, community_id, building_id, shape from block
      where id in (:ids) order by id
      """;

  static final String INSERT_PIECE =
      """
      insert into block (community_id, building_id, parent_id, plan_id, shape, valid)
      values (:community, cast(:building as bigint), :parent, :plan,
              st_geomfromtext(:shape, 4326), 'empty')
      returning id
      """;

  static final String BUILDINGS =
      """
      select b.id, b.code, b.name, b.area_id, b.compound_id, b.inner_point, b.use,
             coalesce(h.count, 0) as households
      from building b
      left join household_count h on h.building_id = b.id and h.kind = 'RESIDENT'
        and h.valid @> cast(:now as timestamptz)
      where b.area_id in (:communities) and b.valid @> cast(:at as timestamptz)
      order by b.code
      """;

  private DraftGroundSql() {}
}
