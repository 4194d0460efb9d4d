package org.gridmap.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, PlacedGrid> gridByCode = new HashMap<>();
  private final Map<Long, PlacedGrid> gridBySeries = new HashMap<>();
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
    for (Grid grid : grids) {
      gridByCode.put(grid.code(), PlacedGrid.of(grid));
      gridBySeries.put(grid.seriesId(), PlacedGrid.of(grid));
    }
    for (Area community : communities) {
      communityByCode.put(community.code(), PlacedCommunity.of(community));
      communityById.put(community.id(), PlacedCommunity.of(community));
    }
    this.revisions = Map.copyOf(revisions);
    this.grids =
        Locator.compile(
            grids.stream().map(g -> new CodedPolygon(g.code(), g.boundary())).toList(),
            Overlaps.ALLOW);
    this.communities =
        Locator.compile(
            communities.stream()
                .filter(c -> c.boundary() != null)
                .map(c -> new CodedPolygon(c.code(), c.boundary()))
                .toList(),
            Overlaps.ALLOW);
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
