package org.gridmap.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.block.Blocks;
import org.gridmap.block.GroundBlock;
import org.gridmap.building.Buildings;
import org.gridmap.building.StandingBuilding;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Wgs84;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.GroundArea;
import org.gridmap.source.Place;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stored communities would leave outside when a file gives them other ground. Published grids
 * and blocks hold a community where it is, for only a plan moves them; buildings that no other
 * community takes in hold it as well. Else the change is told and made.
 */
final class MovedGround {

  /** What may change without a word: rounding, and vertices put into a border. */
  private static final double TOLERATED_SQUARE_METRES = 1;

  private final Room room;
  private final DraftedAreas drafts;
  private final Findings findings;
  private final Instant now;

  /** Where what stands on the ground is looked up. */
  @Component
  record Room(Areas areas, Grids grids, Blocks blocks, Buildings buildings, JdbcClient database) {}

  private record Left(int grids, String first, int blocks, int buildings, int incidents) {

    boolean holds() {
      return grids + blocks + buildings > 0;
    }
  }

  private static final Left NOTHING = new Left(0, "-", 0, 0, 0);

  MovedGround(Room room, DraftedAreas drafts, Findings findings, Instant now) {
    this.room = room;
    this.drafts = drafts;
    this.findings = findings;
    this.now = now;
  }

  /** Looks at the communities of the file, before their overlaps are settled. */
  void check() {
    drafts.listGood(AreaLevel.COMMUNITY).forEach(draft -> check(draft, true));
  }

  /** Looks at communities whose ground the settling of overlaps changed. */
  void checkAgain(Set<String> codes) {
    codes.forEach(
        code -> drafts.find(AreaLevel.COMMUNITY, code).ifPresent(draft -> check(draft, false)));
  }

  private void check(DraftedArea draft, boolean tellHarmless) {
    MultiPolygon ground = draft.area().boundary();
    Area stored = room.areas.find(AreaLevel.COMMUNITY, draft.area().code()).orElse(null);
    if (ground == null || stored == null || stored.boundary() == null) {
      return;
    }
    Geometry lost = minus(stored.boundary(), ground);
    double gained = GroundArea.squareMetres(minus(ground, stored.boundary()));
    double given = GroundArea.squareMetres(lost);
    boolean moved = Math.max(gained, given) > TOLERATED_SQUARE_METRES;
    Left left = given > TOLERATED_SQUARE_METRES ? left(stored, ground) : NOTHING;
    if (left.holds()) {
      add(fault(FaultCode.AREA_LEAVES_OUTSIDE, draft, left, given).at(spot(lost)), draft.place());
    } else if (tellHarmless && moved) {
      findings.add(
          fault(FaultCode.AREA_MOVED, draft, left, given)
              .with("gained", GroundArea.rounded(gained)));
    }
  }

  /** A fault of what the file does not name stops the whole file: nothing could be left out. */
  private void add(Fault fault, Place place) {
    if (place.feature() > 0) {
      findings.add(fault);
    } else {
      findings.breakOff(fault);
    }
  }

  private Left left(Area stored, MultiPolygon ground) {
    List<String> grids =
        room.grids.listPublished(stored.id(), now).stream()
            .filter(grid -> sticksOut(grid.boundary(), ground))
            .map(Grid::code)
            .toList();
    List<GroundBlock> blocks =
        room.blocks.listValid(List.of(stored.id())).stream()
            .filter(block -> sticksOut(block.shape(), ground))
            .toList();
    List<String> homeless =
        room.buildings.listStanding(List.of(stored.id()), now, now).stream()
            .filter(building -> !isTakenIn(building))
            .map(StandingBuilding::code)
            .toList();
    String first = grids.isEmpty() ? homeless.stream().findFirst().orElse("-") : grids.get(0);
    return new Left(
        grids.size(), first, blocks.size(), homeless.size(), incidents(stored.id(), ground));
  }

  private boolean isTakenIn(StandingBuilding building) {
    Point inner = Wgs84.FACTORY.createPoint(building.inner());
    boolean inFile =
        drafts.listGood(AreaLevel.COMMUNITY).stream()
            .map(draft -> draft.area().boundary())
            .anyMatch(ground -> ground != null && ground.covers(inner));
    return inFile
        || room.areas
            .findCommunityAt(inner)
            .filter(area -> drafts.find(AreaLevel.COMMUNITY, area.code()).isEmpty())
            .isPresent();
  }

  private int incidents(long communityId, MultiPolygon ground) {
    return room.database
        .sql(LeftOutsideSql.OPEN_INCIDENTS)
        .param("community", communityId)
        .param("ground", ground.toText())
        .query(Integer.class)
        .single();
  }

  private static boolean sticksOut(Geometry thing, Geometry ground) {
    return GroundArea.squareMetres(minus(thing, ground)) > TOLERATED_SQUARE_METRES;
  }

  private static Geometry minus(Geometry one, Geometry other) {
    return OverlayNGRobust.overlay(one, other, OverlayNG.DIFFERENCE);
  }

  private static Coordinate spot(Geometry ground) {
    return ground.getInteriorPoint().getCoordinate();
  }

  private static Fault fault(FaultCode code, DraftedArea draft, Left left, double given) {
    return Fault.of(code, draft.place().withId(draft.area().code()))
        .with("code", draft.area().code())
        .with("squareMetres", GroundArea.rounded(given))
        .with("grids", left.grids())
        .with("blocks", left.blocks())
        .with("buildings", left.buildings())
        .with("incidents", left.incidents())
        .with("first", left.first());
  }
}
