package org.gridmap.plan;

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
record Finding(
    Code code,
    @Nullable String grid,
    List<Long> blocks,
    Map<String, Object> facts,
    @Nullable Repair repair) {

  /** What is wrong. */
  enum Code {
    GAP(true),
    OVERLAP(true),
    PIECES(true),
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
    boolean isError() {
      return error;
    }
  }

  /**
   * A gesture that puts it right.
   *
   * @param label key of the button's text
   * @param operation as it can be posted
   */
  record Repair(String label, Map<String, Object> operation) {

    static Repair assign(List<Long> blocks, DraftGrid to) {
      return new Repair(
          "assign", Map.of("kind", OperationKind.ASSIGN, "blocks", blocks, "grid", to.key()));
    }
  }
}
