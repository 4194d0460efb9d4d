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

  static final String REVISIONS = "select id, revision from area where level = 'COMMUNITY'";

  static final String HOLD_REVISION = "select revision from area where id = :id for share";

  static final String ADVANCE_REVISIONS =
      "update area set revision = revision + 1 where id in (:ids) returning id, revision";

  private AreaSql() {}
}
