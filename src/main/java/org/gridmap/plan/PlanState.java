package org.gridmap.plan;

import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestWords;

/** Where a plan stands between the first gesture and the day its grids are valid. */
public enum PlanState {
  /** Being drawn 草案. */
  DRAFT,
  /** Waits for approval 待审批. */
  SUBMITTED,
  /** May be published 已批准. */
  APPROVED,
  /** Its grids are, or were, the valid ones 已发布. */
  PUBLISHED,
  /** Sent back with a note 已退回; the next gesture makes it a draft again. */
  RETURNED,
  /** Given up 已放弃. */
  ABANDONED;

  /** True while gestures change it. */
  public boolean isOpen() {
    return this == DRAFT || this == RETURNED;
  }

  /** The states one may go to from here by hand; publishing is another act. */
  public Set<PlanState> next() {
    return switch (this) {
      case DRAFT, RETURNED -> Set.of(SUBMITTED, ABANDONED);
      case SUBMITTED -> Set.of(APPROVED, RETURNED, ABANDONED);
      case APPROVED -> Set.of(RETURNED, ABANDONED);
      case PUBLISHED, ABANDONED -> Set.of();
    };
  }

  /**
   * The state of a name in any case.
   *
   * @throws Problem {@code INVALID_PARAMETER} for any other name
   */
  static PlanState named(String name) {
    PlanState state = RequestWords.choice("state", name, PlanState.class);
    if (state == null) {
      throw RequestWords.invalid("state", name);
    }
    return state;
  }
}
