package org.gridmap.grid;

/** The plain SQL of this feature. */
final class GridSql {

  static final String ON_DUTY =
      """
      select p.code, p.name, p.phone, d.role
      from duty d join person p on p.id = d.person_id
      where d.series_id = :series and d.valid @> cast(:at as timestamptz)
      order by case d.role when 'GRID_WORKER' then 1 when 'SUBSTITUTE' then 2 else 3 end, p.code
      """;

  static final String NOTIFY = "select pg_notify(:channel, :message)";

  private GridSql() {}
}
