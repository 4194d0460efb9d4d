package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.grid.Grid;
import org.gridmap.grid.GridKind;
import org.gridmap.plan.PlanIntake;
import org.gridmap.platform.Tally;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.GroundArea;
import org.gridmap.source.Place;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/**
 * Publishes grids: each inside its community, no two on the same ground. Households are those of
 * the buildings whose inner point they cover, the lowest code first.
 */
final class GridLoader implements Loader {

  /** What a grid may stick out of its community, reported above the tolerance of overlaps. */
  private static final double SPILL_TOLERATED_SQUARE_METRES = 1;

  private record Drafted(
      String code,
      String name,
      GridKind kind,
      @Nullable String communityCode,
      @Nullable String responsible,
      MultiPolygon boundary,
      Place place) {

    Drafted withBoundary(MultiPolygon other) {
      return new Drafted(code, name, kind, communityCode, responsible, other, place);
    }
  }

  private final ImportOptions options;
  private final Findings findings;
  private final Areas areas;
  private final GridPublisher publisher;
  private final PlanIntake plans;
  private final Map<String, Drafted> drafts = new LinkedHashMap<>();
  private final Map<String, Area> communities = new HashMap<>();

  /** Where grids are loaded into. */
  @Component
  record Room(Areas areas, GridPublisher publisher, PlanIntake plans) implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.GRIDS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new GridLoader(options, findings, this);
    }
  }

  GridLoader(ImportOptions options, Findings findings, Room room) {
    this.options = options;
    this.findings = findings;
    this.areas = room.areas;
    this.publisher = room.publisher;
    this.plans = room.plans;
  }

  @Override
  public void take(Reading feature) {
    String code = feature.code("code");
    String name = feature.text("name");
    GridKind kind = feature.choice(GridKind.class, "kind");
    String community = feature.optionalCode("community_code");
    String responsible = feature.text("responsible");
    MultiPolygon boundary = feature.area();
    if (!feature.isGood() || boundary == null) {
      return;
    }
    Drafted draft =
        new Drafted(
            code,
            name == null ? code : name,
            kind == null ? GridKind.BASIC : kind,
            community,
            responsible,
            boundary,
            feature.place());
    Drafted earlier = drafts.putIfAbsent(code, draft);
    if (earlier != null) {
      RepeatedCode.report(feature, code, earlier.place().feature());
    }
  }

  @Override
  public void settle() {
    List<Area> all = areas.list(AreaLevel.COMMUNITY);
    for (Drafted draft : good()) {
      Area community = communityOf(draft, all);
      if (community != null) {
        communities.put(draft.code(), community);
      }
    }
    settleGround();
    good().forEach(this::requireInsideCommunity);
  }

  @Override
  public Tally store() {
    List<Drafted> good = good();
    ImportOptions.IntoPlan plan = options.intoPlan();
    if (plan != null) {
      return beginPlan(plan, good);
    }
    return publisher.publish(
        good.stream().map(this::outline).toList(), drafts.keySet(), options.since());
  }

  private GridPublisher.Outline outline(Drafted draft) {
    return new GridPublisher.Outline(
        draft.code(),
        draft.name(),
        draft.kind(),
        communities.get(draft.code()).id(),
        draft.responsible(),
        draft.boundary());
  }

  /** Leaves the published grids alone; says of each drawn one how far its draft is from it. */
  private Tally beginPlan(ImportOptions.IntoPlan plan, List<Drafted> good) {
    if (good.isEmpty()) {
      return Tally.NOTHING;
    }
    PlanIntake.Begun begun =
        plans.begin(
            plan.name(),
            good.stream()
                .map(
                    draft ->
                        new PlanIntake.DrawnGrid(
                            draft.code(),
                            draft.name(),
                            draft.kind(),
                            draft.responsible(),
                            communities.get(draft.code()).id(),
                            draft.boundary()))
                .toList(),
            plan.cut());
    findings.add(
        Fault.of(FaultCode.PLAN_BEGUN, Place.FILE)
            .with("plan", begun.planId())
            .with("blocks", begun.changedBlocks()));
    begun.cut().forEach(this::report);
    good.forEach(draft -> report(draft, begun.outlines().get(draft.code())));
    return new Tally(good.size(), 0, 0);
  }

  private void report(PlanIntake.CutBlock block) {
    findings.add(
        Fault.of(FaultCode.BLOCK_CUT, Place.FILE)
            .with("buildings", block.buildings().isEmpty() ? "—" : words(block.buildings()))
            .with("pieces", block.pieces())
            .with("grids", block.grids().isEmpty() ? "—" : words(block.grids()))
            .at(block.place()));
  }

  private static String words(List<String> codes) {
    return String.join(", ", codes);
  }

  private void report(Drafted draft, @Nullable MultiPolygon outline) {
    Geometry moved =
        outline == null
            ? draft.boundary()
            : OverlayNGRobust.overlay(draft.boundary(), outline, OverlayNG.SYMDIFFERENCE);
    double squareMetres = GroundArea.squareMetres(moved);
    if (squareMetres > Overlap.TOLERATED_SQUARE_METRES) {
      findings.add(
          Fault.of(FaultCode.GRID_MOVED_TO_BLOCKS, draft.place())
              .with("code", draft.code())
              .with("squareMetres", GroundArea.rounded(squareMetres))
              .at(moved.getInteriorPoint().getCoordinate()));
    }
  }

  private List<Drafted> good() {
    return drafts.values().stream()
        .filter(draft -> !findings.isBad(draft.place().feature()))
        .toList();
  }

  private @Nullable Area communityOf(Drafted draft, List<Area> all) {
    if (draft.communityCode() != null) {
      for (Area area : all) {
        if (area.code().equals(draft.communityCode())) {
          return area;
        }
      }
      findings.add(
          Fault.of(FaultCode.UNKNOWN_COMMUNITY, draft.place())
              .with("code", draft.code())
              .with("community", draft.communityCode()));
      return null;
    }
    Area largest = largestShare(draft.boundary(), all);
    if (largest == null) {
      findings.add(
          Fault.of(FaultCode.IN_NO_COMMUNITY, draft.place())
              .with("code", draft.code())
              .at(draft.boundary().getInteriorPoint().getCoordinate()));
    }
    return largest;
  }

  private static @Nullable Area largestShare(MultiPolygon boundary, List<Area> all) {
    Area best = null;
    double most = 0;
    for (Area area : all) {
      MultiPolygon ground = area.boundary();
      if (ground != null
          && ground.getEnvelopeInternal().intersects(boundary.getEnvelopeInternal())) {
        double share = OverlayNGRobust.overlay(ground, boundary, OverlayNG.INTERSECTION).getArea();
        if (share > most) {
          most = share;
          best = area;
        }
      }
    }
    return best;
  }

  private void settleGround() {
    List<Claim> claims = new ArrayList<>();
    List<Drafted> good = good();
    good.forEach(d -> claims.add(new Claim(d.code(), d.boundary(), d.place())));
    Map<String, Grid> stored = new HashMap<>();
    for (Grid grid : options.intoPlan() == null ? listNear(good) : List.<Grid>of()) {
      if (!drafts.containsKey(grid.code())) {
        claims.add(new Claim(grid.code(), grid.boundary(), null));
        stored.put(grid.code(), grid);
      }
    }
    new OverlapRule(options, findings)
        .settle(claims)
        .forEach((code, shape) -> reshape(code, shape, stored.get(code)));
  }

  private void reshape(String code, MultiPolygon shape, @Nullable Grid stored) {
    if (stored == null) {
      drafts.computeIfPresent(code, (key, draft) -> draft.withBoundary(shape));
      return;
    }
    areas.find(stored.communityId()).ifPresent(area -> communities.put(code, area));
    drafts.put(
        code,
        new Drafted(
            code,
            stored.name(),
            stored.kind(),
            stored.communityCode(),
            stored.responsible(),
            shape,
            Place.STORED));
  }

  private void requireInsideCommunity(Drafted draft) {
    Area community = communities.get(draft.code());
    if (community == null || community.boundary() == null) {
      return;
    }
    Geometry outside =
        OverlayNGRobust.overlay(draft.boundary(), community.boundary(), OverlayNG.DIFFERENCE);
    double squareMetres = GroundArea.squareMetres(outside);
    if (squareMetres > Overlap.TOLERATED_SQUARE_METRES) {
      FaultCode code =
          squareMetres > SPILL_TOLERATED_SQUARE_METRES
              ? FaultCode.OUTSIDE_COMMUNITY
              : FaultCode.GRID_SPILLS_OVER;
      findings.add(
          Fault.of(code, draft.place())
              .with("code", draft.code())
              .with("community", community.code())
              .with("squareMetres", GroundArea.rounded(squareMetres))
              .at(outside.getInteriorPoint().getCoordinate()));
    }
  }

  private List<Grid> listNear(List<Drafted> good) {
    Envelope ground = new Envelope();
    good.forEach(draft -> ground.expandToInclude(draft.boundary().getEnvelopeInternal()));
    return publisher.listNear(ground);
  }
}
