package org.gridmap.building;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.platform.BoundingBox;
import org.gridmap.platform.GeoFeature;
import org.gridmap.platform.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of the buildings that stand today. Lists leave the footprint out unless it is GeoJSON. */
@RestController
@RequestMapping("/api/v1/buildings")
class BuildingController {

  private final Buildings buildings;
  private final Areas areas;

  BuildingController(Buildings buildings, Areas areas) {
    this.buildings = buildings;
    this.areas = areas;
  }

  /**
   * One page of buildings by code.
   *
   * @param bbox west,south,east,north in degrees of WGS 84
   * @param community code of a community
   */
  @GetMapping
  ResponseEntity<Object> list(
      @RequestParam @Nullable String bbox,
      @RequestParam @Nullable String community,
      @RequestParam(defaultValue = "") String after,
      @RequestParam @Nullable Integer limit,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Long communityId = community == null ? null : areas.get(AreaLevel.COMMUNITY, community).id();
    Page<Building> page =
        buildings.list(
            bbox == null ? null : BoundingBox.parse(bbox), communityId, after, Page.limit(limit));
    return GeoFeature.wanted(accept)
        ? geoJson(
            new GeoFeature.Collection(page.map(BuildingController::feature).items(), page.next()))
        : ResponseEntity.ok(page.map(BuildingController::properties));
  }

  @GetMapping("/{code}")
  ResponseEntity<Object> get(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Building building = buildings.get(code);
    if (GeoFeature.wanted(accept)) {
      return geoJson(feature(building));
    }
    Map<String, Object> members = properties(building);
    members.put("footprint", building.footprint());
    return ResponseEntity.ok().eTag(building.mark()).body(members);
  }

  /** Its resident households through time, with who said so. */
  @GetMapping("/{code}/households")
  Map<String, Object> households(@PathVariable String code) {
    return Map.of("items", buildings.listCounts(code));
  }

  private static ResponseEntity<Object> geoJson(Object body) {
    return ResponseEntity.ok().contentType(GeoFeature.GEO_JSON).body(body);
  }

  private static GeoFeature feature(Building building) {
    return new GeoFeature(building.code(), building.footprint(), properties(building));
  }

  private static Map<String, Object> properties(Building building) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", building.code());
    members.put("name", building.name());
    members.put("use", building.use());
    members.put("levels", building.levels());
    members.put("entrances", building.entrances());
    members.put("households", building.households());
    members.put("community", building.areas().communityCode());
    members.put("compound", building.areas().compoundCode());
    return members;
  }
}
