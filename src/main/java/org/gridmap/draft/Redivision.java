package org.gridmap.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridmap.draft.Attempt.Wanted;
import org.gridmap.draft.Completion.Reason;
import org.gridmap.draft.Completion.Refusal;
import org.gridmap.draft.Effect.GridChange;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.Gesture.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A whole division at once: a grid for many blocks. New grids are named {@code new:1}, {@code
 * new:2} and so on; grids that lose their last block by it end.
 */
final class Redivision {

  private static final String FRESH = "new:";

  private final Attempt attempt;
  private final NewGrids names;
  private final Map<Long, Move> moves = new TreeMap<>();
  private final Map<String, GridChange> grids = new LinkedHashMap<>();
  private final Map<String, DraftGrid> fresh = new HashMap<>();
  private final List<Refusal> refusals;

  private Redivision(Attempt attempt, List<Refusal> refusals) {
    this.attempt = attempt;
    this.names = new NewGrids(attempt.open(), attempt.draft());
    this.refusals = new ArrayList<>(refusals);
  }

  /** The name of a new grid in a division. */
  static String label(int number) {
    return FRESH + "%06d".formatted(number);
  }

  static Outcome accept(Attempt attempt, Gesture.Divide asked) {
    Map<Long, @Nullable String> wanted = asked.assignment();
    Wanted open = attempt.wanted(List.copyOf(wanted.keySet()));
    Redivision work = new Redivision(attempt, open.refusals());
    work.beginGrids(open.blocks(), wanted);
    open.blocks().forEach(id -> work.give(id, wanted.get(id)));
    work.endEmptied();
    return new Outcome(
        Effect.of(work.moves, work.grids),
        List.of(),
        new Completion(List.of(), List.of(), work.refusals));
  }

  private void beginGrids(List<Long> blocks, Map<Long, @Nullable String> wanted) {
    Map<String, CommunityDraft> homes = new TreeMap<>();
    for (long id : blocks) {
      String label = wanted.get(id);
      if (label != null && label.startsWith(FRESH)) {
        homes.putIfAbsent(label, attempt.draft().findCommunityOf(id).orElseThrow());
      }
    }
    homes.forEach((label, home) -> fresh.put(label, names.next(home, null)));
  }

  private void give(long id, @Nullable String label) {
    CommunityDraft one = attempt.draft().findCommunityOf(id).orElseThrow();
    DraftGrid grid = null;
    if (label != null) {
      grid = label.startsWith(FRESH) ? fresh.get(label) : attempt.grid(label);
    }
    int at = one.ground().numberOf(id);
    if (one.isLocked(at) || (grid != null && grid.locked())) {
      refusals.add(new Refusal(id, Reason.LOCKED, null));
    } else if (grid != null && grid.communityId() != one.ground().community().id()) {
      refusals.add(new Refusal(id, Reason.OTHER_COMMUNITY, null));
    } else {
      move(one, at, id, grid);
    }
  }

  private void move(CommunityDraft one, int at, long id, @Nullable DraftGrid grid) {
    String from = one.gridOf(at).orElse(null);
    String to = grid == null ? null : grid.key();
    if (!Objects.equals(from, to)) {
      moves.put(id, new Move(from, to));
    }
    if (grid != null && fresh.containsValue(grid)) {
      grids.put(grid.key(), new GridChange(null, grid));
    }
  }

  private void endEmptied() {
    Set<String> left = new TreeSet<>();
    moves.values().forEach(move -> Optional.ofNullable(move.from()).ifPresent(left::add));
    Set<String> entered = new HashSet<>();
    moves.values().forEach(move -> Optional.ofNullable(move.to()).ifPresent(entered::add));
    left.removeAll(entered);
    for (String key : left) {
      DraftGrid grid = attempt.grid(key);
      CommunityDraft one = attempt.draft().get(grid.communityId());
      if (moves.keySet().containsAll(one.ground().idsOf(one.blocksOf(key)))) {
        grids.put(key, new GridChange(grid, null));
      }
    }
  }
}
