package org.gridmap.draft;

import java.util.Map;
import java.util.Set;

/**
 * Whose division each community gets when a plan is put on grids that somebody else published.
 *
 * @param otherwise of communities that are not named
 * @param communities by id
 * @param mine blocks that both changed and that follow the plan, where a community goes by block;
 *     others that both changed stay as published
 */
public record RebaseChoices(Side otherwise, Map<Long, Side> communities, Set<Long> mine) {

  /** Whose division a community gets. */
  public enum Side {
    /** The plan's own. */
    MINE,
    /** As it is published now; what the plan did there is dropped. */
    THEIRS,
    /** Block by block: who alone changed it, and where both did, as chosen. */
    BLOCKS
  }

  public RebaseChoices {
    communities = Map.copyOf(communities);
    mine = Set.copyOf(mine);
  }

  /** One side for all. */
  public static RebaseChoices all(Side side) {
    return new RebaseChoices(side, Map.of(), Set.of());
  }

  Side of(long communityId) {
    return communities.getOrDefault(communityId, otherwise);
  }
}
