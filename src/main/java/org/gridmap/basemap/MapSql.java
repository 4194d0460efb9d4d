package org.gridmap.basemap;

/** The plain SQL of taking barriers and the base map in bulk. */
final class MapSql {

  static final String CREATE_STAGED =
      """
      create temp table if not exists staged_map (
        row int, code text collate "C", kind text, class text, name text,
        geometry geometry(Geometry, 4326)
      ) on commit drop
      """;

  static final String EMPTY_STAGED = "truncate staged_map";

  static final String COUNT_STAGED = "select count(*) from staged_map";

  static final String REPEATED =
      """
      select row, code, earlier_row,
        st_xmin(geometry) lon,
        st_ymin(geometry) lat
      from (select *, min(row) over (partition by kind, code) earlier_row from staged_map) s
      where row > earlier_row and code is not null order by row
      """;

  static final String DROP_REPEATED =
      """
      delete from staged_map s using staged_map earlier
      where earlier.kind = s.kind and earlier.code = s.code and earlier.row < s.row
      """;

  static final String UPDATE_BARRIERS =
      """
      update barrier b set kind = s.kind, class = s.class, name = s.name, line = s.geometry
      from staged_map s
      where b.code = s.code
        and (b.kind, b.class, b.name, b.line) is distinct from
            (s.kind, s.class, s.name, s.geometry)
      """;

  static final String INSERT_BARRIERS =
      """
      insert into barrier (code, kind, class, name, line)
      select s.code, s.kind, s.class, s.name, s.geometry from staged_map s
      where s.code is null or not exists (select from barrier b where b.code = s.code)
      order by s.row
      """;

  static final String UPDATE_BASE =
      """
      update base_feature b set class = s.class, name = s.name, geometry = s.geometry
      from staged_map s
      where b.kind = s.kind and b.code = s.code
        and (b.class, b.name, b.geometry) is distinct from (s.class, s.name, s.geometry)
      """;

  static final String INSERT_BASE =
      """
      insert into base_feature (code, kind, class, name, geometry)
      select s.code, s.kind, s.class, s.name, s.geometry from staged_map s
      where s.code is null
        or not exists (select from base_feature b where b.kind = s.kind and b.code = s.code)
      order by s.row
      """;

  private MapSql() {}
}
