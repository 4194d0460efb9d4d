package org.gridmap.draft;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;

/**
 * A block of a draft and what stands on it.
 *
 * @param compound code of the compound it lies in, if any
 * @param buildings those whose inner point it holds
 * @param shape degrees (EPSG:4326)
 */
public record DraftBlock(
    long id, Optional<String> compound, List<DraftBuilding> buildings, Polygon shape) {

  public DraftBlock {
    buildings = List.copyOf(buildings);
  }

  public int households() {
    return buildings.stream().mapToInt(DraftBuilding::households).sum();
  }
}
