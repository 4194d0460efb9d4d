package org.gridmap.hotspot;

/** The plain SQL of this feature. */
final class HotspotSql {

  static final String INSERT =
      """
      insert into hotspot (name, question, category, first_day, last_day, outline,
        communities, members, incidents, created_at, created_by)
      values (:name, cast(:question as jsonb), :category, :from, :to,
        st_geomfromwkb(:outline, 4326), :communities, cast(:members as jsonb), :incidents, :at, :by)
      returning id
      """;

  private static final String SELECT =
      """
      select id, name, question, category, first_day, last_day, st_asbinary(outline) as outline,
        communities, members, incidents, created_at, created_by
      from hotspot
      """;

  /** Whose every community the reader may see; what lies in none is for who is bound to none. */
  private static final String OPEN =
      """
      (:everywhere or (communities <> '{}' and communities <@ cast(:communities as bigint[])))
      """;

  static final String FIND = SELECT + "where id = :id and " + OPEN;

  static final String LIST =
      SELECT + "where id < :before and " + OPEN + "order by id desc limit :limit";

  static final String DELETE = "delete from hotspot where id = :id and " + OPEN;

  private HotspotSql() {}
}
