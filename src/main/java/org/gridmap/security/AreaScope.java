package org.gridmap.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ground on which a role counts: everywhere, or the named areas and all below them.
 *
 * @param everywhere true when no area bounds the role
 * @param areaIds the granted areas; empty when {@code everywhere}, or when the role was not granted
 */
public record AreaScope(boolean everywhere, Set<Long> areaIds) {

  public static final AreaScope EVERYWHERE = new AreaScope(true, Set.of());
  public static final AreaScope NOWHERE = new AreaScope(false, Set.of());

  public AreaScope {
    areaIds = Set.copyOf(areaIds);
  }

  /** What grants of whole areas open; those of grids, buildings and categories open less. */
  static AreaScope of(List<RoleGrant> grants) {
    Set<Long> areas = new TreeSet<>();
    for (RoleGrant grant : grants) {
      if (!grant.isWhole()) {
        continue;
      }
      if (grant.areaId() == null) {
        return EVERYWHERE;
      }
      areas.add(grant.areaId());
    }
    return new AreaScope(false, areas);
  }

  public boolean nowhere() {
    return !everywhere && areaIds.isEmpty();
  }
}
