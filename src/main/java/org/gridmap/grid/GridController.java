package org.gridmap.grid;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.GeoFeature;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of the published grids; every answer carries a strong ETag of its bytes. */
@RestController
@RequestMapping("/api/v1/grids")
class GridController {

  private final Grids grids;
  private final Areas areas;
  private final DutyKeeper duties;
  private final JurisdictionSettings jurisdiction;
  private final Clock clock;

  GridController(
      Grids grids, Areas areas, DutyKeeper duties, JurisdictionSettings jurisdiction, Clock clock) {
    this.grids = grids;
    this.areas = areas;
    this.duties = duties;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /**
   * The grids of a community, or of all.
   *
   * @param community code of a community
   * @param at a moment with its offset, e.g. {@code 2026-03-01T08:00:00+08:00}, or a day, e.g.
   *     {@code 2026-03-01}: its beginning in the jurisdiction's zone; now when absent
   */
  @GetMapping
  ResponseEntity<Object> list(
      @RequestParam @Nullable String community,
      @RequestParam @Nullable String at,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Instant asked = RequestWords.momentOrDay("at", at, jurisdiction.zone());
    Instant moment = asked == null ? clock.instant() : asked;
    List<Grid> found =
        community == null
            ? grids.listPublished(moment)
            : grids.listPublished(areas.get(AreaLevel.COMMUNITY, community).id(), moment);
    return GeoFeature.wanted(accept)
        ? geoJson(
            new GeoFeature.Collection(found.stream().map(GridController::feature).toList(), null))
        : ResponseEntity.ok(
            new Page<>(found.stream().map(GridController::properties).toList(), null));
  }

  @GetMapping("/{code}")
  ResponseEntity<Object> get(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Grid grid = grids.get(code);
    if (GeoFeature.wanted(accept)) {
      return geoJson(feature(grid));
    }
    Map<String, Object> members = properties(grid);
    members.put("workers", duties.listServing(grid.seriesId()));
    members.put("boundary", grid.boundary());
    return ResponseEntity.ok(members);
  }

  private static ResponseEntity<Object> geoJson(Object body) {
    return ResponseEntity.ok().contentType(GeoFeature.GEO_JSON).body(body);
  }

  private static GeoFeature feature(Grid grid) {
    return new GeoFeature(grid.code(), grid.boundary(), properties(grid));
  }

  private static Map<String, Object> properties(Grid grid) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", grid.code());
    members.put("name", grid.name());
    members.put("kind", grid.kind());
    members.put("community", grid.communityCode());
    members.put("households", grid.households());
    members.put("responsible", grid.responsible());
    members.put("validFrom", grid.validFrom());
    members.put("validUntil", grid.validUntil());
    return members;
  }
}
