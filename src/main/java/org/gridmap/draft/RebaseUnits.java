package org.gridmap.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * The ground of a rebase, piece by piece: the published blocks, cut where only the plan cut them.
 */
final class RebaseUnits {

  /**
   * A piece of ground as both sides of a rebase know it.
   *
   * @param id of the block the draft gets there: the published one, or a piece of the plan's own
   *     cut
   * @param published the block as it is published now
   * @param root the block of the plan's former base it lies in; null for ground that is new
   * @param mine the plan's block there; null for ground that is new
   */
  record Unit(long id, long published, @Nullable Long root, @Nullable Long mine) {

    /** Whether the plan cut the block and nobody else did. */
    boolean isOwnPiece() {
      return id != published;
    }
  }

  private final Draft theirs;
  private final BlockShelf shelf;
  private final Map<Long, Long> roots;
  private final Map<Long, List<Long>> leaves = new HashMap<>();

  RebaseUnits(Draft mine, Draft theirs, BlockShelf shelf, Map<Long, Long> roots) {
    this.theirs = theirs;
    this.shelf = shelf;
    this.roots = roots;
    mine.blockIds()
        .forEach(id -> leaves.computeIfAbsent(shelf.rootOf(id), root -> new ArrayList<>()).add(id));
    leaves.values().forEach(own -> own.sort(null));
  }

  /**
   * All pieces, by published block.
   *
   * @param keepsCuts whether the plan's cuts of a published block stay
   */
  List<Unit> list(LongPredicate keepsCuts) {
    List<Unit> units = new ArrayList<>();
    for (CommunityDraft one : theirs.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        Long root = roots.get(block.id());
        List<Long> own = root == null ? null : leaves.get(root);
        if (own == null) {
          units.add(new Unit(block.id(), block.id(), root, null));
        } else if (root == block.id() && keepsCuts.test(block.id())) {
          own.forEach(leaf -> units.add(new Unit(leaf, block.id(), root, leaf)));
        } else {
          units.add(new Unit(block.id(), block.id(), root, leafAt(block, own)));
        }
      }
    }
    return units;
  }

  /** Of the plan's pieces, the one around the inner point of a block. */
  private long leafAt(DraftBlock block, List<Long> own) {
    Point inner = block.shape().getInteriorPoint();
    return shelf.get(own).stream()
        .filter(leaf -> leaf.shape().covers(inner))
        .findFirst()
        .map(DraftBlock::id)
        .orElse(own.get(0));
  }
}
