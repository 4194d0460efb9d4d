package org.gridmap.grid;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The ground of a grid as its blocks make it.
 *
 * @param code of a grid valid now
 * @param boundary exactly the union of the blocks, degrees (EPSG:4326)
 * @param blockIds the blocks it consists of
 */
public record GridGround(String code, MultiPolygon boundary, List<Long> blockIds) {
  public GridGround {
    blockIds = List.copyOf(blockIds);
  }
}
