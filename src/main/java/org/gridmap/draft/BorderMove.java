package org.gridmap.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.Attempt.Wanted;
import org.gridmap.draft.Effect.Home;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.Gesture.Outcome;

/** Moves the border between two communities of the draft: blocks get another community. */
final class BorderMove {

  private BorderMove() {}

  /** Blocks to another community, and there to a grid or, with none named, to no grid yet. */
  static Outcome move(Attempt attempt, Gesture.MoveCommunityBorder asked) {
    CommunityDraft to = attempt.community(asked.to());
    long target = to.ground().community().id();
    String key = asked.grid();
    if (key != null && attempt.grid(key).communityId() != target) {
      throw new DraftRefusal(DraftRefusal.Code.OTHER_COMMUNITY);
    }
    if (key != null) {
      DraftGrid grid = attempt.grid(key);
      if (grid.locked()) {
        throw new DraftRefusal(DraftRefusal.Code.LOCKED).with("grids", grid.name());
      }
    }
    Wanted wanted = attempt.wanted(asked.blocks());
    Map<Long, Move> moves = new TreeMap<>();
    Map<Long, Home> homes = new TreeMap<>();
    List<Completion.CutOff> handedOver = new ArrayList<>();
    List<Completion.Refusal> refusals = new ArrayList<>(wanted.refusals());
    for (CommunityDraft from : Painting.communitiesOf(attempt, wanted.blocks())) {
      long home = from.ground().community().id();
      if (home == target) {
        continue;
      }
      List<Long> own =
          wanted.blocks().stream().filter(id -> from.ground().find(id).isPresent()).toList();
      Painting left = Painting.leaving(from, own, asked.complete());
      moves.putAll(left.moves());
      handedOver.addAll(left.completion().handedOver());
      refusals.addAll(left.completion().refusals());
      List<Long> locked = left.completion().refused();
      for (long id : own) {
        if (!locked.contains(id)) {
          homes.put(id, new Home(home, target));
          moves.put(id, new Move(attempt.draft().gridOf(id).orElse(null), key));
        }
      }
    }
    moves.values().removeIf(move -> Objects.equals(move.from(), move.to()));
    Effect effect = new Effect(moves, Map.of(), Set.of(), Set.of(), List.of(), List.of(), homes);
    return new Outcome(
        effect,
        List.of(to.ground().community().name()),
        new Completion(handedOver, List.of(), refusals));
  }
}
