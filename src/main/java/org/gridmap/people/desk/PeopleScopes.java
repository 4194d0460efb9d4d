package org.gridmap.people.desk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.people.DutyPlace;
import org.gridmap.security.AreaScope;
import org.gridmap.security.CurrentUser;
import org.gridmap.security.Right;
import org.springframework.stereotype.Component;

/**
 * Where the signed-in person may see and change duties: as dispatcher, in the areas granted. Duties
 * of no community are for those whose grant names no area.
 */
@Component
class PeopleScopes {

  private final CurrentUser currentUser;
  private final Areas areas;

  PeopleScopes(CurrentUser currentUser, Areas areas) {
    this.currentUser = currentUser;
    this.areas = areas;
  }

  /**
   * The scope of who sends the request.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_SIGNED_IN}, {@code FORBIDDEN} for anybody but a
   *     dispatcher or an administrator
   */
  PeopleScope get() {
    return of(currentUser.scopeOf(Right.PEOPLE));
  }

  /** Whether whoever sends the request works for a place; false for residents. */
  boolean worksIn(DutyPlace place) {
    Optional<PeopleScope> scope =
        currentUser
            .find()
            .map(user -> user.scopeOf(Right.PEOPLE))
            .filter(granted -> !granted.nowhere())
            .map(this::of);
    Long community = place.areas().isEmpty() ? null : Long.valueOf(place.areas().get(0).key());
    return scope.filter(granted -> granted.includes(community)).isPresent();
  }

  private PeopleScope of(AreaScope granted) {
    Set<Long> ids = new HashSet<>();
    for (long areaId : granted.areaIds()) {
      ids.addAll(areas.subtreeIds(areaId));
    }
    return new PeopleScope(granted.everywhere(), ids);
  }
}
