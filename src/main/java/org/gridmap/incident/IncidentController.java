package org.gridmap.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridmap.assignment.Assignments;
import org.gridmap.assignment.PlacedGrid;
import org.gridmap.assignment.Placement;
import org.gridmap.building.Buildings;
import org.gridmap.incident.relocation.Relocations;
import org.gridmap.platform.GeoFeature;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.security.Right;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads of incidents: lists for staff, one by number for staff and, in short, for anybody. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {

  private static final int MOST_COUNTED = 100_000;

  private final Incidents incidents;
  private final IncidentScopes scopes;
  private final IncidentFilters filters;
  private final Buildings buildings;
  private final Assignments assignments;
  private final Relocations relocations;
  private final Offers offers;
  private final JdbcClient database;

  IncidentController(
      Incidents incidents,
      IncidentScopes scopes,
      IncidentFilters filters,
      Buildings buildings,
      Assignments assignments,
      Relocations relocations,
      Offers offers,
      JdbcClient database) {
    this.incidents = incidents;
    this.scopes = scopes;
    this.filters = filters;
    this.buildings = buildings;
    this.assignments = assignments;
    this.relocations = relocations;
    this.offers = offers;
    this.database = database;
  }

  /**
   * Incidents in the caller's area, newest first; as GeoJSON when {@code Accept} names it.
   *
   * @param sort {@code NEWEST}, {@code OLDEST}, {@code GRID}, {@code CATEGORY}, {@code STATE} or
   *     {@code DUE}
   * @param after the {@code next} of the page before
   */
  @GetMapping
  ResponseEntity<Object> list(
      IncidentParameters asked,
      @RequestParam @Nullable String sort,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    IncidentOrder order = RequestWords.choice("sort", sort, IncidentOrder.NEWEST);
    Page<IncidentSummary> page =
        incidents.list(filters.read(asked), order, after, Page.limit(limit));
    if (!GeoFeature.wanted(accept)) {
      return ResponseEntity.ok(page);
    }
    List<GeoFeature> features = page.items().stream().map(IncidentController::feature).toList();
    return ResponseEntity.ok()
        .contentType(GeoFeature.GEO_JSON)
        .body(new GeoFeature.Collection(features, page.next()));
  }

  /**
   * How many incidents the list holds in all.
   *
   * @param most counting stops there: the answer means this many or more
   */
  record Count(int count, int most) {}

  @GetMapping("/count")
  Count count(IncidentParameters asked) {
    int count = incidents.count(filters.read(asked), MOST_COUNTED);
    return new Count(count, MOST_COUNTED);
  }

  /** All of it for staff in whose area it lies, the public part for everybody else. */
  @GetMapping("/{number}")
  ResponseEntity<Object> get(@PathVariable String number) {
    String known = number.toUpperCase(Locale.ROOT);
    Optional<IncidentScope> scope = scopes.find();
    if (scope.isPresent()) {
      IncidentRecord incident = incidents.get(known);
      IncidentSummary summary = incident.summary();
      if (sees(scope.get(), summary)) {
        StaffIncident all = forStaff(incident, scope.get());
        return ResponseEntity.ok()
            .eTag("\"" + all.version() + "\"")
            .cacheControl(CacheControl.noStore())
            .body(all);
      }
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(incidents.getPublic(known));
  }

  /** One picture, for staff in whose area the incident lies; to others there is none. */
  @GetMapping("/{number}/photos/{seq}")
  ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable int seq) {
    IncidentScope scope = scopes.get();
    byte[] bytes =
        database
            .sql(IncidentReadSql.PHOTO)
            .param("number", number.toUpperCase(Locale.ROOT))
            .param("seq", seq)
            .params(InScope.values(scope))
            .query((row, index) -> row.getBytes("bytes"))
            .optional()
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("number", number));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }

  /** The staff of the incident's community, and of grids that are co-responsible. */
  private boolean sees(IncidentScope scope, IncidentSummary incident) {
    return scope.includes(incident) || offers.areShared(incident.id(), scope);
  }

  private StaffIncident forStaff(IncidentRecord incident, IncidentScope scope) {
    IncidentSummary summary = incident.summary();
    List<TimelineEntry> timeline = incidents.timeline(summary.id());
    return new StaffIncident(
        summary,
        timeline.isEmpty() ? 0 : timeline.get(timeline.size() - 1).seq(),
        offers.toStaff(summary.id(), summary.number(), scope.includes(summary.communityId())),
        relocations.gridOfItsDay(summary.id()).orElse(null),
        gridNow(incident),
        relocations.findLast(summary.id()).orElse(null),
        incident.given(),
        building(incident.buildingId()),
        incident.floor(),
        scopes.has(Right.SEE_REPORTERS, summary.id()) ? incident.reporter() : null,
        timeline,
        photoLinks(summary));
  }

  /** An open incident is where its grid is today; a closed one may lie elsewhere by now. */
  private IncidentSummary.@Nullable Named gridNow(IncidentRecord incident) {
    IncidentSummary summary = incident.summary();
    if (summary.progress().open()) {
      return summary.grid();
    }
    Point at = summary.location();
    Placement placement =
        Optional.ofNullable(incident.buildingId())
            .flatMap(buildings::find)
            .map(building -> assignments.locateBuilding(building.innerPoint()))
            .orElseGet(() -> assignments.locateStored(at, null));
    PlacedGrid grid = placement.grid();
    return grid == null ? null : IncidentSummary.Named.of(grid.code(), grid.name());
  }

  private StaffIncident.@Nullable StandingAt building(@Nullable Long id) {
    return Optional.ofNullable(id)
        .flatMap(buildings::find)
        .map(found -> new StaffIncident.StandingAt(found.code(), found.name()))
        .orElse(null);
  }

  private List<StaffIncident.PhotoLink> photoLinks(IncidentSummary summary) {
    String base = "/api/v1/incidents/" + summary.number() + "/photos/";
    return database
        .sql(IncidentReadSql.PHOTO_LINKS)
        .param("incident", summary.id())
        .query(
            (row, index) ->
                new StaffIncident.PhotoLink(
                    row.getInt("seq"),
                    base + row.getInt("seq"),
                    row.getInt("width"),
                    row.getInt("height")))
        .list();
  }

  private static GeoFeature feature(IncidentSummary incident) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("number", incident.number());
    properties.put("category", incident.category());
    properties.put("description", incident.description());
    properties.put("state", incident.state());
    properties.put("open", incident.progress().open());
    properties.put("grid", incident.grid() == null ? null : incident.grid().code());
    properties.put("confidence", incident.confidence());
    properties.put("reportedAt", incident.reportedAt());
    return new GeoFeature(incident.number(), incident.location(), properties);
  }
}
