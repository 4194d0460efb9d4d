package org.gridmap.draft;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * What somebody wants to do to a draft. Each kind checks by itself what can be checked without a
 * draft and refuses with {@code FIELD_MISSING}, {@code FIELD_INVALID} or {@code OUT_OF_RANGE}.
 */
public sealed interface Gesture {

  /** What the log calls it. */
  OperationKind kind();

  /** What somebody who knows every kind makes of this one. */
  <T> T as(Kinds<T> kinds);

  /** One answer for each kind of gesture. */
  interface Kinds<T> {
    T assign(Assign asked);

    T newGrid(NewGrid asked);

    T cut(Cut asked);

    T merge(Merge asked);

    T rename(Rename asked);

    T swapCodes(SwapCodes asked);

    T kind(Kind asked);

    T lock(Lock asked);

    T split(Split asked);

    T moveCommunityBorder(MoveCommunityBorder asked);

    T divide(Divide asked);
  }

  /**
   * What a gesture comes to.
   *
   * @param names grids it is about, for people
   */
  record Outcome(Effect effect, List<String> names, Completion completion) {
    Outcome(Effect effect, List<String> names) {
      this(effect, names, Completion.NONE);
    }
  }

  /**
   * Blocks to a grid.
   *
   * @param grid key; null takes them out of every grid
   * @param complete true: what would be cut off goes along
   */
  record Assign(List<Long> blocks, @Nullable String grid, boolean complete) implements Gesture {
    public Assign {
      blocks = some("blocks", blocks);
    }

    @Override
    public OperationKind kind() {
      return OperationKind.ASSIGN;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.assign(this);
    }
  }

  /**
   * A grid that begins with some blocks of one community.
   *
   * @param community code; null: that of the first block
   * @param name null: the community's with a number
   */
  record NewGrid(
      List<Long> blocks, @Nullable String community, @Nullable String name, boolean complete)
      implements Gesture {
    public NewGrid {
      blocks = some("blocks", blocks);
      name = GestureText.of("name", name);
    }

    @Override
    public OperationKind kind() {
      return OperationKind.NEW_GRID;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.newGrid(this);
    }
  }

  /**
   * Blocks cut along a line.
   *
   * @param line degrees (EPSG:4326), 2 to 2000 points
   * @param split key of the grid that becomes two; null: the pieces stay in their grids
   * @param grids keys of the grids whose blocks may be cut; none: all
   */
  record Cut(LineString line, @Nullable String split, List<String> grids) implements Gesture {
    private static final int MOST_POINTS = 2000;

    public Cut {
      int points = line.getNumPoints();
      if (points < 2 || points > MOST_POINTS || line.getLength() == 0) {
        throw DraftRefusal.invalid("line", points + " points");
      }
      for (Coordinate point : line.getCoordinates()) {
        requireOnEarth(point);
      }
      grids = distinct("grids", grids);
    }

    private static void requireOnEarth(Coordinate point) {
      boolean lonGood = point.x >= -180 && point.x <= 180;
      boolean latGood = point.y >= -90 && point.y <= 90;
      if (!lonGood || !latGood) {
        throw new DraftRefusal(DraftRefusal.Code.OUT_OF_RANGE)
            .with("lon", String.valueOf(point.x))
            .with("lat", String.valueOf(point.y));
      }
    }

    @Override
    public OperationKind kind() {
      return OperationKind.CUT;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.cut(this);
    }
  }

  /** Several grids of one community become the first of them. */
  record Merge(List<String> grids) implements Gesture {
    public Merge {
      grids = distinct("grids", grids);
      if (grids.size() < 2) {
        throw DraftRefusal.missing("grids");
      }
    }

    @Override
    public OperationKind kind() {
      return OperationKind.MERGE;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.merge(this);
    }
  }

  /** Another name, another code, or both; null keeps what there is. */
  record Rename(String grid, @Nullable String name, @Nullable String code) implements Gesture {
    public Rename {
      name = GestureText.of("name", name);
      code = GestureText.of("code", code);
      if (name == null && code == null) {
        throw DraftRefusal.missing("name");
      }
    }

    @Override
    public OperationKind kind() {
      return OperationKind.RENAME;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.rename(this);
    }
  }

  /** Two grids of one community exchange their codes. */
  record SwapCodes(String grid, String other) implements Gesture {
    public SwapCodes {
      if (grid.equals(other)) {
        throw DraftRefusal.invalid("other", other);
      }
    }

    @Override
    public OperationKind kind() {
      return OperationKind.SWAP_CODES;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.swapCodes(this);
    }
  }

  /**
   * Basic, exclusive or micro.
   *
   * @param responsible the unit that answers for an exclusive grid 责任单位
   */
  record Kind(String grid, DraftKind value, @Nullable String responsible) implements Gesture {
    public Kind {
      responsible = GestureText.of("responsible", responsible);
    }

    @Override
    public OperationKind kind() {
      return OperationKind.KIND;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.kind(this);
    }
  }

  /** Locks or unlocks grids, which then neither give nor take, and single blocks. */
  record Lock(List<String> grids, List<Long> blocks, boolean locked) implements Gesture {
    public Lock {
      grids = distinct("grids", grids);
      blocks = distinct("blocks", blocks);
      if (grids.isEmpty() && blocks.isEmpty()) {
        throw DraftRefusal.missing("grids");
      }
    }

    @Override
    public OperationKind kind() {
      return OperationKind.LOCK;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.lock(this);
    }
  }

  /**
   * One grid becomes several, as even as its blocks allow.
   *
   * @param parts 2 to 99
   */
  record Split(String grid, int parts) implements Gesture {
    private static final int MOST_PARTS = 99;

    public Split {
      if (parts < 2 || parts > MOST_PARTS) {
        throw DraftRefusal.invalid("parts", parts);
      }
    }

    @Override
    public OperationKind kind() {
      return OperationKind.SPLIT;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.split(this);
    }
  }

  /**
   * Blocks get another community.
   *
   * @param to its code
   * @param grid key of the grid that takes them there; null: none yet
   */
  record MoveCommunityBorder(List<Long> blocks, String to, @Nullable String grid, boolean complete)
      implements Gesture {
    public MoveCommunityBorder {
      blocks = some("blocks", blocks);
    }

    @Override
    public OperationKind kind() {
      return OperationKind.MOVE_COMMUNITY_BORDER;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.moveCommunityBorder(this);
    }
  }

  /**
   * A whole division at once.
   *
   * @param assignment for every block the key of its grid, {@code new:1}, {@code new:2} and so on
   *     for new grids, null for none
   */
  record Divide(Map<Long, @Nullable String> assignment) implements Gesture {
    public Divide {
      if (assignment.isEmpty()) {
        throw DraftRefusal.missing("assignment");
      }
      assignment = Collections.unmodifiableMap(new LinkedHashMap<>(assignment));
    }

    @Override
    public OperationKind kind() {
      return OperationKind.DIVIDE;
    }

    @Override
    public <T> T as(Kinds<T> kinds) {
      return kinds.divide(this);
    }
  }

  private static <T> List<T> some(String member, Collection<T> given) {
    List<T> all = distinct(member, given);
    if (all.isEmpty()) {
      throw DraftRefusal.missing(member);
    }
    return all;
  }

  private static <T> List<T> distinct(String member, Collection<T> given) {
    if (given.stream().anyMatch(Objects::isNull)) {
      throw DraftRefusal.missing(member);
    }
    return given.stream().distinct().toList();
  }
}
