package org.gridmap.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.balance.ContiguityCompletion;
import org.gridmap.balance.ContiguityCompletion.Completed;
import org.gridmap.balance.FormerPlan;
import org.gridmap.draft.Attempt.Wanted;
import org.gridmap.draft.Completion.CutOff;
import org.gridmap.draft.Completion.Reason;
import org.gridmap.draft.Completion.Refusal;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.Gesture.Outcome;
import org.jspecify.annotations.Nullable;

/** Gives blocks to a grid, and with them what would be cut off or lies in between. */
final class Painting {

  private final Map<Long, Move> moves = new TreeMap<>();
  private final List<CutOff> handedOver = new ArrayList<>();
  private final List<Long> path = new ArrayList<>();
  private final List<Refusal> refusals;
  private final boolean completes;
  private boolean complete = true;

  private Painting(List<Refusal> refusals, boolean completes) {
    this.refusals = new ArrayList<>(refusals);
    this.completes = completes;
  }

  /** Blocks to a grid, or with none named, out of every grid. */
  static Outcome assign(Attempt attempt, Gesture.Assign asked) {
    String key = asked.grid();
    DraftGrid grid = key == null ? null : attempt.grid(key);
    Wanted wanted = attempt.wanted(asked.blocks());
    Painting painting = new Painting(wanted.refusals(), asked.complete());
    for (CommunityDraft one : communitiesOf(attempt, wanted.blocks())) {
      List<Long> own = ownBlocks(one, wanted.blocks());
      if (grid == null || grid.communityId() == one.ground().community().id()) {
        painting.give(one, own, key);
      } else {
        own.forEach(id -> painting.refuse(id, Reason.OTHER_COMMUNITY));
      }
    }
    return painting.outcome(Map.of(), grid == null ? List.of() : List.of(grid.name()));
  }

  /** A grid that begins with some blocks of one community. */
  static Outcome newGrid(Attempt attempt, Gesture.NewGrid asked) {
    Wanted wanted = attempt.wanted(asked.blocks());
    String code = asked.community();
    CommunityDraft one =
        code == null
            ? attempt.draft().findCommunityOf(wanted.blocks().get(0)).orElseThrow()
            : attempt.community(code);
    NewGrids fresh = new NewGrids(attempt.open(), attempt.draft());
    DraftGrid grid = fresh.next(one, asked.name());
    Painting painting = new Painting(wanted.refusals(), asked.complete());
    List<Long> own = ownBlocks(one, wanted.blocks());
    wanted.blocks().stream()
        .filter(id -> !own.contains(id))
        .forEach(id -> painting.refuse(id, Reason.OTHER_COMMUNITY));
    Map<String, DraftGrid> grids = new TreeMap<>(one.grids());
    grids.put(grid.key(), grid);
    painting.give(one.withGrids(grids), own, grid.key());
    Map<String, Effect.GridChange> begun =
        painting.moves.isEmpty() ? Map.of() : Map.of(grid.key(), new Effect.GridChange(null, grid));
    return painting.outcome(begun, List.of(grid.name()));
  }

  /** What happens to the grids of a community when blocks leave it. */
  static Painting leaving(CommunityDraft one, List<Long> blocks, boolean completes) {
    Painting painting = new Painting(List.of(), completes);
    painting.give(one, blocks, null);
    return painting;
  }

  Map<Long, Move> moves() {
    return moves;
  }

  Completion completion() {
    return new Completion(handedOver, path, List.of(), refusals, complete);
  }

  private Outcome outcome(Map<String, Effect.GridChange> grids, List<String> names) {
    return new Outcome(Effect.of(moves, grids), names, completion());
  }

  private void refuse(long block, Reason reason) {
    refusals.add(new Refusal(block, reason, null));
  }

  private void give(CommunityDraft one, List<Long> blocks, @Nullable String key) {
    if (completes) {
      giveWhole(one, blocks, key);
    } else {
      givePlain(one, blocks, key);
    }
  }

  private void givePlain(CommunityDraft one, List<Long> blocks, @Nullable String key) {
    boolean shut = key != null && one.grids().get(key).locked();
    for (long id : blocks) {
      int at = one.ground().numberOf(id);
      if (shut || one.isLocked(at)) {
        refuse(id, Reason.LOCKED);
      } else {
        move(one, at, key);
      }
    }
  }

  private void giveWhole(CommunityDraft one, List<Long> blocks, @Nullable String key) {
    CommunityGround ground = one.ground();
    List<String> keys = one.keys();
    int to = key == null ? FormerPlan.NO_GRID : keys.indexOf(key);
    Completed done =
        ContiguityCompletion.assign(
            ground.graph(), one.former(List.of()), ground.numbersOf(blocks), to);
    for (int at = 0; at < ground.size(); at++) {
      int now = done.gridOf().get(at);
      move(one, at, now == FormerPlan.NO_GRID ? null : keys.get(now));
    }
    done.refused().forEach(at -> refuse(ground.block(at).id(), Reason.LOCKED));
    path.addAll(ground.idsOf(done.path()));
    for (ContiguityCompletion.CutOff cut : done.handedOver()) {
      handedOver.add(
          new CutOff(keys.get(cut.from()), keys.get(cut.to()), ground.idsOf(cut.blocks())));
    }
    complete &= done.complete();
  }

  private void move(CommunityDraft one, int at, @Nullable String to) {
    String from = one.gridOf(at).orElse(null);
    if (!java.util.Objects.equals(from, to)) {
      moves.put(one.ground().block(at).id(), new Move(from, to));
    }
  }

  static Set<CommunityDraft> communitiesOf(Attempt attempt, List<Long> blocks) {
    Map<Long, CommunityDraft> found = new LinkedHashMap<>();
    for (long id : blocks) {
      CommunityDraft one = attempt.draft().findCommunityOf(id).orElseThrow();
      found.put(one.ground().community().id(), one);
    }
    return new LinkedHashSet<>(found.values());
  }

  private static List<Long> ownBlocks(CommunityDraft one, List<Long> blocks) {
    return blocks.stream().filter(id -> one.ground().find(id).isPresent()).toList();
  }
}
