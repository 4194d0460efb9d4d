package org.gridmap.grid;

import java.util.List;
import java.util.Map;

/**
 * All grids of some communities as they shall be from now on. A grid valid now that is not among
 * them ends.
 *
 * @param planId the plan 调整方案 they come from
 * @param baseRevisions the communities by id, each with the revision the plan was drawn on
 * @param grids of these communities; no two share ground, a code or a series
 */
public record PlannedGrids(long planId, Map<Long, Long> baseRevisions, List<PlannedGrid> grids) {

  public PlannedGrids {
    baseRevisions = Map.copyOf(baseRevisions);
    grids = List.copyOf(grids);
    for (PlannedGrid grid : grids) {
      if (!baseRevisions.containsKey(grid.communityId())) {
        throw new IllegalArgumentException("grid " + grid.code() + " is of another community");
      }
    }
  }
}
