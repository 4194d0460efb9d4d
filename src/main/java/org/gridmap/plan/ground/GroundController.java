package org.gridmap.plan.ground;

import java.util.List;
import java.util.Map;
import org.gridmap.building.Building;
import org.gridmap.building.BuildingChange;
import org.gridmap.building.BuildingCorrections.Corrected;
import org.gridmap.plan.ground.GroundCorrections.Wanted;
import org.gridmap.plan.ground.GroundEdits.NewBuilding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Corrections of a planner to the buildings of the area granted: their values, a new building, one
 * that is gone. Each is dated and in the audit; no published border moves.
 */
@RestController
@RequestMapping("/api/v1/buildings")
class GroundController {

  private final GroundEdits edits;
  private final GroundCorrections corrections;

  GroundController(GroundEdits edits, GroundCorrections corrections) {
    this.edits = edits;
    this.corrections = corrections;
  }

  /** When a building was taken down; now when absent. */
  record Closing(@Nullable String at) {}

  /** A building that was added, and the code of its community. */
  record Added(String code, String community) {}

  /** What a correction changed; empty when all was so already. */
  record Changes(String code, List<BuildingChange> changes) {}

  /** A building that was closed. */
  record Closed(String code) {}

  /** Corrects values; {@code If-Match} with the ETag that was seen guards others' corrections. */
  @PatchMapping("/{code}")
  ResponseEntity<Changes> correct(
      @PathVariable String code,
      @RequestBody Wanted wanted,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    Corrected corrected = corrections.correct(code, mark(ifMatch), wanted);
    return ResponseEntity.ok().eTag(corrected.mark()).body(new Changes(code, corrected.changes()));
  }

  /** What was corrected, by whom, when and from what source; the latest first. */
  @GetMapping("/{code}/history")
  Map<String, List<BuildingChange>> history(@PathVariable String code) {
    return Map.of("items", corrections.list(code));
  }

  private static @Nullable String mark(@Nullable String ifMatch) {
    String mark = ifMatch == null ? "*" : ifMatch.strip().replaceAll("^\"|\"$", "");
    return mark.equals("*") ? null : mark;
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
