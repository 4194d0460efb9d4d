package org.gridmap.basemap;

import java.util.List;
import org.gridmap.geometry.Barrier;
import org.gridmap.platform.GeometryColumn;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What no grid should cross. */
@Service
@Transactional(readOnly = true)
public class Barriers {

  private static final String MEETING =
      """
      select kind, line from barrier
      where line && st_makeenvelope(:west, :south, :east, :north, 4326) order by id
      """;

  private final JdbcClient database;

  Barriers(JdbcClient database) {
    this.database = database;
  }

  /** Barriers that meet a rectangle (EPSG:4326), in the order they came in. */
  public List<Barrier> listMeeting(Envelope reach) {
    return database
        .sql(MEETING)
        .param("west", reach.getMinX())
        .param("south", reach.getMinY())
        .param("east", reach.getMaxX())
        .param("north", reach.getMaxY())
        .query((row, index) -> new Barrier(row.getString("kind"), GeometryColumn.read(row, "line")))
        .list();
  }
}
