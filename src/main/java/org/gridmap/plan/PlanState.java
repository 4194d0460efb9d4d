package org.gridmap.plan;

import java.util.Locale;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;

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

  /**
   * The state of a name in any case.
   *
   * @throws Problem {@code INVALID_PARAMETER} for any other name
   */
  static PlanState named(String name) {
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(RequestProblem.INVALID_PARAMETER).with("name", "state").with("value", name);
    }
  }
}
