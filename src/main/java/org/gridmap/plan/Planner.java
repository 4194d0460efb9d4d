package org.gridmap.plan;

import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a plan, and where.
 *
 * @param name sign-in name
 * @param areaIds the areas in which this person may plan; null: everywhere
 */
public record Planner(String name, @Nullable Set<Long> areaIds) {

  /**
   * Refuses a plan outside the areas granted.
   *
   * @throws Problem {@code FORBIDDEN}
   */
  void requireIn(long areaId) {
    if (!mayPlanIn(areaId)) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
  }

  /** True in the areas granted. */
  boolean mayPlanIn(long areaId) {
    return areaIds == null || areaIds.contains(areaId);
  }
}
