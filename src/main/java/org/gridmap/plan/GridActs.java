package org.gridmap.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.balance.GridSplit;
import org.gridmap.grid.GridKind;
import org.gridmap.plan.Effect.GridChange;
import org.gridmap.plan.Effect.Move;
import org.gridmap.plan.Gesture.Outcome;
import org.gridmap.platform.Problem;

/** Gestures on whole grids. */
final class GridActs {

  private static final int MOST_PARTS = 99;

  private GridActs() {}

  /** Several grids of one community become the first of them. */
  static Outcome merge(Gesture gesture) {
    List<String> keys = OperationRequest.required("grids", gesture.request().grids());
    List<DraftGrid> grids = new LinkedHashSet<>(keys).stream().map(gesture::grid).toList();
    if (grids.size() < 2) {
      throw OperationRequest.missing("grids");
    }
    DraftGrid keep = grids.get(0);
    CommunityDraft one = gesture.draft().get(keep.communityId());
    Map<Long, Move> moves = new TreeMap<>();
    Map<String, GridChange> gone = new LinkedHashMap<>();
    for (DraftGrid grid : grids) {
      if (grid.communityId() != keep.communityId()) {
        throw new Problem(PlanProblem.PLAN_OTHER_COMMUNITY);
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
  static Outcome rename(Gesture gesture) {
    OperationRequest request = gesture.request();
    DraftGrid grid = gesture.grid(request.requireGrid());
    String name = OperationRequest.text("name", request.name());
    String code = OperationRequest.text("code", request.code());
    if (name == null && code == null) {
      throw OperationRequest.missing("name");
    }
    DraftGrid changed = name == null ? grid : grid.named(name);
    if (code != null) {
      requireFreeCode(gesture, grid, code);
      changed = changed.coded(code);
    }
    return changed(grid, changed);
  }

  private static void requireFreeCode(Gesture gesture, DraftGrid grid, String code) {
    boolean own =
        gesture.plan().base().findGrid(grid.key()).filter(g -> g.code().equals(code)).isPresent();
    boolean ever = gesture.plan().codesEver().contains(code);
    boolean now =
        gesture.draft().grids().stream()
            .anyMatch(other -> other.code().equals(code) && !other.key().equals(grid.key()));
    if (now || (ever && !own)) {
      throw new Problem(PlanProblem.PLAN_CODE_TAKEN).with("code", code);
    }
  }

  /** Basic, exclusive with a responsible unit, or micro. */
  static Outcome kind(Gesture gesture) {
    OperationRequest request = gesture.request();
    DraftGrid grid = gesture.grid(request.requireGrid());
    String value = OperationRequest.required("value", request.value());
    String unit = OperationRequest.text("responsible", request.responsible());
    return changed(grid, grid.ofKind(kindNamed(value), unit));
  }

  private static GridKind kindNamed(String value) {
    try {
      return GridKind.valueOf(value.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw OperationRequest.invalid("value", value);
    }
  }

  /** Locks or unlocks grids, which then neither give nor take, and single blocks. */
  static Outcome lock(Gesture gesture) {
    OperationRequest request = gesture.request();
    boolean shut = OperationRequest.required("locked", request.locked());
    List<String> keys = request.grids() == null ? List.of() : request.grids();
    List<Long> ids = request.blocks() == null ? List.of() : request.blocks();
    if (keys.isEmpty() && ids.isEmpty()) {
      throw OperationRequest.missing("grids");
    }
    Map<String, GridChange> changes = new LinkedHashMap<>();
    List<DraftGrid> grids = keys.stream().map(gesture::grid).toList();
    for (DraftGrid grid : grids) {
      if (grid.locked() != shut) {
        changes.put(grid.key(), new GridChange(grid, grid.locked(shut)));
      }
    }
    Set<Long> blocks = new LinkedHashSet<>();
    for (long id : ids) {
      CommunityDraft one =
          gesture
              .draft()
              .findCommunityOf(id)
              .orElseThrow(
                  () -> new Problem(PlanProblem.PLAN_UNKNOWN_BLOCK).with("blocks", List.of(id)));
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
  static Outcome split(Gesture gesture) {
    OperationRequest request = gesture.request();
    DraftGrid grid = gesture.grid(request.requireGrid());
    int parts = request.parts() == null ? 2 : request.parts();
    if (parts < 2 || parts > MOST_PARTS) {
      throw OperationRequest.invalid("parts", parts);
    }
    CommunityDraft one = gesture.draft().get(grid.communityId());
    requireFree(one, grid);
    int[] blocks = one.blocksOf(grid.key()).stream().mapToInt(at -> at).toArray();
    int[] partOf = parted(one, blocks, parts, gesture, grid);
    List<List<Integer>> members = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < blocks.length; i++) {
      members.get(partOf[i]).add(blocks[i]);
    }
    members.removeIf(List::isEmpty);
    return divided(gesture, one, grid, members);
  }

  private static int[] parted(
      CommunityDraft one, int[] blocks, int parts, Gesture gesture, DraftGrid grid) {
    try {
      return GridSplit.split(
          one.ground().graph(), blocks, parts, Balancing.settings(gesture.plan().settings()));
    } catch (IllegalArgumentException impossible) {
      throw new Problem(PlanProblem.PLAN_CANNOT_SPLIT)
          .with("grid", grid.name())
          .with("parts", parts);
    }
  }

  /** The members with most households keep the grid, each other group begins a new one. */
  static Outcome divided(
      Gesture gesture, CommunityDraft one, DraftGrid grid, List<List<Integer>> members) {
    List<List<Integer>> byWeight = new ArrayList<>(members);
    byWeight.sort(
        java.util.Comparator.comparingInt(
            group -> -group.stream().mapToInt(one.ground()::households).sum()));
    NewGrids fresh = new NewGrids(gesture.plan(), gesture.draft());
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
      throw new Problem(PlanProblem.PLAN_LOCKED).with("grids", grid.name());
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
