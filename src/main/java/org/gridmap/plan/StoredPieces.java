package org.gridmap.plan;

import java.util.List;
import org.gridmap.block.BlockPiece;
import org.gridmap.block.BlockPieces;
import org.gridmap.block.GroundBlock;
import org.gridmap.draft.CutPiece;
import org.springframework.stereotype.Component;

/** The pieces that cuts of drafts make, kept with the blocks. */
@Component
class StoredPieces {

  private final BlockPieces pieces;

  StoredPieces(BlockPieces pieces) {
    this.pieces = pieces;
  }

  /** Pieces by id. */
  List<CutPiece> list(List<Long> ids) {
    return pieces.list(ids).stream().map(StoredPieces::piece).toList();
  }

  /** Stores the pieces of one cut; they belong to the plan until it is published. */
  List<CutPiece> store(long planId, List<CutPiece> cut) {
    List<BlockPiece> unstored =
        cut.stream()
            .map(
                piece ->
                    new BlockPiece(
                        piece.parentId(),
                        new GroundBlock(
                            piece.id(), piece.communityId(), piece.buildingId(), piece.shape())))
            .toList();
    return pieces.store(planId, unstored).stream().map(StoredPieces::piece).toList();
  }

  private static CutPiece piece(BlockPiece stored) {
    GroundBlock block = stored.block();
    return new CutPiece(
        block.id(), stored.parentId(), block.communityId(), block.buildingId(), block.shape());
  }
}
