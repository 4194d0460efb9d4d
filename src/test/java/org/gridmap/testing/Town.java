package org.gridmap.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A paper town for tests: places are given in plain units of 0.001 degrees east and north of 116.4,
 * 39.9, so that {@code square(0, 0, 2, 1)} is two units wide and one high.
 */
public final class Town {

  private final JdbcClient database;

  public Town(JdbcClient database) {
    this.database = database;
  }

  /** The rectangle from (west, south) to (east, north) as WKT in degrees of WGS 84. */
  public static String square(double west, double south, double east, double north) {
    double w = lon(west);
    double e = lon(east);
    double s = lat(south);
    double n = lat(north);
    return "MULTIPOLYGON (((%s %s, %s %s, %s %s, %s %s, %s %s)))"
        .formatted(w, s, e, s, e, n, w, n, w, s);
  }

  public static double lon(double units) {
    return 116.4 + units / 1000;
  }

  public static double lat(double units) {
    return 39.9 + units / 1000;
  }

  /** Stores a community. */
  public long community(String code, String wkt) {
    return area("COMMUNITY", code, null, wkt);
  }

  /** Stores an area of any level; {@code parent} and {@code wkt} may be null. */
  public long area(String level, String code, Long parent, String wkt) {
    return database
        .sql(
            """
            insert into area (level, code, name, parent_id, boundary)
            values (:level, :code, :code, cast(:parent as bigint),
                    st_geomfromtext(cast(:wkt as text), 4326)) returning id
            """)
        .param("level", level)
        .param("code", code)
        .param("parent", parent)
        .param("wkt", wkt)
        .query(Long.class)
        .single();
  }

  /** Stores a residential building that has stood since 2020, and its resident households. */
  public long building(String code, Long community, String wkt, int households) {
    long id =
        database
            .sql(
                """
                insert into building (code, area_id, footprint, valid)
                values (:code, cast(:area as bigint), st_geomfromtext(:wkt, 4326),
                        tstzrange('2020-01-01', null)) returning id
                """)
            .param("code", code)
            .param("area", community)
            .param("wkt", wkt)
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into household_count (building_id, kind, count, source, valid)
            values (:id, 'RESIDENT', :count, 'TEST', tstzrange('2020-01-01', null))
            """)
        .param("id", id)
        .param("count", households)
        .update();
    return id;
  }

  /** Stores a basic grid that has been valid since 2020. */
  public long grid(String code, long community, String wkt) {
    return database
        .sql(
            """
            insert into grid (code, name, kind, community_id, boundary, households, valid)
            values (:code, :code, 'BASIC', :community, st_geomfromtext(:wkt, 4326), 300,
                    tstzrange('2020-01-01', null)) returning id
            """)
        .param("code", code)
        .param("community", community)
        .param("wkt", wkt)
        .query(Long.class)
        .single();
  }
}
