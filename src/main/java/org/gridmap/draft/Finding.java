package org.gridmap.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be put right in a draft.
 *
 * @param grid key of the grid it is about, if any
 * @param blocks where it is
 * @param facts what the message says, by name
 * @param repair the gesture that puts it right, if one does
 */
public record Finding(
    Code code,
    @Nullable String grid,
    List<Long> blocks,
    Map<String, Object> facts,
    @Nullable Repair repair) {

  /** What is wrong. */
  public enum Code {
    GAP(true),
    OVERLAP(true),
    PIECES(true),
    /** The grid holds a part of a community whose ground itself does not hang together. */
    APART(false),
    UNASSIGNED(true),
    OVER_BORDER(true),
    CUT_COMPOUND(false),
    OUT_OF_BAND(false),
    CODE_RULE(false),
    CODE_TWICE(true),
    EXCLUSIVE_WITHOUT_UNIT(false);

    private final boolean error;

    Code(boolean error) {
      this.error = error;
    }

    /** True when it must be put right before publication. */
    public boolean isError() {
      return error;
    }
  }

  /**
   * A gesture that puts it right.
   *
   * @param label key of the button's text
   * @param gesture as it can be made at once
   */
  public record Repair(String label, Gesture gesture) {

    static Repair assign(List<Long> blocks, DraftGrid to) {
      return new Repair("assign", new Gesture.Assign(blocks, to.key(), true));
    }

    static Repair ownGrid(List<Long> blocks, Community community) {
      return new Repair("own-grid", new Gesture.NewGrid(blocks, community.code(), null, true));
    }
  }
}
