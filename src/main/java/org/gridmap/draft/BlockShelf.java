package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gridmap.geometry.BlockCut;
import org.locationtech.jts.geom.Polygon;

/**
 * All blocks that a plan has seen: those of its base, and the pieces of its cuts, also of cuts that
 * were undone. Blocks never change, so the shelf only grows. Safe for many threads.
 */
public final class BlockShelf {

  private final Source pieces;
  private final Map<Long, DraftBlock> blocks = new ConcurrentHashMap<>();
  private final Map<Long, Long> parents = new ConcurrentHashMap<>();

  /** Where pieces are that another instance cut. */
  public interface Source {
    List<CutPiece> list(List<Long> ids);
  }

  public BlockShelf(Source pieces) {
    this.pieces = pieces;
  }

  public void put(Collection<DraftBlock> base) {
    base.forEach(block -> blocks.put(block.id(), block));
  }

  /** A shelf for a preview: what is put there is not seen here. */
  public BlockShelf copy() {
    BlockShelf other = new BlockShelf(pieces);
    other.blocks.putAll(blocks);
    other.parents.putAll(parents);
    return other;
  }

  /** Puts the pieces of one cut on the shelf: a building goes to the piece of its inner point. */
  void putPieces(List<CutPiece> cut) {
    Map<Long, List<CutPiece>> ofParent = new LinkedHashMap<>();
    for (CutPiece piece : cut) {
      ofParent.computeIfAbsent(piece.parentId(), id -> new ArrayList<>()).add(piece);
      parents.put(piece.id(), piece.parentId());
    }
    ofParent.forEach((parent, pieces) -> put(divided(get(List.of(parent)).get(0), pieces)));
  }

  private static List<DraftBlock> divided(DraftBlock parent, List<CutPiece> pieces) {
    List<Polygon> shapes = pieces.stream().map(CutPiece::shape).toList();
    Map<Integer, List<DraftBuilding>> buildings = new HashMap<>();
    for (DraftBuilding building : parent.buildings()) {
      int piece = shapes.size() == 1 ? 0 : BlockCut.pieceOf(shapes, building.inner());
      buildings.computeIfAbsent(piece, number -> new ArrayList<>()).add(building);
    }
    List<DraftBlock> divided = new ArrayList<>();
    for (int piece = 0; piece < pieces.size(); piece++) {
      divided.add(
          new DraftBlock(
              pieces.get(piece).id(),
              parent.compound(),
              buildings.getOrDefault(piece, List.of()),
              shapes.get(piece)));
    }
    return divided;
  }

  /** Blocks by id; pieces that another instance cut are asked for. */
  public List<DraftBlock> get(List<Long> ids) {
    List<Long> unknown = ids.stream().filter(id -> !blocks.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      putPieces(pieces.list(unknown));
    }
    return ids.stream().map(blocks::get).toList();
  }

  /**
   * Of some blocks, the one that a piece was cut out of, also over several cuts, or that was cut
   * out of it.
   */
  long relativeAmong(long id, List<Long> others) {
    for (Long above = parents.get(id); above != null; above = parents.get(above)) {
      if (others.contains(above)) {
        return above;
      }
    }
    return others.stream()
        .filter(other -> Long.valueOf(id).equals(parents.get(other)))
        .findFirst()
        .orElseThrow();
  }

  /** True when the plan has ever cut a block. */
  boolean hasPieces() {
    return !parents.isEmpty();
  }

  /** The block of the base that a block lies in. */
  public long rootOf(long id) {
    long root = id;
    for (Long parent = parents.get(root); parent != null; parent = parents.get(root)) {
      root = parent;
    }
    return root;
  }
}
