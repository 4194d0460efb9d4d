package org.gridmap.incident;

import java.util.HashSet;
import java.util.Set;

/**
 * Whose incidents somebody may see.
 *
 * @param everywhere all of them, also those in no community
 * @param communityIds otherwise those of these communities
 */
public record IncidentScope(boolean everywhere, Set<Long> communityIds) {

  public static final IncidentScope EVERYWHERE = new IncidentScope(true, Set.of());

  public IncidentScope {
    communityIds = Set.copyOf(communityIds);
  }

  /**
   * Whether an incident is in the scope.
   *
   * @param communityId null for an incident in no community
   */
  public boolean includes(@org.jspecify.annotations.Nullable Long communityId) {
    return everywhere || (communityId != null && communityIds.contains(communityId));
  }

  /**
   * What of the scope lies in some communities.
   *
   * @param communities ids
   */
  public IncidentScope within(Set<Long> communities) {
    Set<Long> kept = new HashSet<>(communities);
    if (!everywhere) {
      kept.retainAll(communityIds);
    }
    return new IncidentScope(false, kept);
  }
}
