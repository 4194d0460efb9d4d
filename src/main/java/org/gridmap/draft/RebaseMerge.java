package org.gridmap.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.Effect.GridChange;
import org.gridmap.draft.Effect.Home;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.RebaseChoices.Side;
import org.gridmap.draft.RebaseUnits.Unit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts a plan on newer published grids, each community as chosen. The result is a whole plan: every
 * piece of ground that has a grid today has one of its community, and no grid falls into pieces
 * that was whole on both sides.
 */
public final class RebaseMerge {

  private final Draft was;
  private final Draft mine;
  private final Draft theirs;
  private final BlockShelf shelf;
  private final RebaseUnits ground;
  private final RebaseChoices choices;
  private final RebaseGrids grids;
  private final Map<Long, Unit> units = new TreeMap<>();
  private final Map<Long, @Nullable String> wanted = new TreeMap<>();
  private final Map<Long, Home> homes = new TreeMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  /**
   * @param old the plan on the base it was drawn on
   * @param fresh a plan on the same communities as they are published now
   * @param roots of every block published now, the block of the old base it lies in
   */
  public RebaseMerge(OpenDraft old, OpenDraft fresh, Map<Long, Long> roots, RebaseChoices choices) {
    this.was = old.base();
    this.mine = old.version().draft();
    this.theirs = fresh.base();
    this.shelf = old.shelf();
    this.ground = new RebaseUnits(mine, theirs, shelf, roots);
    this.choices = choices;
    this.grids = new RebaseGrids(old, fresh, choices);
  }

  /**
   * A block that both changed.
   *
   * @param community its id
   * @param mine key of the grid the plan chose; null: none
   * @param theirs key of the grid it was published in; null: none
   * @param own true when it follows the plan
   */
  public record Conflict(
      long block,
      long community,
      Point place,
      @Nullable String mine,
      @Nullable String theirs,
      boolean own) {}

  /**
   * What has to be done to the new base, and what came of it.
   *
   * @param mended blocks that went to a neighbour so that the plan is whole
   */
  public record Merged(Effect effect, List<Conflict> conflicts, Set<Long> mended) {}

  public Merged merge() {
    for (Unit unit : ground.list(id -> choices.of(homeOf(theirs, id)) != Side.THEIRS)) {
      units.put(unit.id(), unit);
      long home = home(unit);
      wanted.put(unit.id(), usable(choose(unit, home), unit, home));
    }
    Draft together = theirs.after(effect(), shelf);
    Set<Long> mended = new LinkedHashSet<>();
    RebaseMending.Sides sides = new RebaseMending.Sides(mine, theirs);
    for (CommunityDraft one : together.communities()) {
      if (choices.of(one.ground().community().id()) != Side.THEIRS) {
        Map<Long, String> moves = RebaseMending.of(one, units, sides);
        wanted.putAll(moves);
        mended.addAll(moves.keySet());
      }
    }
    return new Merged(effect(), List.copyOf(conflicts), mended);
  }

  /** The community of a piece; the plan moves it only between communities that follow it. */
  private long home(Unit unit) {
    long published = homeOf(theirs, unit.published());
    Long own = unit.mine();
    Long root = unit.root();
    if (own == null || root == null || root != unit.published()) {
      return published;
    }
    long wish = homeOf(mine, own);
    boolean moves = wish != published && published == homeOf(was, root);
    if (moves && choices.of(published) != Side.THEIRS && choices.of(wish) != Side.THEIRS) {
      homes.put(unit.id(), new Home(published, wish));
      return wish;
    }
    return published;
  }

  private @Nullable String choose(Unit unit, long home) {
    String now = gridOf(theirs, unit.published());
    Long own = unit.mine();
    Side side = choices.of(home);
    if (own == null || side == Side.THEIRS) {
      return now;
    }
    String choice = gridOf(mine, own);
    Long root = unit.root();
    String before = root == null ? null : gridOf(was, root);
    boolean both =
        !Objects.equals(choice, before)
            && !Objects.equals(choice, now)
            && (!Objects.equals(now, before) || isOver(choice));
    if (side == Side.MINE) {
      return choice;
    }
    if (both) {
      boolean follows = choices.mine().contains(unit.id());
      Point inner = shape(unit).getInteriorPoint();
      conflicts.add(new Conflict(unit.id(), home, inner, choice, now, follows));
      return follows ? choice : now;
    }
    return Objects.equals(choice, before) ? now : choice;
  }

  private Polygon shape(Unit unit) {
    CommunityDraft one = theirs.findCommunityOf(unit.published()).orElseThrow();
    return unit.isOwnPiece()
        ? shelf.get(List.of(unit.id())).get(0).shape()
        : one.ground().block(one.ground().numberOf(unit.published())).shape();
  }

  /** Whether a grid that the plan began with is not published any more. */
  private boolean isOver(@Nullable String key) {
    return key != null && was.findGrid(key).isPresent() && theirs.findGrid(key).isEmpty();
  }

  /** A wish where the grid is of the piece's community; else what is published there. */
  private @Nullable String usable(@Nullable String wish, Unit unit, long home) {
    if (wish != null && grids.isOf(wish, home)) {
      return wish;
    }
    String now = gridOf(theirs, unit.published());
    return now != null && grids.isOf(now, home) ? now : null;
  }

  private Effect effect() {
    Map<Long, Move> moves = new TreeMap<>();
    List<Long> added = new ArrayList<>();
    Set<Long> removed = new LinkedHashSet<>();
    for (Unit unit : units.values()) {
      String now = gridOf(theirs, unit.published());
      String to = wanted.get(unit.id());
      if (unit.isOwnPiece()) {
        added.add(unit.id());
        removed.add(unit.published());
        moves.put(unit.id(), new Move(null, to));
      } else if (!Objects.equals(now, to)) {
        moves.put(unit.id(), new Move(now, to));
      }
    }
    return new Effect(
        moves, gridChanges(), locks(), Set.of(), List.copyOf(removed), added, new TreeMap<>(homes));
  }

  private Map<String, GridChange> gridChanges() {
    Set<String> used = new HashSet<>(wanted.values());
    used.remove(null);
    Map<String, GridChange> changes = new TreeMap<>();
    grids
        .list(used)
        .forEach(
            (key, grid) -> {
              DraftGrid now = theirs.findGrid(key).orElse(null);
              if (!grid.equals(now)) {
                changes.put(key, new GridChange(now, grid));
              }
            });
    Set<String> published = new HashSet<>(theirs.assignment().values());
    for (DraftGrid grid : theirs.grids()) {
      if (published.contains(grid.key()) && !used.contains(grid.key())) {
        changes.put(grid.key(), new GridChange(grid, null));
      }
    }
    return changes;
  }

  private Set<Long> locks() {
    Set<Long> locks = new HashSet<>();
    mine.communities().forEach(one -> locks.addAll(one.lockedBlocks()));
    locks.retainAll(units.keySet());
    return locks;
  }

  private static @Nullable String gridOf(Draft draft, long block) {
    return draft.gridOf(block).orElse(null);
  }

  private static long homeOf(Draft draft, long block) {
    return draft.findCommunityOf(block).orElseThrow().ground().community().id();
  }
}
