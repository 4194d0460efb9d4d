package org.gridmap.assignment;

import java.util.List;
import org.gridmap.building.NearBuilding;
import org.gridmap.grid.GridKind;
import org.gridmap.people.GridWorker;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/locate}.
 *
 * @param building the nearest building within the accuracy: a suggestion, it decides nothing until
 *     somebody chooses it
 * @param workers who is on duty in the grid
 */
record LocateAnswer(
    @Nullable LocatedGrid grid,
    @Nullable Named community,
    @Nullable LocatedBuilding building,
    List<GridCandidate> candidates,
    Confidence confidence,
    long revision,
    List<Worker> workers) {

  record LocatedGrid(String code, String name, GridKind kind) {}

  record Named(String code, String name) {}

  /**
   * A building under or near the pin.
   *
   * @param distanceMetres 0 inside and on the wall
   */
  record LocatedBuilding(String code, @Nullable String name, double distanceMetres) {

    static LocatedBuilding of(NearBuilding near) {
      double centimetres = Math.rint(near.distanceMetres() * 100) / 100;
      return new LocatedBuilding(near.building().code(), near.building().name(), centimetres);
    }
  }

  record Worker(String name, @Nullable String phone, String role) {

    static Worker of(GridWorker worker) {
      return new Worker(worker.name(), worker.phone(), worker.role().name());
    }
  }

  static LocateAnswer of(
      Placement placement, @Nullable NearBuilding building, List<GridWorker> workers) {
    PlacedGrid grid = placement.grid();
    PlacedCommunity community = placement.community();
    return new LocateAnswer(
        grid == null ? null : new LocatedGrid(grid.code(), grid.name(), grid.kind()),
        community == null ? null : new Named(community.code(), community.name()),
        building == null ? null : LocatedBuilding.of(building),
        placement.candidates(),
        placement.confidence(),
        placement.revision(),
        workers.stream().map(Worker::of).toList());
  }
}
