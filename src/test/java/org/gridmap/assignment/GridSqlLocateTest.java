package org.gridmap.assignment;

import java.util.Map;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Wgs84;
import org.gridmap.testing.ServiceTest;
import org.gridmap.testing.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostGIS, the judge of the index in memory, keeps the same contract. */
@ServiceTest
class GridSqlLocateTest extends LocateContract {

  @Autowired Grids grids;
  @Autowired JdbcClient database;

  @Override
  @Nullable String gridAt(Map<String, String> wktByCode, double lon, double lat) {
    database.sql("delete from grid").update();
    database.sql("delete from area").update();
    Town town = new Town(database);
    long community = town.community("110101001001", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))");
    wktByCode.forEach((code, wkt) -> town.grid(code, community, multi(wkt)));
    return grids.listAt(Wgs84.point(lon, lat)).stream()
        .findFirst()
        .map(grid -> grid.code())
        .orElse(null);
  }

  private static String multi(String wkt) {
    return wkt.startsWith("MULTI") ? wkt : wkt.replace("POLYGON (", "MULTIPOLYGON ((") + ")";
  }
}
