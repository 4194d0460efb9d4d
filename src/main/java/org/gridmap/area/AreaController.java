package org.gridmap.area;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** Reads of the area tree. Lists leave the boundary out unless GeoJSON is asked for. */
@RestController
@RequestMapping("/api/v1/areas")
class AreaController {

  private final Areas areas;

  AreaController(Areas areas) {
    this.areas = areas;
  }

  /**
   * One page of areas by code.
   *
   * @param level communities when neither a level nor a parent is named
   * @param parent {@code level/code} of the area above, e.g. {@code SUBDISTRICT/110101001}
   */
  @GetMapping
  ResponseEntity<Object> list(
      @RequestParam @Nullable String level,
      @RequestParam @Nullable String parent,
      @RequestParam(defaultValue = "") String after,
      @RequestParam @Nullable Integer limit,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Long parentId = parent == null ? null : areas.getNamed("parent", parent).id();
    AreaLevel usual = parent == null ? AreaLevel.COMMUNITY : null;
    AreaLevel wanted = level == null ? usual : AreaLevel.named(level);
    Page<Area> page = areas.list(wanted, parentId, after, Page.limit(limit));
    return GeoFeature.wanted(accept)
        ? geoJson(new GeoFeature.Collection(page.map(AreaController::feature).items(), page.next()))
        : ResponseEntity.ok(page.map(AreaController::properties));
  }

  @GetMapping("/{level}/{code}")
  ResponseEntity<Object> get(
      @PathVariable String level,
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Area area = areas.get(AreaLevel.named(level), code);
    if (GeoFeature.wanted(accept)) {
      return geoJson(feature(area));
    }
    Map<String, Object> members = properties(area);
    Optional.ofNullable(area.parentId())
        .flatMap(areas::find)
        .ifPresent(
            parent ->
                members.put("parent", Map.of("level", parent.level(), "code", parent.code())));
    members.put("boundary", area.boundary());
    return ResponseEntity.ok(members);
  }

  private static ResponseEntity<Object> geoJson(Object body) {
    return ResponseEntity.ok().contentType(GeoFeature.GEO_JSON).body(body);
  }

  private static GeoFeature feature(Area area) {
    return new GeoFeature(area.code(), area.boundary(), properties(area));
  }

  private static Map<String, Object> properties(Area area) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("code", area.code());
    members.put("name", area.name());
    members.put("level", area.level());
    members.put("kind", area.kind());
    members.put("revision", area.revision());
    return members;
  }
}
