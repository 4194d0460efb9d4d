package org.gridmap.intake.areawide;

import java.util.Locale;
import java.util.Objects;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.incident.IncidentScope;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.springframework.stereotype.Component;

/** Reads which ground staff mean: a compound, a community, or a polygon they drew. */
@Component
class MeantGround {

  private static final int MOST_POINTS = 2_000;

  /** Borders of compounds and grids are not drawn by one hand: less is no ground of another. */
  private static final double LEAST_SHARE = 0.01;

  private final Areas areas;
  private final Grids grids;

  MeantGround(Areas areas, Grids grids) {
    this.areas = areas;
    this.grids = grids;
  }

  /**
   * The ground that is meant.
   *
   * @param area {@code COMPOUND/code} or {@code COMMUNITY/code}
   * @param drawn a polygon or several (EPSG:4326); exactly one of both
   * @throws Problem {@code EXTENT_NOT_ONE}, {@code EXTENT_FAULTY}, {@code FORBIDDEN} outside the
   *     scope
   */
  AreaExtent read(@Nullable String area, @Nullable Geometry drawn, IncidentScope scope) {
    boolean named = area != null && !area.isBlank();
    if (named == (drawn != null)) {
      throw new Problem(AreawideProblem.EXTENT_NOT_ONE);
    }
    AreaExtent extent = named ? of(area) : of(Objects.requireNonNull(drawn));
    boolean inside =
        scope.includes(extent.communityId())
            && grids.shares(extent.ground()).entrySet().stream()
                .filter(share -> share.getValue() > LEAST_SHARE)
                .map(share -> grids.find(share.getKey()).map(Grid::communityId).orElse(null))
                .allMatch(scope::includes);
    if (!inside) {
      throw new Problem(RequestProblem.FORBIDDEN);
    }
    return extent;
  }

  private AreaExtent of(String levelAndCode) {
    Area area = areas.getNamed("area", levelAndCode);
    MultiPolygon boundary = area.boundary();
    boolean fits = area.level() == AreaLevel.COMMUNITY || area.level() == AreaLevel.COMPOUND;
    if (!fits || boundary == null) {
      throw RequestWords.invalid("area", levelAndCode);
    }
    return new AreaExtent(boundary, area.name(), communityOf(boundary));
  }

  private AreaExtent of(Geometry drawn) {
    MultiPolygon ground = polygons(drawn);
    for (Coordinate point : ground.getCoordinates()) {
      Wgs84.requireInRange(point.x, point.y);
    }
    if (ground.isEmpty() || ground.getNumPoints() > MOST_POINTS) {
      throw faulty(ground.isEmpty() ? "empty" : "more than " + MOST_POINTS + " points", null);
    }
    TopologyValidationError fault = new IsValidOp(ground).getValidationError();
    if (fault != null) {
      throw faulty(fault.getMessage().toLowerCase(Locale.ROOT), fault.getCoordinate());
    }
    String name =
        areas
            .findCompoundAt(ground.getInteriorPoint())
            .or(() -> areas.findCommunityAt(ground.getInteriorPoint()))
            .map(Area::name)
            .orElse("–");
    return new AreaExtent(ground, name, communityOf(ground));
  }

  private static MultiPolygon polygons(Geometry drawn) {
    if (drawn instanceof MultiPolygon several) {
      return several;
    }
    if (drawn instanceof Polygon one) {
      return Wgs84.FACTORY.createMultiPolygon(new Polygon[] {one});
    }
    throw faulty(drawn.getGeometryType(), null);
  }

  private static Problem faulty(String why, @Nullable Coordinate at) {
    Problem faulty = new Problem(AreawideProblem.EXTENT_FAULTY).with("why", why);
    return faulty.with("at", at == null ? "–" : at.x + ", " + at.y);
  }

  private @Nullable Long communityOf(Geometry ground) {
    return areas.findCommunityAt(ground.getInteriorPoint()).map(Area::id).orElse(null);
  }
}
