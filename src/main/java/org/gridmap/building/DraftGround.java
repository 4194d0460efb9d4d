package org.gridmap.building;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.geometry.Barrier;
import org.gridmap.platform.Wgs84;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ground a draft works on: blocks as they were at a moment, the pieces the draft cut out of
 * them, and the buildings that stand there. Pieces of a draft are valid at no time until they are
 * published.
 */
@Service
@Transactional(readOnly = true)
public class DraftGround {

  private static final RowMapper<GroundBlock> BLOCK =
      (row, index) ->
          new GroundBlock(
              row.getLong("id"),
              row.getLong("community_id"),
              (Long) row.getObject("building_id"),
              (Polygon) Blocks.geometry(row, "shape"));

  private final Blocks blocks;
  private final JdbcClient database;

  DraftGround(Blocks blocks, JdbcClient database) {
    this.blocks = blocks;
    this.database = database;
  }

  /**
   * A piece of a block.
   *
   * @param parentId the block it is cut out of
   */
  public record CutPiece(long parentId, GroundBlock block) {}

  /** Makes blocks, in the surrounding transaction, for those communities that have none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void makeMissing(Collection<Long> communityIds, Instant at) {
    Set<Long> missing = new HashSet<>(communityIds);
    missing.removeAll(
        database
            .sql(DraftGroundSql.WITH_BLOCKS)
            .param("communities", communityIds)
            .query(Long.class)
            .list());
    blocks.cut(missing, Wgs84.FACTORY.createGeometryCollection(), at);
  }

  /** The blocks of communities that were valid at a moment, by id. */
  public List<GroundBlock> listBlocks(Collection<Long> communityIds, Instant at) {
    return database
        .sql(DraftGroundSql.VALID_AT)
        .param("communities", communityIds)
        .param("at", Timestamp.from(at))
        .query(BLOCK)
        .list();
  }

  /** Some pieces, each with the block it was cut out of, by id. */
  public List<CutPiece> listPieces(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql(DraftGroundSql.PIECES)
        .param("ids", ids)
        .query((row, index) -> new CutPiece(row.getLong("parent_id"), BLOCK.mapRow(row, index)))
        .list();
  }

  /**
   * Stores pieces that a draft cuts, in the surrounding transaction.
   *
   * @param pieces with any id
   * @return the same pieces with their ids, in the same order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<CutPiece> storePieces(long planId, List<CutPiece> pieces) {
    List<CutPiece> stored = new ArrayList<>();
    for (CutPiece piece : pieces) {
      GroundBlock block = piece.block();
      long id =
          database
              .sql(DraftGroundSql.INSERT_PIECE)
              .param("community", block.communityId())
              .param("building", block.buildingId())
              .param("parent", piece.parentId())
              .param("plan", planId)
              .param("shape", block.shape().toText())
              .query(Long.class)
              .single();
      stored.add(
          new CutPiece(
              piece.parentId(),
              new GroundBlock(id, block.communityId(), block.buildingId(), block.shape())));
    }
    return stored;
  }

  /** The buildings that stood in communities at a moment, with today's households, by code. */
  public List<GroundBuilding> listBuildings(
      Collection<Long> communityIds, Instant at, Instant now) {
    return database
        .sql(DraftGroundSql.BUILDINGS)
        .param("communities", communityIds)
        .param("at", Timestamp.from(at))
        .param("now", Timestamp.from(now))
        .query(
            (row, index) ->
                new GroundBuilding(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getLong("area_id"),
                    Optional.ofNullable((Long) row.getObject("compound_id")),
                    ((Point) Blocks.geometry(row, "inner_point")).getCoordinate(),
                    row.getString("use"),
                    row.getInt("households")))
        .list();
  }

  /** Barriers that meet a rectangle (EPSG:4326). */
  public List<Barrier> listBarriers(Envelope reach) {
    return database
        .sql(BlockSql.BARRIERS)
        .param("west", reach.getMinX())
        .param("south", reach.getMinY())
        .param("east", reach.getMaxX())
        .param("north", reach.getMaxY())
        .query(
            (row, index) -> {
              Geometry line = Blocks.geometry(row, "line");
              return new Barrier(row.getString("kind"), line);
            })
        .list();
  }
}
