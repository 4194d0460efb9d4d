package org.gridmap.assignment;

import org.gridmap.grid.Grid;
import org.gridmap.grid.GridKind;

/**
 * The grid a pin belongs to.
 *
 * @param id of the grid's version
 * @param seriesId of the grid through time
 */
public record PlacedGrid(
    long id, long seriesId, String code, String name, GridKind kind, long communityId) {

  static PlacedGrid of(Grid grid) {
    return new PlacedGrid(
        grid.id(), grid.seriesId(), grid.code(), grid.name(), grid.kind(), grid.communityId());
  }
}
