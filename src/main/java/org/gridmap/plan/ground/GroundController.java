package org.gridmap.plan.ground;

import org.gridmap.building.Building;
import org.gridmap.plan.ground.GroundEdits.Count;
import org.gridmap.plan.ground.GroundEdits.Counted;
import org.gridmap.plan.ground.GroundEdits.NewBuilding;
import org.jspecify.annotations.Nullable;
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

  private final GroundEdits edits;

  GroundController(GroundEdits edits) {
    this.edits = edits;
  }

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
