package org.gridmap.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pin belongs, by one fixed state of the published grids.
 *
 * @param grid null for GAP and OUTSIDE
 * @param community null for OUTSIDE
 * @param candidates nearest first, then by code; never the grid itself. For LOW the grids within
 *     the accuracy, for GAP and OUTSIDE the nearest ones, for HIGH none
 * @param revision of the community; 0 for OUTSIDE
 */
public record Placement(
    @Nullable PlacedGrid grid,
    @Nullable PlacedCommunity community,
    List<GridCandidate> candidates,
    Confidence confidence,
    long revision) {

  public Placement {
    candidates = List.copyOf(candidates);
  }

  /** Whether the placement was made at this revision of its community. */
  boolean isOf(long communityRevision) {
    return revision == communityRevision;
  }

  /** The same place, vouched for: the reporter named the building, so nothing is to confirm. */
  Placement certain() {
    return grid == null
        ? this
        : new Placement(grid, community, List.of(), Confidence.HIGH, revision);
  }
}
