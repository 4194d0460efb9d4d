package org.gridmap.draft;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * A piece of a block.
 *
 * @param id 0 before it is stored
 * @param parentId the block it is cut out of
 * @param buildingId the building whose ground it is, if any
 * @param shape degrees (EPSG:4326)
 */
public record CutPiece(
    long id, long parentId, long communityId, @Nullable Long buildingId, Polygon shape) {

  /** The same piece with its number. */
  public CutPiece numbered(long number) {
    return new CutPiece(number, parentId, communityId, buildingId, shape);
  }
}
