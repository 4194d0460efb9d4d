package org.gridmap.plan.review;

/** The statements of {@link Comments}. */
final class CommentSql {

  static final String COMMENTS =
      """
      select id, author, at, words, st_x(place) as lon, st_y(place) as lat, resolved_at, resolved_by
      from plan_comment where plan_id = :plan order by id
      """;

  static final String INSERT_COMMENT =
      """
      insert into plan_comment (plan_id, author, at, words, place)
      values (:plan, :author, :at, :words, st_setsrid(st_makepoint(:lon, :lat), 4326))
      returning id
      """;

  static final String RESOLVE_COMMENT =
      """
      update plan_comment set resolved_at = cast(:at as timestamptz),
        resolved_by = cast(:by as text)
      where plan_id = :plan and id = :id
      """;

  private CommentSql() {}
}
