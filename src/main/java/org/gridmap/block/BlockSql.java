package org.gridmap.block;

/** The plain SQL of blocks. */
final class BlockSql {

  static final String VALID =
      """
      select id, community_id, building_id, shape from block
      where community_id in (:communities) and upper_inf(valid) order by id
      """;

  static final String VALID_AT =
      """
      select id, community_id, building_id, shape from block
      where community_id in (:communities) and valid @> cast(:at as timestamptz) order by id
      """;

  static final String WITH_BLOCKS =
      """
      select distinct community_id from block
      where community_id in (:communities) and upper_inf(valid)
      """;

  static final String FOOTPRINTS =
      """
      select id, code, footprint, inner_point from building
      where area_id in (:communities) and valid @> cast(:at as timestamptz) order by code
      """;

  static final String END =
      """
      update block
      set valid = tstzrange(lower(valid), greatest(cast(:at as timestamptz), lower(valid)))
      where id in (:ids)
      """;

  private BlockSql() {}
}
