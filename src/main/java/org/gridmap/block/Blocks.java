package org.gridmap.block;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gridmap.geometry.BlockCut;
import org.gridmap.platform.CopyRows;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The blocks of communities. They are made once, when a community's first grids come in; from then
 * on only a cut divides them, and a piece knows the block it was cut out of.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Blocks {

  private final BlockMaking making;
  private final DataSource source;
  private final JdbcClient database;

  Blocks(BlockMaking making, DataSource source, JdbcClient database) {
    this.making = making;
    this.source = source;
    this.database = database;
  }

  /** A block before it has an id; {@code parent} is null when it was not cut out of another. */
  private record Piece(
      long communityId, @Nullable Long buildingId, @Nullable Long parent, Polygon shape) {}

  /**
   * The blocks of communities, cut along borders; communities without blocks get theirs first.
   *
   * @param communityIds whose blocks
   * @param borders lines to cut along, e.g. of imported grids, degrees (EPSG:4326); may be empty
   * @param at when blocks that are cut end and their pieces begin
   * @return all blocks of these communities valid from then on, by id
   */
  public List<GroundBlock> cut(Set<Long> communityIds, Geometry borders, Instant at) {
    if (communityIds.isEmpty()) {
      return List.of();
    }
    List<GroundBlock> stored = listValid(communityIds);
    Set<Long> without = new TreeSet<>(communityIds);
    stored.forEach(block -> without.remove(block.communityId()));
    List<Piece> whole = new ArrayList<>();
    stored.forEach(
        block ->
            whole.add(
                new Piece(block.communityId(), block.buildingId(), block.id(), block.shape())));
    making
        .divide(without, at)
        .forEach(
            made ->
                whole.add(new Piece(made.communityId(), made.buildingId(), null, made.shape())));
    store(pieces(whole, borders, making.innerPoints(communityIds, at)), stored, at);
    return listValid(communityIds);
  }

  /** All blocks of communities that are valid now, by id. */
  public List<GroundBlock> listValid(Collection<Long> communityIds) {
    return database
        .sql(BlockSql.VALID)
        .param("communities", communityIds)
        .query(GroundBlock::read)
        .list();
  }

  /** The blocks of communities that were valid at a moment, by id. */
  @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
  public List<GroundBlock> listValidAt(Collection<Long> communityIds, Instant at) {
    return database
        .sql(BlockSql.VALID_AT)
        .param("communities", communityIds)
        .param("at", Timestamp.from(at))
        .query(GroundBlock::read)
        .list();
  }

  /** Makes blocks for those communities that have none. */
  public void makeMissing(Collection<Long> communityIds, Instant at) {
    Set<Long> missing = new TreeSet<>(communityIds);
    missing.removeAll(
        database
            .sql(BlockSql.WITH_BLOCKS)
            .param("communities", communityIds)
            .query(Long.class)
            .list());
    cut(missing, Wgs84.FACTORY.createGeometryCollection(), at);
  }

  private static List<Piece> pieces(
      List<Piece> whole, Geometry borders, Map<Long, Coordinate> innerPoints) {
    if (borders.isEmpty()) {
      return whole;
    }
    List<List<Polygon>> cut = BlockCut.cut(whole.stream().map(Piece::shape).toList(), borders);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      Piece block = whole.get(i);
      List<Polygon> parts = cut.get(i);
      Coordinate inner = block.buildingId() == null ? null : innerPoints.get(block.buildingId());
      int home = inner == null ? -1 : BlockCut.pieceOf(parts, inner);
      for (int part = 0; part < parts.size(); part++) {
        Long building = part == home ? block.buildingId() : null;
        pieces.add(new Piece(block.communityId(), building, block.parent(), parts.get(part)));
      }
    }
    return pieces;
  }

  /** Writes what is new; a stored block that is as it was stays. */
  private void store(List<Piece> pieces, List<GroundBlock> stored, Instant at) {
    Map<Long, GroundBlock> before =
        stored.stream().collect(Collectors.toMap(GroundBlock::id, Function.identity()));
    List<Piece> fresh =
        pieces.stream()
            .filter(
                piece ->
                    piece.parent() == null
                        || !before.get(piece.parent()).shape().equalsExact(piece.shape()))
            .toList();
    List<Long> ended =
        fresh.stream().map(Piece::parent).filter(id -> id != null).distinct().toList();
    if (!ended.isEmpty()) {
      database.sql(BlockSql.END).param("at", Timestamp.from(at)).param("ids", ended).update();
    }
    try (CopyRows rows =
        CopyRows.into(source, "block (community_id, building_id, parent_id, shape, valid)")) {
      for (Piece piece : fresh) {
        rows.add(
            piece.communityId(),
            piece.buildingId(),
            piece.parent(),
            piece.shape(),
            "[" + at + ",)");
      }
      rows.finish();
    }
  }
}
