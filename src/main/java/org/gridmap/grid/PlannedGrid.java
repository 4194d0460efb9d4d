package org.gridmap.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A grid as it shall be from a publication on.
 *
 * @param seriesId the grid it goes on from; null: a new one
 * @param code kept by a grid that goes on, unless somebody chose another one
 * @param responsible the unit that answers for an exclusive grid 责任单位
 * @param boundary exactly the union of the blocks, degrees (EPSG:4326)
 * @param households resident households it holds now
 * @param blockIds the blocks it consists of
 * @param inflows where its households and its ground come from, one for each grid; ground that was
 *     in no grid is left out
 */
public record PlannedGrid(
    @Nullable Long seriesId,
    String code,
    String name,
    GridKind kind,
    @Nullable String responsible,
    long communityId,
    MultiPolygon boundary,
    int households,
    List<Long> blockIds,
    List<Inflow> inflows) {

  public PlannedGrid {
    blockIds = List.copyOf(blockIds);
    inflows = List.copyOf(inflows);
  }
}
