package org.gridmap.assignment;

import java.util.Map;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostGIS, the judge of the index in memory, keeps the same contract. */
@ServiceTest
class GridSqlLocateTest extends LocateContract {

  @Autowired JdbcClient database;

  @Override
  @Nullable String gridAt(Map<String, String> wktByCode, double lon, double lat) {
    database.sql("delete from grid").update();
    database.sql("delete from area").update();
    Town town = new Town(database);
    long community = town.community("110101001001", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))");
    wktByCode.forEach((code, wkt) -> town.grid(code, community, multi(wkt)));
    return database
        .sql(
            """
            select code from grid
            where valid @> now() and st_covers(boundary, st_setsrid(st_makepoint(:lon, :lat), 4326))
            order by code limit 1
            """)
        .param("lon", lon)
        .param("lat", lat)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static String multi(String wkt) {
    return wkt.startsWith("MULTI") ? wkt : wkt.replace("POLYGON (", "MULTIPOLYGON ((") + ")";
  }
}
