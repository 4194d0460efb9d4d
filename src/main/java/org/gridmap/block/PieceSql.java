package org.gridmap.block;

/** The statements of {@link BlockPieces}. */
final class PieceSql {

  static final String FIND =
      """
      select id, parent_id, community_id, building_id, shape from block
      where id in (:ids) order by id
      """;

  static final String INSERT_UNPUBLISHED =
      """
      insert into block (community_id, building_id, parent_id, plan_id, shape, valid)
      values (:community, cast(:building as bigint), :parent, :plan,
              st_geomfromtext(:shape, 4326), 'empty')
      returning id
      """;

  static final String COPY =
      """
      insert into block (community_id, building_id, parent_id, plan_id, shape, valid)
      select :community, building_id, id, :plan, shape, 'empty' from block where id = :block
      returning id
      """;

  static final String END_CUT =
      """
      with recursive above as (
        select parent_id as id from block where id in (:pieces)
        union
        select b.parent_id from block b join above a on a.id = b.id)
      update block set valid = tstzrange(lower(valid), greatest(cast(:at as timestamptz), lower(valid)))
      where id in (select id from above) and upper_inf(valid)
      """;

  static final String BEGIN =
      """
      update block set valid = tstzrange(cast(:at as timestamptz), null)
      where id in (:pieces) and isempty(valid)
      """;

  static final String BLOCK_AT =
      """
      select id, community_id, building_id, shape from block
      where st_covers(shape, st_setsrid(st_point(:lon, :lat), 4326)) and upper_inf(valid)
      order by id limit 1
      """;

  static final String INSERT_VALID =
      """
      insert into block (community_id, building_id, parent_id, shape, valid)
      values (:community, cast(:building as bigint), :parent, st_geomfromtext(:shape, 4326),
        tstzrange(cast(:at as timestamptz), null))
      returning id
      """;

  private PieceSql() {}
}
