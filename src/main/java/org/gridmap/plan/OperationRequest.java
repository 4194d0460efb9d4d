package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.DraftRefusal;
import org.gridmap.draft.Gesture;
import org.gridmap.draft.OperationKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * A gesture as a page sends it. The member {@code kind} says which; members that a kind does not
 * know are passed over.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "kind",
    visible = true,
    defaultImpl = OperationRequest.Unknown.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = OperationRequest.Assign.class, name = "ASSIGN"),
  @JsonSubTypes.Type(value = OperationRequest.NewGrid.class, name = "NEW_GRID"),
  @JsonSubTypes.Type(value = OperationRequest.Cut.class, name = "CUT"),
  @JsonSubTypes.Type(value = OperationRequest.Merge.class, name = "MERGE"),
  @JsonSubTypes.Type(value = OperationRequest.Rename.class, name = "RENAME"),
  @JsonSubTypes.Type(value = OperationRequest.SwapCodes.class, name = "SWAP_CODES"),
  @JsonSubTypes.Type(value = OperationRequest.Kind.class, name = "KIND"),
  @JsonSubTypes.Type(value = OperationRequest.Lock.class, name = "LOCK"),
  @JsonSubTypes.Type(value = OperationRequest.Split.class, name = "SPLIT"),
  @JsonSubTypes.Type(value = OperationRequest.MoveBorder.class, name = "MOVE_COMMUNITY_BORDER"),
  @JsonSubTypes.Type(value = OperationRequest.Divide.class, name = "DIVIDE")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface OperationRequest {

  /** Number of the last operation the page had seen; null: the newest. */
  @Nullable Long baseSeq();

  /**
   * The gesture.
   *
   * @throws DraftRefusal {@code FIELD_MISSING}, {@code FIELD_INVALID}, {@code OUT_OF_RANGE}
   */
  Gesture gesture();

  /** A gesture of giving blocks to a grid, old or new, as a page can send it. */
  static OperationRequest of(Gesture gesture) {
    if (gesture instanceof Gesture.Assign assign) {
      return Assign.of(assign);
    }
    if (gesture instanceof Gesture.NewGrid begun) {
      return new NewGrid(null, begun.blocks(), begun.community(), begun.name(), null);
    }
    throw new IllegalArgumentException("no repair is a " + gesture.kind());
  }

  /** Blocks to a grid, or to none; {@code complete} is yes unless false, here and below. */
  record Assign(
      @Nullable Long baseSeq,
      @Nullable List<Long> blocks,
      @Nullable String grid,
      @Nullable Boolean complete)
      implements OperationRequest {

    public static Assign of(Gesture.Assign gesture) {
      return new Assign(
          null, gesture.blocks(), gesture.grid(), gesture.complete() ? null : Boolean.FALSE);
    }

    @Override
    public Gesture gesture() {
      return new Gesture.Assign(required("blocks", blocks), grid, completes(complete));
    }
  }

  /** A grid that begins with some blocks. */
  record NewGrid(
      @Nullable Long baseSeq,
      @Nullable List<Long> blocks,
      @Nullable String community,
      @Nullable String name,
      @Nullable Boolean complete)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.NewGrid(required("blocks", blocks), community, name, completes(complete));
    }
  }

  /** Blocks cut along a line; {@code split} is the key of a grid that becomes two by it. */
  record Cut(
      @Nullable Long baseSeq,
      @Nullable LineString line,
      @Nullable String split,
      @Nullable List<String> grids)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Cut(required("line", line), split, orNone(grids));
    }
  }

  /** Grids that become the first of them. */
  record Merge(@Nullable Long baseSeq, @Nullable List<String> grids) implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Merge(required("grids", grids));
    }
  }

  /** Another name or code. */
  record Rename(
      @Nullable Long baseSeq, @Nullable String grid, @Nullable String name, @Nullable String code)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Rename(required("grid", grid), name, code);
    }
  }

  /** Two grids, by key, that exchange their codes. */
  record SwapCodes(@Nullable Long baseSeq, @Nullable String grid, @Nullable String other)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.SwapCodes(required("grid", grid), required("other", other));
    }
  }

  /** Another kind of grid, by its name. */
  record Kind(
      @Nullable Long baseSeq,
      @Nullable String grid,
      @Nullable String value,
      @Nullable String responsible)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Kind(
          required("grid", grid), DraftKind.named(required("value", value)), responsible);
    }
  }

  /** Grids and blocks that get locked or unlocked. */
  record Lock(
      @Nullable Long baseSeq,
      @Nullable List<String> grids,
      @Nullable List<Long> blocks,
      @Nullable Boolean locked)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Lock(orNone(grids), orNone(blocks), required("locked", locked));
    }
  }

  /** A grid that becomes several; two when {@code parts} is absent. */
  record Split(@Nullable Long baseSeq, @Nullable String grid, @Nullable Integer parts)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Split(required("grid", grid), parts == null ? 2 : parts);
    }
  }

  /** Blocks that get the community with the code {@code to}. */
  record MoveBorder(
      @Nullable Long baseSeq,
      @Nullable List<Long> blocks,
      @Nullable String to,
      @Nullable String grid,
      @Nullable Boolean complete)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.MoveCommunityBorder(
          required("blocks", blocks), required("to", to), grid, completes(complete));
    }
  }

  /** A whole division: the key of the grid by block. */
  record Divide(@Nullable Long baseSeq, @Nullable Map<Long, @Nullable String> assignment)
      implements OperationRequest {
    @Override
    public Gesture gesture() {
      return new Gesture.Divide(required("assignment", assignment));
    }
  }

  /** Anything else: without a kind, or of one that the log knows and no gesture has. */
  record Unknown(@Nullable Long baseSeq, @Nullable OperationKind kind) implements OperationRequest {
    @Override
    public Gesture gesture() {
      throw DraftRefusal.invalid("kind", required("kind", kind));
    }
  }

  private static boolean completes(@Nullable Boolean complete) {
    return !Boolean.FALSE.equals(complete);
  }

  private static <T> List<T> orNone(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }

  private static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw DraftRefusal.missing(member);
    }
    return value;
  }
}
