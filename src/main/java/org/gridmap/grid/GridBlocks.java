package org.gridmap.grid;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which blocks the versions of grids consist of. */
@Service
@Transactional(readOnly = true)
public class GridBlocks {

  private final JdbcClient database;

  GridBlocks(JdbcClient database) {
    this.database = database;
  }

  /**
   * The grids of communities at a moment, block by block.
   *
   * @return the id of the grid's version by the id of the block; a block of no grid is left out
   */
  public Map<Long, Long> gridOfBlocks(Collection<Long> communityIds, Instant at) {
    Map<Long, Long> grids = new HashMap<>();
    database
        .sql(GridSql.GRID_OF_BLOCKS)
        .param("communities", communityIds)
        .param("at", Timestamp.from(at))
        .query(
            row -> {
              grids.put(row.getLong("block_id"), row.getLong("grid_id"));
            });
    return grids;
  }

  /** All codes that grids of communities ever had: none of them is given again. */
  public Set<String> codesEver(Collection<Long> communityIds) {
    return database
        .sql(GridSql.CODES_EVER)
        .param("communities", communityIds)
        .query(String.class)
        .set();
  }
}
