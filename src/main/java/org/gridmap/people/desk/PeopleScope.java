package org.gridmap.people.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ground on which somebody may see and change duties.
 *
 * @param areaIds granted areas with all below them; empty when {@code everywhere}
 */
record PeopleScope(boolean everywhere, Set<Long> areaIds) {

  PeopleScope {
    areaIds = Set.copyOf(areaIds);
  }

  boolean includes(@Nullable Long withinId) {
    return everywhere || (withinId != null && areaIds.contains(withinId));
  }

  Long[] ids() {
    return areaIds.toArray(Long[]::new);
  }
}
