package org.gridmap.plan;

/** The statements of {@link Rebase}. */
final class RebaseSql {

  static final String MOVE_BASE =
      """
      update plan set base_at = :at, base_seq = seq, changed_at = :at
      where id = :plan
      """;

  static final String MOVE_REVISIONS =
      """
      update plan_base b set revision = a.revision
      from v_area_revision a where a.id = b.community_id and b.plan_id = :plan
      """;

  private RebaseSql() {}
}
