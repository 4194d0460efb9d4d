package org.gridmap.incident;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.AreaScope;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Role;
import org.gridmap.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the signed-in person may work on incidents: in the communities of the areas granted to a
 * dispatcher, whatever their level. Incidents in no community are for those whose grant names no
 * area.
 */
@Component
public class IncidentScopes {

  private final CurrentUser currentUser;
  private final Areas areas;

  IncidentScopes(CurrentUser currentUser, Areas areas) {
    this.currentUser = currentUser;
    this.areas = areas;
  }

  /**
   * The scope of who sends the request.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for anybody but a
   *     dispatcher or an administrator
   */
  public IncidentScope get() {
    return of(currentUser.scopeOf(Role.DISPATCHER));
  }

  /**
   * Where the person may see counts of incidents: as dispatcher or as planner.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for anybody else
   */
  public IncidentScope getForCounts() {
    AreaScope dispatching = currentUser.get().scopeOf(Role.DISPATCHER);
    AreaScope planning = currentUser.get().scopeOf(Role.PLANNER);
    if (dispatching.nowhere() && planning.nowhere()) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    IncidentScope dispatched = of(dispatching);
    IncidentScope planned = of(planning);
    Set<Long> communities = new HashSet<>(dispatched.communityIds());
    communities.addAll(planned.communityIds());
    return new IncidentScope(dispatched.everywhere() || planned.everywhere(), communities);
  }

  /**
   * As {@link #get}, but only what lies in an area.
   *
   * @param area {@code LEVEL/code}, e.g. {@code SUBDISTRICT/110101001}; null for no bound
   * @throws org.gridmap.platform.Problem also when there is no such area
   */
  public IncidentScope getWithin(@Nullable String area) {
    IncidentScope scope = get();
    return area == null || area.isBlank()
        ? scope
        : scope.within(areas.subtreeIds(areas.getNamed("area", area).id()));
  }

  /** As {@link #get}, or empty for residents and staff without the role. */
  public Optional<IncidentScope> find() {
    return currentUser
        .find()
        .map((SignedInUser user) -> user.scopeOf(Role.DISPATCHER))
        .filter(scope -> !scope.nowhere())
        .map(this::of);
  }

  private IncidentScope of(AreaScope granted) {
    Set<Long> communities = new HashSet<>();
    for (long areaId : granted.areaIds()) {
      communities.addAll(areas.subtreeIds(areaId));
    }
    return new IncidentScope(granted.everywhere(), communities);
  }
}
