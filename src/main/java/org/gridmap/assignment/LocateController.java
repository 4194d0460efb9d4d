package org.gridmap.assignment;

import java.util.List;
import org.gridmap.building.Buildings;
import org.gridmap.building.NearBuilding;
import org.gridmap.people.Duties;
import org.gridmap.people.GridWorker;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which grid, community and building a point is in. Public. */
@RestController
class LocateController {

  /** A building further away than this is no suggestion, however vague the pin. */
  private static final double FARTHEST_BUILDING_METRES = 100;

  private final Assignments assignments;
  private final Buildings buildings;
  private final Duties duties;

  LocateController(Assignments assignments, Buildings buildings, Duties duties) {
    this.assignments = assignments;
    this.buildings = buildings;
    this.duties = duties;
  }

  @GetMapping("/api/v1/locate")
  LocateAnswer locate(
      @RequestParam double lon,
      @RequestParam double lat,
      @RequestParam @Nullable String datum,
      @RequestParam @Nullable Double accuracy) {
    Pin pin = Pin.of(lon, lat, datum, accuracy);
    Placement placement = assignments.locate(pin);
    return LocateAnswer.of(placement, nearestBuilding(pin), workers(placement.grid()));
  }

  private @Nullable NearBuilding nearestBuilding(Pin pin) {
    double radius = Math.min(pin.radiusMetres(), FARTHEST_BUILDING_METRES);
    List<NearBuilding> near = buildings.listNear(pin.location(), radius, 1);
    return near.isEmpty() ? null : near.get(0);
  }

  private List<GridWorker> workers(@Nullable PlacedGrid grid) {
    return grid == null ? List.of() : duties.listPublic(grid.seriesId(), grid.communityId());
  }
}
