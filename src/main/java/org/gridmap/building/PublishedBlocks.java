package org.gridmap.building;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the pieces of a draft valid when it is published, in the surrounding transaction. A block
 * never changes: what was cut ends, and its pieces begin.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PublishedBlocks {

  private final JdbcClient database;

  PublishedBlocks(JdbcClient database) {
    this.database = database;
  }

  /**
   * Makes copies of blocks that go to another community.
   *
   * @param homes the new community by block
   * @return the copy of each block; it is valid at no time yet
   */
  public Map<Long, Long> copyInto(long planId, Map<Long, Long> homes) {
    Map<Long, Long> copies = new TreeMap<>();
    homes.forEach(
        (block, community) ->
            copies.put(
                block,
                database
                    .sql(PublishedBlockSql.COPY)
                    .param("block", block)
                    .param("community", community)
                    .param("plan", planId)
                    .query(Long.class)
                    .single()));
    return copies;
  }

  /**
   * Begins pieces and ends whatever valid block they were cut out of, also over several cuts.
   *
   * @param pieces every piece that is ground of the draft now
   */
  public void begin(Collection<Long> pieces, Instant at) {
    if (!pieces.isEmpty()) {
      for (String sql : new String[] {PublishedBlockSql.END_CUT, PublishedBlockSql.BEGIN}) {
        database.sql(sql).param("pieces", pieces).param("at", Timestamp.from(at)).update();
      }
    }
  }
}
