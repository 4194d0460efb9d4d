package org.gridmap.block;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridmap.geometry.BlockSite;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pieces of blocks, in the surrounding transaction. A block never changes: what was cut ends, and
 * its pieces begin. A piece that is stored before it is published is valid at no time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BlockPieces {

  private final JdbcClient database;

  BlockPieces(JdbcClient database) {
    this.database = database;
  }

  /** Some pieces, each with the block it was cut out of, by id. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<BlockPiece> list(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql(PieceSql.FIND)
        .param("ids", ids)
        .query(
            (row, index) -> new BlockPiece(row.getLong("parent_id"), GroundBlock.read(row, index)))
        .list();
  }

  /**
   * Stores pieces that are not published yet.
   *
   * @param planId the plan that cuts them
   * @param pieces with any id
   * @return the same pieces with their ids, in the same order
   */
  public List<BlockPiece> store(long planId, List<BlockPiece> pieces) {
    List<BlockPiece> stored = new ArrayList<>();
    for (BlockPiece piece : pieces) {
      GroundBlock block = piece.block();
      long id =
          database
              .sql(PieceSql.INSERT_UNPUBLISHED)
              .param("community", block.communityId())
              .param("building", block.buildingId())
              .param("parent", piece.parentId())
              .param("plan", planId)
              .param("shape", block.shape().toText())
              .query(Long.class)
              .single();
      stored.add(
          new BlockPiece(
              piece.parentId(),
              new GroundBlock(id, block.communityId(), block.buildingId(), block.shape())));
    }
    return stored;
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
                    .sql(PieceSql.COPY)
                    .param("block", block)
                    .param("community", community)
                    .param("plan", planId)
                    .query(Long.class)
                    .single()));
    return copies;
  }

  /** Begins pieces and ends whatever valid block they were cut out of, also over several cuts. */
  public void begin(Collection<Long> pieces, Instant at) {
    if (!pieces.isEmpty()) {
      for (String sql : new String[] {PieceSql.END_CUT, PieceSql.BEGIN}) {
        database.sql(sql).param("pieces", pieces).param("at", Timestamp.from(at)).update();
      }
    }
  }

  /**
   * Cuts the site of a new building out of the block its inner point lies in. No border that the
   * block shares with others moves.
   *
   * @param footprint EPSG:4326, longitude latitude
   * @param inner a point inside it
   * @param at when the block ends and its pieces begin
   * @return the pieces of the block that was cut, by its id; empty when there was no room for a
   *     site
   */
  public Map<Long, List<Long>> cutSite(
      long buildingId, MultiPolygon footprint, Point inner, Instant at) {
    Optional<GroundBlock> block =
        database
            .sql(PieceSql.BLOCK_AT)
            .param("lon", inner.getX())
            .param("lat", inner.getY())
            .query(GroundBlock::read)
            .optional();
    return block
        .flatMap(
            whole ->
                BlockSite.cutOut(whole.shape(), footprint, inner.getCoordinate())
                    .map(pieces -> store(whole, buildingId, pieces, at)))
        .orElse(Map.of());
  }

  private Map<Long, List<Long>> store(
      GroundBlock whole, long building, BlockSite.Pieces pieces, Instant at) {
    database
        .sql(BlockSql.END)
        .param("at", Timestamp.from(at))
        .param("ids", List.of(whole.id()))
        .update();
    long site = insert(whole, building, pieces.site(), at);
    long rest = insert(whole, whole.buildingId(), pieces.rest(), at);
    return Map.of(whole.id(), List.of(site, rest));
  }

  private long insert(GroundBlock whole, @Nullable Long building, Polygon shape, Instant at) {
    return database
        .sql(PieceSql.INSERT_VALID)
        .param("community", whole.communityId())
        .param("building", building)
        .param("parent", whole.id())
        .param("shape", shape.toText())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }
}
