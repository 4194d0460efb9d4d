package org.gridmap.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridmap.building.Building;
import org.gridmap.draft.Diff;
import org.gridmap.geometry.Barrier;
import org.gridmap.grid.Grid;
import org.gridmap.people.GridWorker;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What the papers of a plan say.
 *
 * @param planName as its author named it
 * @param areaName the area whose grids were redrawn
 * @param validity since or from when the grids are valid
 * @param communities whose grids changed, or all of the plan when none did, by code
 * @param moved buildings that changed their grid, by code
 */
record DossierContent(
    long plan,
    String planName,
    String areaName,
    Validity validity,
    int target,
    double tolerance,
    List<Community> communities,
    List<Moved> moved) {

  DossierContent {
    communities = List.copyOf(communities);
    moved = List.copyOf(moved);
  }

  /**
   * Since when, or from when, the grids are valid.
   *
   * @param from null: nobody has said yet
   * @param published false: they are not yet, and the papers say so
   */
  record Validity(@Nullable Instant from, boolean published) {}

  /** A community, its grids by code, and the lines its map shows. */
  record Community(
      String code,
      String name,
      @Nullable MultiPolygon boundary,
      List<GridSheet> grids,
      List<Barrier> barriers) {

    int households() {
      return grids.stream().mapToInt(GridSheet::households).sum();
    }
  }

  /**
   * A grid as it is published.
   *
   * @param changed another version than before the plan
   * @param before code and households before; null: it is new
   * @param buildings whose inner point it holds, by code
   */
  record GridSheet(
      Grid grid,
      boolean changed,
      Diff.@Nullable Side before,
      List<GridWorker> workers,
      List<Building> buildings) {

    int households() {
      return buildings.stream()
          .map(Building::households)
          .filter(count -> count != null)
          .mapToInt(Integer::intValue)
          .sum();
    }
  }

  /** A building that changed its grid, with who served it and who does. */
  record Moved(
      String code,
      String name,
      int households,
      String fromGrid,
      String toGrid,
      List<GridWorker> fromWorkers,
      List<GridWorker> toWorkers) {}

  List<GridSheet> grids() {
    return communities.stream().flatMap(community -> community.grids().stream()).toList();
  }

  int households() {
    return communities.stream().mapToInt(Community::households).sum();
  }

  /** The share of a grid's households above (+) or below (-) the target; none for other kinds. */
  Optional<Double> deviation(GridSheet sheet) {
    return sheet.grid().kind() == org.gridmap.grid.GridKind.BASIC
        ? Optional.of((sheet.households() - target) / (double) target)
        : Optional.empty();
  }
}
