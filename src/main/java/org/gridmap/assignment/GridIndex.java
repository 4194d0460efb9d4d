package org.gridmap.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.area.Area;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Locator;
import org.gridmap.geometry.Locator.Candidate;
import org.gridmap.geometry.Locator.Overlaps;
import org.gridmap.grid.Grid;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * One fixed state of the published grids and communities, compiled for looking up. Immutable and
 * safe for many threads.
 */
final class GridIndex {

  private static final int MOST_CANDIDATES = 5;

  /** How far to look for the nearest grids of a pin in none, ever wider. */
  private static final double[] SEARCH_METRES = {300, 3_000, 30_000};

  /** Accuracies beyond this do not widen the search for candidates. */
  private static final double WIDEST_RADIUS_METRES = 30_000;

  private final Locator grids;
  private final Locator communities;
  private final Map<String, PlacedGrid> gridByCode;
  private final Map<Long, PlacedGrid> gridBySeries = new HashMap<>();
  private final Map<Long, Area> areaById;
  private final Map<String, PlacedCommunity> communityByCode = new HashMap<>();
  private final Map<Long, PlacedCommunity> communityById = new HashMap<>();
  private final Map<Long, Long> revisions;

  /**
   * Compiles an index.
   *
   * @param grids valid at one moment
   * @param communities all of them, with their boundaries
   * @param revisions of the communities at that moment, by id
   * @throws org.gridmap.geometry.FaultyCoverageException when a polygon is invalid
   */
  GridIndex(List<Grid> grids, List<Area> communities, Map<Long, Long> revisions) {
    this(
        placed(grids),
        communities.stream().collect(Collectors.toMap(Area::id, area -> area)),
        revisions,
        Locator.compile(polygonsOf(grids), Overlaps.ALLOW),
        Locator.compile(groundsOf(communities), Overlaps.ALLOW));
  }

  private GridIndex(
      Map<String, PlacedGrid> gridByCode,
      Map<Long, Area> areaById,
      Map<Long, Long> revisions,
      Locator grids,
      Locator communities) {
    this.gridByCode = gridByCode;
    this.areaById = areaById;
    this.revisions = Map.copyOf(revisions);
    this.grids = grids;
    this.communities = communities;
    gridByCode.values().forEach(grid -> gridBySeries.put(grid.seriesId(), grid));
    for (Area community : areaById.values()) {
      communityByCode.put(community.code(), PlacedCommunity.of(community));
      communityById.put(community.id(), PlacedCommunity.of(community));
    }
  }

  /**
   * The index after some rows changed: answers as one compiled from all rows, at the price of the
   * changed ones. This one stays as it is.
   *
   * @throws org.gridmap.geometry.FaultyCoverageException when a polygon is invalid
   */
  GridIndex after(Change change) {
    Map<String, PlacedGrid> grid = new HashMap<>(gridByCode);
    grid.values().removeIf(old -> change.endedGrids().contains(old.id()));
    grid.putAll(placed(change.grids()));
    Map<Long, Area> area = new HashMap<>(areaById);
    area.keySet().removeAll(change.endedCommunities());
    change.communities().forEach(community -> area.put(community.id(), community));
    return new GridIndex(
        grid,
        area,
        change.revisions(),
        patched(grids, gridByCode.keySet(), grid.keySet(), polygonsOf(change.grids())),
        patched(communities, codes(areaById), codes(area), groundsOf(moved(change.communities()))));
  }

  /**
   * What differs from the rows an index was compiled from.
   *
   * @param grids versions that began or were written anew
   * @param endedGrids ids of versions that are no longer current
   * @param communities new ones and those whose row was written
   * @param revisions of all communities
   */
  record Change(
      List<Grid> grids,
      Set<Long> endedGrids,
      List<Area> communities,
      Set<Long> endedCommunities,
      Map<Long, Long> revisions) {}

  private static Locator patched(
      Locator before, Set<String> codes, Set<String> codesAfter, List<CodedPolygon> changed) {
    Set<String> gone = new HashSet<>(codes);
    gone.removeAll(codesAfter);
    return changed.isEmpty() && gone.isEmpty() ? before : before.patched(changed, gone);
  }

  private List<Area> moved(List<Area> changed) {
    return changed.stream().filter(area -> !isSameGround(areaById.get(area.id()), area)).toList();
  }

  private static boolean isSameGround(@Nullable Area before, Area after) {
    return before != null
        && before.code().equals(after.code())
        && before.boundary() != null
        && after.boundary() != null
        && before.boundary().equalsExact(after.boundary());
  }

  private static Set<String> codes(Map<Long, Area> areas) {
    return areas.values().stream()
        .filter(area -> area.boundary() != null)
        .map(Area::code)
        .collect(Collectors.toSet());
  }

  private static Map<String, PlacedGrid> placed(List<Grid> grids) {
    Map<String, PlacedGrid> placed = new HashMap<>();
    grids.forEach(grid -> placed.put(grid.code(), PlacedGrid.of(grid)));
    return placed;
  }

  private static List<CodedPolygon> polygonsOf(List<Grid> grids) {
    return grids.stream().map(grid -> new CodedPolygon(grid.code(), grid.boundary())).toList();
  }

  private static List<CodedPolygon> groundsOf(List<Area> communities) {
    return communities.stream()
        .filter(community -> community.boundary() != null)
        .map(community -> new CodedPolygon(community.code(), community.boundary()))
        .toList();
  }

  Map<Long, Long> revisions() {
    return revisions;
  }

  @Nullable PlacedGrid gridOfSeries(long seriesId) {
    return gridBySeries.get(seriesId);
  }

  /** The grid that holds a point (EPSG:4326), or null. */
  @Nullable PlacedGrid gridAt(Point point) {
    return grids.locate(point.getX(), point.getY()).map(gridByCode::get).orElse(null);
  }

  /**
   * Where a point belongs, domain rule steps 2, 4 and 5.
   *
   * @param point EPSG:4326
   * @param radiusMetres another grid nearer than this makes the answer LOW
   */
  Placement place(Point point, double radiusMetres) {
    PlacedGrid grid = gridAt(point);
    if (grid == null) {
      return placeWithoutGrid(point);
    }
    List<GridCandidate> others = othersWithin(point, radiusMetres, grid.code());
    return new Placement(
        grid,
        communityById.get(grid.communityId()),
        others,
        others.isEmpty() ? Confidence.HIGH : Confidence.LOW,
        revisionOf(grid.communityId()));
  }

  private Placement placeWithoutGrid(Point point) {
    PlacedCommunity community =
        communities.locate(point.getX(), point.getY()).map(communityByCode::get).orElse(null);
    return new Placement(
        null,
        community,
        nearest(point),
        community == null ? Confidence.OUTSIDE : Confidence.GAP,
        community == null ? 0 : revisionOf(community.id()));
  }

  private long revisionOf(long communityId) {
    return revisions.getOrDefault(communityId, 0L);
  }

  private List<GridCandidate> othersWithin(Point point, double radiusMetres, String own) {
    double radius = Math.min(radiusMetres, WIDEST_RADIUS_METRES);
    return grids.candidates(point.getX(), point.getY(), radius).stream()
        .filter(candidate -> !candidate.code().equals(own))
        .filter(candidate -> candidate.distanceMetres() < radiusMetres)
        .limit(MOST_CANDIDATES)
        .map(this::named)
        .toList();
  }

  private List<GridCandidate> nearest(Point point) {
    for (double radius : SEARCH_METRES) {
      List<Candidate> found = grids.candidates(point.getX(), point.getY(), radius);
      if (!found.isEmpty()) {
        return found.stream().limit(MOST_CANDIDATES).map(this::named).toList();
      }
    }
    return List.of();
  }

  private GridCandidate named(Candidate candidate) {
    double centimetres = Math.rint(candidate.distanceMetres() * 100) / 100;
    return new GridCandidate(
        candidate.code(), gridByCode.get(candidate.code()).name(), centimetres);
  }
}
