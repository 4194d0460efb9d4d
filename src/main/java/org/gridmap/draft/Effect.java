package org.gridmap.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one operation does to a draft, block by block, with what was there before: the log keeps it,
 * so a replay needs no kernel, and the reverse is the undo.
 *
 * @param assignment the grid of blocks before and after, by block
 * @param grids grids that begin, change or end, by key
 * @param locked blocks that get locked
 * @param unlocked blocks that get unlocked
 * @param removed blocks that a cut takes out of the draft
 * @param added pieces that come in their place
 * @param homes blocks that get another community
 */
public record Effect(
    Map<Long, Move> assignment,
    Map<String, GridChange> grids,
    Set<Long> locked,
    Set<Long> unlocked,
    List<Long> removed,
    List<Long> added,
    Map<Long, Home> homes) {

  static final Effect NOTHING = of(Map.of());

  /** From one grid's key to another's; null for no grid. */
  public record Move(@Nullable String from, @Nullable String to) {}

  /** A grid before and after; null where there was or is none. */
  public record GridChange(@Nullable DraftGrid from, @Nullable DraftGrid to) {}

  /** From one community to another. */
  public record Home(long from, long to) {}

  public Effect {
    assignment = assignment == null ? Map.of() : assignment;
    grids = grids == null ? Map.of() : grids;
    locked = locked == null ? Set.of() : locked;
    unlocked = unlocked == null ? Set.of() : unlocked;
    removed = removed == null ? List.of() : removed;
    added = added == null ? List.of() : added;
    homes = homes == null ? Map.of() : homes;
  }

  static Effect of(Map<Long, Move> assignment) {
    return of(assignment, Map.of());
  }

  public static Effect of(Map<Long, Move> assignment, Map<String, GridChange> grids) {
    return new Effect(assignment, grids, Set.of(), Set.of(), List.of(), List.of(), Map.of());
  }

  /** The effect that takes this one back. */
  public Effect reverse() {
    Map<Long, Move> back = new TreeMap<>();
    assignment.forEach((block, move) -> back.put(block, new Move(move.to(), move.from())));
    Map<String, GridChange> backGrids = new LinkedHashMap<>();
    grids.forEach((key, change) -> backGrids.put(key, new GridChange(change.to(), change.from())));
    Map<Long, Home> backHomes = new TreeMap<>();
    homes.forEach((block, home) -> backHomes.put(block, new Home(home.to(), home.from())));
    return new Effect(back, backGrids, unlocked, locked, added, removed, backHomes);
  }

  /** True when a draft is after it what it was before. */
  public boolean changesNothing() {
    return assignment.isEmpty()
        && grids.isEmpty()
        && locked.isEmpty()
        && unlocked.isEmpty()
        && removed.isEmpty()
        && homes.isEmpty();
  }
}
