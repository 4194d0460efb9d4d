package org.gridmap.plan.ground;

import java.util.Set;
import org.gridmap.building.Building;
import org.gridmap.building.CountedHouseholds;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Corrections of a planner to the buildings of the area granted: households, a new building, one
 * that is gone. Each is dated and in the audit; no published border moves.
 */
@RestController
@RequestMapping("/api/v1/buildings")
class GroundController {

  static final Set<String> USES =
      Set.of(
          "RESIDENTIAL",
          "MIXED",
          "COMMERCIAL",
          "OFFICE",
          "SCHOOL",
          "HOSPITAL",
          "PUBLIC",
          "INDUSTRIAL",
          "OTHER");

  private final GroundEdits edits;

  GroundController(GroundEdits edits) {
    this.edits = edits;
  }

  /**
   * A new count.
   *
   * @param households resident households, 0 to 100000
   * @param at a day, e.g. {@code 2026-03-01}, or a moment with its offset; now when absent
   */
  record Count(@Nullable Integer households, @Nullable String at) {}

  /** A count before and after. */
  record Counted(String code, @Nullable Integer before, CountedHouseholds now) {}

  /**
   * A new building.
   *
   * @param use RESIDENTIAL when absent
   * @param footprint GeoJSON Polygon or MultiPolygon, WGS 84
   * @param at when it was completed; now when absent
   */
  record NewBuilding(
      @Nullable String code,
      @Nullable String name,
      @Nullable String use,
      @Nullable Integer levels,
      @Nullable Integer entrances,
      @Nullable Integer households,
      @Nullable Geometry footprint,
      @Nullable String at) {}

  /** When a building was taken down; now when absent. */
  record Closing(@Nullable String at) {}

  /** A building that was added, and the code of its community. */
  record Added(String code, String community) {}

  /** A building that was closed. */
  record Closed(String code) {}

  @PatchMapping("/{code}")
  Counted recount(@PathVariable String code, @RequestBody Count count) {
    return edits.recount(code, count);
  }

  /** Adds a building; the block it stands in is split. */
  @PostMapping
  ResponseEntity<Added> add(@RequestBody NewBuilding building) {
    Building added = edits.add(building);
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/api/v1/buildings/" + added.code())
        .body(new Added(added.code(), String.valueOf(added.areas().communityCode())));
  }

  /** Closes a building; its block stays, empty. */
  @PostMapping("/{code}/close")
  Closed close(
      @PathVariable String code, @RequestBody(required = false) @Nullable Closing closing) {
    return new Closed(edits.close(code, closing == null ? null : closing.at()).code());
  }
}
