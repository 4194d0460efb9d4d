package org.gridmap.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A grid as the draft would publish it.
 *
 * @param seriesId the series it goes on; null for a new grid
 * @param blockIds ascending; pieces that the plan cut are among them
 * @param boundary exactly the union of the blocks, degrees (EPSG:4326)
 * @param households resident households of its buildings today
 */
public record DraftVersion(
    @Nullable Long seriesId,
    String code,
    String name,
    DraftKind kind,
    @Nullable String responsible,
    long communityId,
    List<Long> blockIds,
    MultiPolygon boundary,
    int households) {

  public DraftVersion {
    blockIds = List.copyOf(blockIds);
  }
}
