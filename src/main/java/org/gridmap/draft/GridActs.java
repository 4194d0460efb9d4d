package org.gridmap.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.balance.GridSplit;
import org.gridmap.draft.Effect.GridChange;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.Gesture.Outcome;

/** Gestures on whole grids. */
final class GridActs {

  private GridActs() {}

  /** Several grids of one community become the first of them. */
  static Outcome merge(Attempt attempt, Gesture.Merge asked) {
    List<DraftGrid> grids = asked.grids().stream().map(attempt::grid).toList();
    DraftGrid keep = grids.get(0);
    CommunityDraft one = attempt.draft().get(keep.communityId());
    Map<Long, Move> moves = new TreeMap<>();
    Map<String, GridChange> gone = new LinkedHashMap<>();
    for (DraftGrid grid : grids) {
      if (grid.communityId() != keep.communityId()) {
        throw new DraftRefusal(DraftRefusal.Code.OTHER_COMMUNITY);
      }
      requireFree(one, grid);
      if (!grid.key().equals(keep.key())) {
        gone.put(grid.key(), new GridChange(grid, null));
        one.ground()
            .idsOf(one.blocksOf(grid.key()))
            .forEach(id -> moves.put(id, new Move(grid.key(), keep.key())));
      }
    }
    return new Outcome(Effect.of(moves, gone), names(grids));
  }

  /** Another name, and by an explicit act another code. */
  static Outcome rename(Attempt attempt, Gesture.Rename asked) {
    DraftGrid grid = attempt.grid(asked.grid());
    String name = asked.name();
    String code = asked.code();
    DraftGrid changed = name == null ? grid : grid.named(name);
    if (code != null) {
      requireFreeCode(attempt, grid, code);
      changed = changed.coded(code);
    }
    return changed(grid, changed);
  }

  /**
   * Two grids of one community exchange their codes. A code never goes from a published grid to a
   * new one, and only codes that are in use are handed round.
   */
  static Outcome swapCodes(Attempt attempt, Gesture.SwapCodes asked) {
    DraftGrid one = attempt.grid(asked.grid());
    DraftGrid other = attempt.grid(asked.other());
    if (one.communityId() != other.communityId()) {
      throw new DraftRefusal(DraftRefusal.Code.OTHER_COMMUNITY);
    }
    if ((one.seriesId() == null) != (other.seriesId() == null)) {
      DraftGrid published = one.seriesId() == null ? other : one;
      throw new DraftRefusal(DraftRefusal.Code.CODE_TAKEN).with("code", published.code());
    }
    if (one.seriesId() != null) {
      requireInUse(attempt, one.code());
      requireInUse(attempt, other.code());
    }
    Map<String, GridChange> changes = new LinkedHashMap<>();
    changes.put(one.key(), new GridChange(one, one.coded(other.code())));
    changes.put(other.key(), new GridChange(other, other.coded(one.code())));
    return new Outcome(Effect.of(Map.of(), changes), names(List.of(one, other)));
  }

  /** Refuses a code that no grid had when the plan began: it is not handed round but new. */
  private static void requireInUse(Attempt attempt, String code) {
    if (attempt.open().base().grids().stream().noneMatch(grid -> grid.code().equals(code))) {
      throw new DraftRefusal(DraftRefusal.Code.CODE_TAKEN).with("code", code);
    }
  }

  private static void requireFreeCode(Attempt attempt, DraftGrid grid, String code) {
    attempt
        .open()
        .base()
        .findGrid(grid.key())
        .map(DraftGrid::code)
        .filter(own -> !own.equals(grid.code()) && isUsed(attempt, own))
        .ifPresent(
            handedOn -> {
              throw new DraftRefusal(DraftRefusal.Code.CODE_TAKEN).with("code", handedOn);
            });
    boolean own =
        attempt.open().base().findGrid(grid.key()).filter(g -> g.code().equals(code)).isPresent();
    boolean ever = attempt.open().codesEver().contains(code);
    boolean now =
        attempt.draft().grids().stream()
            .anyMatch(other -> other.code().equals(code) && !other.key().equals(grid.key()));
    if (now || (ever && !own)) {
      throw new DraftRefusal(DraftRefusal.Code.CODE_TAKEN).with("code", code);
    }
  }

  private static boolean isUsed(Attempt attempt, String code) {
    return attempt.draft().grids().stream().anyMatch(grid -> grid.code().equals(code));
  }

  /** Basic, exclusive with a responsible unit, or micro. */
  static Outcome kind(Attempt attempt, Gesture.Kind asked) {
    DraftGrid grid = attempt.grid(asked.grid());
    return changed(grid, grid.ofKind(asked.value(), asked.responsible()));
  }

  /** Locks or unlocks grids, which then neither give nor take, and single blocks. */
  static Outcome lock(Attempt attempt, Gesture.Lock asked) {
    boolean shut = asked.locked();
    Map<String, GridChange> changes = new LinkedHashMap<>();
    List<DraftGrid> grids = asked.grids().stream().map(attempt::grid).toList();
    for (DraftGrid grid : grids) {
      if (grid.locked() != shut) {
        changes.put(grid.key(), new GridChange(grid, grid.locked(shut)));
      }
    }
    Set<Long> blocks = new LinkedHashSet<>();
    for (long id : asked.blocks()) {
      CommunityDraft one =
          attempt
              .draft()
              .findCommunityOf(id)
              .orElseThrow(
                  () ->
                      new DraftRefusal(DraftRefusal.Code.UNKNOWN_BLOCK)
                          .with("blocks", List.of(id)));
      if (one.lockedBlocks().contains(id) != shut) {
        blocks.add(id);
      }
    }
    Set<Long> locked = shut ? blocks : Set.of();
    Set<Long> unlocked = shut ? Set.of() : blocks;
    Effect effect = new Effect(Map.of(), changes, locked, unlocked, List.of(), List.of(), Map.of());
    return new Outcome(effect, names(grids));
  }

  /** One grid becomes several, as even as its blocks allow; the heaviest keeps the name. */
  static Outcome split(Attempt attempt, Gesture.Split asked) {
    DraftGrid grid = attempt.grid(asked.grid());
    int parts = asked.parts();
    CommunityDraft one = attempt.draft().get(grid.communityId());
    requireFree(one, grid);
    int[] blocks = one.blocksOf(grid.key()).stream().mapToInt(at -> at).toArray();
    int[] partOf = parted(one, blocks, parts, attempt, grid);
    List<List<Integer>> members = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < blocks.length; i++) {
      members.get(partOf[i]).add(blocks[i]);
    }
    members.removeIf(List::isEmpty);
    return divided(attempt, one, grid, members);
  }

  private static int[] parted(
      CommunityDraft one, int[] blocks, int parts, Attempt attempt, DraftGrid grid) {
    try {
      return GridSplit.split(
          one.ground().graph(), blocks, parts, BalanceMeasure.settings(attempt.open().settings()));
    } catch (IllegalArgumentException impossible) {
      throw new DraftRefusal(DraftRefusal.Code.CANNOT_SPLIT)
          .with("grid", grid.name())
          .with("parts", parts);
    }
  }

  /** The members with most households keep the grid, each other group begins a new one. */
  static Outcome divided(
      Attempt attempt, CommunityDraft one, DraftGrid grid, List<List<Integer>> members) {
    List<List<Integer>> byWeight = new ArrayList<>(members);
    byWeight.sort(
        java.util.Comparator.comparingInt(
            group -> -group.stream().mapToInt(one.ground()::households).sum()));
    NewGrids fresh = new NewGrids(attempt.open(), attempt.draft());
    Map<Long, Move> moves = new TreeMap<>();
    Map<String, GridChange> begun = new LinkedHashMap<>();
    List<DraftGrid> named = new ArrayList<>(List.of(grid));
    for (List<Integer> group : byWeight.subList(1, byWeight.size())) {
      DraftGrid next = fresh.next(one, null);
      named.add(next);
      begun.put(next.key(), new GridChange(null, next));
      one.ground().idsOf(group).forEach(id -> moves.put(id, new Move(grid.key(), next.key())));
    }
    return new Outcome(Effect.of(moves, begun), names(named));
  }

  /** Refuses when a grid or one of its blocks is locked. */
  static void requireFree(CommunityDraft one, DraftGrid grid) {
    if (one.blocksOf(grid.key()).stream().anyMatch(one::isLocked) || grid.locked()) {
      throw new DraftRefusal(DraftRefusal.Code.LOCKED).with("grids", grid.name());
    }
  }

  private static Outcome changed(DraftGrid from, DraftGrid to) {
    Map<String, GridChange> change =
        from.equals(to) ? Map.of() : Map.of(from.key(), new GridChange(from, to));
    return new Outcome(Effect.of(Map.of(), change), List.of(to.name()));
  }

  static List<String> names(List<DraftGrid> grids) {
    return grids.stream().map(DraftGrid::name).toList();
  }
}
