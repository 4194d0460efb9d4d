package org.gridmap.geometry;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;

/**
 * The smallest piece of ground that is assigned to a grid (划分单元).
 *
 * @param community code of the community whose ground it is
 * @param compound code of the compound it lies in, if any
 * @param buildings codes of the buildings whose inner point it holds: none for a road or a park,
 *     one as a rule, several only where one footprint lies under another
 * @param shape its ground, degrees (EPSG:4326); blocks that meet have the same vertices there
 */
public record Block(
    String community, Optional<String> compound, List<String> buildings, Polygon shape) {
  public Block {
    buildings = List.copyOf(buildings);
  }
}
