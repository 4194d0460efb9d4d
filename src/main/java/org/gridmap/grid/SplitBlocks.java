package org.gridmap.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the valid grids follow blocks that were split in place, in the surrounding transaction. No
 * border moves, so no version ends; the communities are announced, because a plan that was drawn
 * before does not know the pieces.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SplitBlocks {

  private final JdbcClient database;
  private final Grids grids;

  SplitBlocks(JdbcClient database, Grids grids) {
    this.database = database;
    this.grids = grids;
  }

  /**
   * Puts pieces on the list of the grid that holds their block.
   *
   * @param communityId whose ground was split
   * @param pieces of each block, by its id
   */
  public void follow(long communityId, Map<Long, List<Long>> pieces) {
    List<Long> blocks = new ArrayList<>();
    List<Long> parts = new ArrayList<>();
    pieces.forEach(
        (block, own) ->
            own.forEach(
                piece -> {
                  blocks.add(block);
                  parts.add(piece);
                }));
    database
        .sql(GridSql.FOLLOW_SPLIT)
        .param("blocks", blocks.toArray(Long[]::new))
        .param("pieces", parts.toArray(Long[]::new))
        .update();
    grids.announce(Set.of(communityId));
  }
}
