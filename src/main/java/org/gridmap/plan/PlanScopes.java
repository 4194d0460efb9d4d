package org.gridmap.plan;

import java.util.HashSet;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.AreaScope;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose plans somebody may see and change: those over the areas granted to a planner. */
@Component
public class PlanScopes {

  private final CurrentUser currentUser;
  private final Areas areas;

  PlanScopes(CurrentUser currentUser, Areas areas) {
    this.currentUser = currentUser;
    this.areas = areas;
  }

  /** The sign-in name of who sends the request. */
  public String name() {
    return currentUser.get().getUsername();
  }

  /**
   * The areas whose plans the present person may work on; null for all.
   *
   * @throws Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for anybody but planners
   */
  public @Nullable Set<Long> areas() {
    AreaScope scope = currentUser.scopeOf(Right.PLAN);
    if (scope.everywhere()) {
      return null;
    }
    Set<Long> all = new HashSet<>();
    scope.areaIds().forEach(id -> all.addAll(areas.subtreeIds(id)));
    return all;
  }

  /**
   * Who sends the request, as a planner.
   *
   * @throws Problem as {@link #areas}
   */
  public Planner planner() {
    return new Planner(name(), areas());
  }

  /**
   * Refuses who may not plan where a building stands; one in no community is for those who plan
   * everywhere.
   *
   * @throws Problem as {@link #areas}, and {@code FORBIDDEN} outside the areas granted
   */
  public void requireBuilding(@Nullable Long communityId) {
    Set<Long> granted = areas();
    if (granted != null && (communityId == null || !granted.contains(communityId))) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
  }

  /**
   * Refuses who may not plan in an area.
   *
   * @throws Problem as {@link #areas}, and {@code FORBIDDEN} outside the areas granted
   */
  public void require(long areaId) {
    planner().requireIn(areaId);
  }
}
