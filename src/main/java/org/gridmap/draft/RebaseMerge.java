package org.gridmap.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.Effect.GridChange;
import org.gridmap.draft.Effect.Home;
import org.gridmap.draft.Effect.Move;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * Puts what a plan did on newer published grids, block by block: where only the plan changed a
 * block, its choice stays; where only the publication did, the publication's; where both did, the
 * publication wins and the block is listed.
 */
public final class RebaseMerge {

  private final Draft was;
  private final Draft mine;
  private final Draft theirs;
  private final BlockShelf shelf;
  private final Map<Long, Long> roots;
  private final Map<Long, Move> assignment = new TreeMap<>();
  private final Map<Long, Home> homes = new TreeMap<>();
  private final List<Long> removed = new ArrayList<>();
  private final List<Long> added = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param old the plan on the base it was drawn on
   * @param fresh the same communities as they are published now
   * @param roots of every block published now, the block of the old base it lies in
   */
  public RebaseMerge(OpenDraft old, Draft fresh, Map<Long, Long> roots) {
    this.was = old.base();
    this.mine = old.version().draft();
    this.theirs = fresh;
    this.shelf = old.shelf();
    this.roots = roots;
  }

  /**
   * A block that both changed; it stays as it was published.
   *
   * @param mine code of the grid the plan chose; null: none
   * @param theirs code of the grid it was published in; null: none
   */
  public record Conflict(
      long block, List<Double> place, @Nullable String mine, @Nullable String theirs) {}

  /** What has to be done to the new base, and what could not be kept. */
  public record Merged(Effect effect, List<Conflict> conflicts) {}

  public Merged merge() {
    Map<Long, List<Long>> leaves = new HashMap<>();
    mine.blockIds()
        .forEach(id -> leaves.computeIfAbsent(shelf.rootOf(id), root -> new ArrayList<>()).add(id));
    for (CommunityDraft one : theirs.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        Long root = roots.get(block.id());
        List<Long> own = root == null ? null : leaves.get(root);
        if (own == null) {
          keep(block.id());
        } else if (root == block.id()) {
          uncut(block, own.stream().sorted().toList());
        } else {
          cutByThem(block, root, own);
        }
      }
    }
    Effect effect =
        new Effect(
            assignment, gridChanges(), locks(), Set.of(), List.copyOf(removed), added, homes);
    return new Merged(effect, List.copyOf(conflicts));
  }

  /** Nobody else cut the block: the plan's own pieces take its place. */
  private void uncut(DraftBlock block, List<Long> own) {
    boolean whole = own.equals(List.of(block.id()));
    if (!whole) {
      removed.add(block.id());
      added.addAll(own);
    }
    for (long leaf : own) {
      decide(leaf, block, block.id(), gridOf(mine, leaf), !whole);
      long home = homeOf(mine, leaf);
      long published = homeOf(theirs, block.id());
      if (home != homeOf(was, block.id()) && published != home) {
        homes.put(leaf, new Home(published, home));
      }
    }
  }

  /** Others cut it: the plan's choice is that of its piece around the inner point. */
  private void cutByThem(DraftBlock block, long root, List<Long> own) {
    Point inner = block.shape().getInteriorPoint();
    String choice =
        shelf.get(own).stream()
            .filter(leaf -> leaf.shape().covers(inner))
            .findFirst()
            .map(leaf -> gridOf(mine, leaf.id()))
            .orElse(gridOf(was, root));
    decide(block.id(), block, root, choice, false);
  }

  private void keep(long block) {
    String published = gridOf(theirs, block);
    if (published != null) {
      used.add(published);
    }
  }

  private void decide(
      long id, DraftBlock published, long root, @Nullable String choice, boolean piece) {
    String before = gridOf(was, root);
    String now = gridOf(theirs, published.id());
    String result = now;
    if (!Objects.equals(choice, before) && !Objects.equals(choice, now)) {
      boolean free = Objects.equals(now, before) && isThere(choice);
      result = free ? choice : now;
      if (!free) {
        Point inner = published.shape().getInteriorPoint();
        conflicts.add(
            new Conflict(
                id, List.of(inner.getX(), inner.getY()), code(mine, choice), code(theirs, now)));
      }
    }
    if (result != null) {
      used.add(result);
    }
    if (piece || !Objects.equals(result, now)) {
      assignment.put(id, new Move(now, result));
    }
  }

  /** Whether a grid is published now, or new in the plan. */
  private boolean isThere(@Nullable String key) {
    return key == null || theirs.findGrid(key).isPresent() || was.findGrid(key).isEmpty();
  }

  private Map<String, GridChange> gridChanges() {
    Map<String, GridChange> changes = new TreeMap<>();
    for (DraftGrid grid : mine.grids()) {
      DraftGrid before = was.findGrid(grid.key()).orElse(null);
      DraftGrid now = theirs.findGrid(grid.key()).orElse(null);
      boolean fresh = before == null;
      boolean changedHere = now != null && !grid.equals(before) && now.equals(before);
      if (fresh || changedHere) {
        changes.put(grid.key(), new GridChange(now, grid));
      }
    }
    for (DraftGrid grid : was.grids()) {
      Optional<DraftGrid> now = theirs.findGrid(grid.key());
      if (mine.findGrid(grid.key()).isEmpty() && now.isPresent() && !used.contains(grid.key())) {
        changes.put(grid.key(), new GridChange(now.get(), null));
      }
    }
    return changes;
  }

  private Set<Long> locks() {
    Set<Long> locks = new HashSet<>();
    Set<Long> there = new HashSet<>(theirs.blockIds());
    there.removeAll(removed);
    there.addAll(added);
    mine.communities().forEach(one -> locks.addAll(one.lockedBlocks()));
    locks.retainAll(there);
    return locks;
  }

  private static @Nullable String gridOf(Draft draft, long block) {
    return draft.gridOf(block).orElse(null);
  }

  private static @Nullable String code(Draft draft, @Nullable String key) {
    return key == null ? null : draft.findGrid(key).map(DraftGrid::code).orElse(null);
  }

  private static long homeOf(Draft draft, long block) {
    return draft.findCommunityOf(block).orElseThrow().ground().community().id();
  }
}
