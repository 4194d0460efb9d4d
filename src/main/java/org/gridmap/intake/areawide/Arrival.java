package org.gridmap.intake.areawide;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A report that is about to be stored.
 *
 * @param place EPSG:4326; of a chosen building, its inner point
 * @param floor as the reporter writes it
 */
public record Arrival(
    String category, Point place, @Nullable String floor, @Nullable Long communityId) {

  Optional<Integer> floorNumber() {
    return Optional.ofNullable(floor).flatMap(Floors::floorNumber);
  }

  /** Whether its floor is one of those that are meant; a floor nobody named is none of them. */
  boolean isOn(@Nullable String floors) {
    return floors == null
        || Floors.read(floors)
            .filter(meant -> floorNumber().filter(meant::contain).isPresent())
            .isPresent();
  }
}
