package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.RebaseUnits.Unit;

/**
 * Makes one community whole after a rebase: ground that lost its grid goes to the neighbour with
 * the longest common border, and so does every piece of a grid but the heaviest. A piece that lay
 * apart on one of both sides too stays, for the ground itself is so.
 */
final class RebaseMending {

  private final Sides sides;
  private final Map<Long, Unit> units;
  private final Map<Long, String> moved = new TreeMap<>();
  private CommunityDraft one;

  /** The two divisions that were put together, by their own blocks. */
  record Sides(Draft mine, Draft theirs) {}

  private RebaseMending(CommunityDraft one, Map<Long, Unit> units, Sides sides) {
    this.one = one;
    this.units = units;
    this.sides = sides;
  }

  /**
   * What has to go to another grid.
   *
   * @param units the ground, by id
   * @return the key of the grid by block
   */
  static Map<Long, String> of(CommunityDraft one, Map<Long, Unit> units, Sides sides) {
    RebaseMending mending = new RebaseMending(one, units, sides);
    mending.fill();
    mending.join();
    return mending.moved;
  }

  /** Ground that has a grid today has one afterwards. */
  private void fill() {
    boolean found = true;
    while (found) {
      found = false;
      for (List<Integer> gap : one.ground().touching().pieces(one.blocksOf(null))) {
        List<Integer> lost = gap.stream().filter(this::isPublishedInAGrid).toList();
        Optional<String> to = one.longestBorder(lost, key -> true);
        if (!lost.isEmpty() && to.isPresent()) {
          move(lost, to.get());
          found = true;
          break;
        }
      }
    }
  }

  private boolean isPublishedInAGrid(int at) {
    Unit unit = units.get(one.ground().block(at).id());
    return unit != null && sides.theirs().gridOf(unit.published()).isPresent();
  }

  private void join() {
    boolean found = true;
    while (found) {
      found = false;
      for (String key : one.keys()) {
        if (joinOne(key)) {
          found = true;
          break;
        }
      }
    }
  }

  /** Hands the lightest piece of a grid over that may go; false when there is none. */
  private boolean joinOne(String key) {
    List<List<Integer>> pieces = new ArrayList<>(one.ground().touching().pieces(one.blocksOf(key)));
    pieces.sort(Comparator.comparingInt(this::weight).reversed());
    for (int at = pieces.size() - 1; at > 0; at--) {
      List<Integer> piece = pieces.get(at);
      Optional<String> to = one.longestBorder(piece, other -> !other.equals(key));
      if (to.isPresent() && !wasApart(key, piece, pieces.get(0))) {
        move(piece, to.get());
        return true;
      }
    }
    return false;
  }

  private int weight(Collection<Integer> blocks) {
    return blocks.stream().mapToInt(at -> 1000 * one.ground().households(at) + 1).sum();
  }

  private void move(List<Integer> blocks, String to) {
    Map<Long, Move> moves = new HashMap<>();
    for (int at : blocks) {
      long id = one.ground().block(at).id();
      moves.put(id, new Move(one.gridOf(at).orElse(null), to));
      moved.put(id, to);
    }
    one = one.assigned(moves);
  }

  private boolean wasApart(String key, List<Integer> piece, List<Integer> main) {
    return wasApart(sides.theirs(), key, published(piece), published(main))
        || wasApart(sides.mine(), key, own(piece), own(main));
  }

  private static boolean wasApart(Draft side, String key, Set<Long> piece, Set<Long> main) {
    DraftGrid grid = side.findGrid(key).orElse(null);
    if (grid == null) {
      return false;
    }
    CommunityDraft home = side.get(grid.communityId());
    Set<Long> there = new HashSet<>(home.ground().idsOf(home.blocksOf(key)));
    if (!there.containsAll(piece) || main.stream().noneMatch(there::contains)) {
      return false;
    }
    for (List<Integer> whole : home.ground().touching().pieces(home.blocksOf(key))) {
      Set<Long> ids = new HashSet<>(home.ground().idsOf(whole));
      boolean holdsPiece = piece.stream().anyMatch(ids::contains);
      if (holdsPiece && main.stream().anyMatch(ids::contains)) {
        return false;
      }
    }
    return true;
  }

  private Set<Long> published(List<Integer> blocks) {
    Set<Long> ids = new HashSet<>();
    blocks.forEach(at -> ids.add(unit(at).published()));
    return ids;
  }

  private Set<Long> own(List<Integer> blocks) {
    Set<Long> ids = new HashSet<>();
    blocks.stream().map(this::unit).map(RebaseMending::mine).forEach(ids::add);
    return ids;
  }

  private static long mine(Unit unit) {
    Long mine = unit.mine();
    return mine == null ? unit.published() : mine;
  }

  private Unit unit(int at) {
    return Objects.requireNonNull(units.get(one.ground().block(at).id()));
  }
}
