package org.gridmap.building;

/** The statements of {@link PublishedBlocks}. */
final class PublishedBlockSql {

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

  private PublishedBlockSql() {}
}
