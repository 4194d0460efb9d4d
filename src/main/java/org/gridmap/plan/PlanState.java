package org.gridmap.plan;

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
  /** Will be published by itself at its time 待生效; until then it can be revoked. */
  SCHEDULED,
  /** Its grids are, or were, the valid ones 已发布. */
  PUBLISHED,
  /** Sent back with a note 已退回; the next gesture makes it a draft again. */
  RETURNED,
  /** Given up 已放弃. */
  ABANDONED;

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
