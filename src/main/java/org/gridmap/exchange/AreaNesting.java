package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.area.NewArea;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.GroundArea;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Areas lie inside the one above them. With most of its ground elsewhere an area is somewhere else
 * than its place in the tree says, which is a fault; a border that only sticks out is told. So are
 * districts and streets that overlap: no answer depends on their borders.
 */
final class AreaNesting {

  private static final double TOLERATED_SQUARE_METRES = 1;
  private static final double MOST = 0.5;
  private static final int DISTRICT_DIGITS = 6;
  private static final int STREET_DIGITS = 9;
  private static final int COMMUNITY_DIGITS = 12;

  private final Areas areas;
  private final DraftedAreas drafts;
  private final Findings findings;

  private record Above(String code, MultiPolygon ground) {}

  AreaNesting(Areas areas, DraftedAreas drafts, Findings findings) {
    this.areas = areas;
    this.drafts = drafts;
    this.findings = findings;
  }

  /** Finds the level of the parent that each area of the file names. */
  void nameParents() {
    for (AreaLevel level : AreaLevel.values()) {
      drafts.replace(level, this::withParent);
    }
  }

  /** Looks at the ground of each area of the file, and of what is stored below it. */
  void check() {
    for (AreaLevel level : AreaLevel.values()) {
      if (!level.tilesTheGround()) {
        tellOverlaps(level);
      }
      for (DraftedArea draft : drafts.listGood(level)) {
        Optional<Area> stored = areas.find(level, draft.area().code());
        MultiPolygon ground = ground(draft.area().boundary(), stored);
        if (ground != null) {
          above(draft.area(), stored)
              .ifPresent(parent -> compare(draft.area().code(), ground, parent, draft.place()));
          stored.ifPresent(area -> checkBelow(area, ground, draft.place()));
        }
      }
    }
  }

  private DraftedArea withParent(DraftedArea draft) {
    NewArea area = draft.area();
    String parent = area.parentCode();
    if (parent == null) {
      return draft;
    }
    AreaLevel level = levelOfParent(area.level(), parent);
    if (level == null) {
      findings.add(
          Fault.of(FaultCode.UNKNOWN_PARENT, draft.place())
              .with("code", area.code())
              .with("parent", parent));
      return draft;
    }
    return draft.with(area.below(level));
  }

  /** The nearest level above that has an area of this code, in the file or stored. */
  private @Nullable AreaLevel levelOfParent(AreaLevel below, String code) {
    for (int i = below.ordinal() - 1; i >= 0; i--) {
      AreaLevel level = AreaLevel.values()[i];
      if (drafts.find(level, code).isPresent() || areas.find(level, code).isPresent()) {
        return level;
      }
    }
    return null;
  }

  private Optional<Above> above(NewArea area, Optional<Area> stored) {
    if (area.parentLevel() != null && area.parentCode() != null) {
      return at(area.parentLevel(), area.parentCode());
    }
    String code = area.code();
    if (area.level() == AreaLevel.COMMUNITY && code.length() == COMMUNITY_DIGITS) {
      Optional<Above> street = at(AreaLevel.SUBDISTRICT, code.substring(0, STREET_DIGITS));
      if (street.isPresent()) {
        return street;
      }
    }
    if (area.level() == AreaLevel.SUBDISTRICT && code.length() == STREET_DIGITS) {
      Optional<Above> district = at(AreaLevel.DISTRICT, code.substring(0, DISTRICT_DIGITS));
      if (district.isPresent()) {
        return district;
      }
    }
    // a compound that names no community goes to the one that holds a point inside it
    return area.level() == AreaLevel.COMPOUND
        ? Optional.empty()
        : stored
            .map(Area::parentId)
            .flatMap(areas::find)
            .flatMap(parent -> at(parent.level(), parent.code()));
  }

  private Optional<Above> at(AreaLevel level, String code) {
    MultiPolygon drafted =
        drafts.find(level, code).map(draft -> draft.area().boundary()).orElse(null);
    return Optional.ofNullable(ground(drafted, areas.find(level, code)))
        .map(ground -> new Above(code, ground));
  }

  private static @Nullable MultiPolygon ground(
      @Nullable MultiPolygon drafted, Optional<Area> stored) {
    return drafted != null ? drafted : stored.map(Area::boundary).orElse(null);
  }

  private void checkBelow(Area parent, MultiPolygon ground, Place place) {
    boolean same = parent.boundary() != null && parent.boundary().equalsExact(ground);
    int level = parent.level().ordinal() + 1;
    if (same || level == AreaLevel.values().length) {
      return;
    }
    for (Area child : areas.listBelow(parent.id())) {
      boolean stays = drafts.find(child.level(), child.code()).isEmpty();
      if (stays && child.boundary() != null) {
        compare(child.code(), child.boundary(), new Above(parent.code(), ground), place);
      }
    }
  }

  private void compare(String code, MultiPolygon ground, Above parent, Place place) {
    Geometry outside = OverlayNGRobust.overlay(ground, parent.ground(), OverlayNG.DIFFERENCE);
    double squareMetres = GroundArea.squareMetres(outside);
    if (squareMetres > TOLERATED_SQUARE_METRES) {
      boolean elsewhere = outside.getArea() > MOST * ground.getArea();
      findings.add(
          Fault.of(
                  elsewhere ? FaultCode.AREA_OUTSIDE_PARENT : FaultCode.AREA_STICKS_OUT,
                  place.feature() > 0 ? place : place.withId(code))
              .with("code", code)
              .with("parent", parent.code())
              .with("squareMetres", GroundArea.rounded(squareMetres))
              .at(outside.getInteriorPoint().getCoordinate()));
    }
  }

  private void tellOverlaps(AreaLevel level) {
    List<Claim> claims = new ArrayList<>();
    for (DraftedArea draft : drafts.listGood(level)) {
      if (draft.area().boundary() != null) {
        claims.add(new Claim(draft.area().code(), draft.area().boundary(), draft.place()));
      }
    }
    for (Area area : claims.isEmpty() ? List.<Area>of() : areas.list(level)) {
      if (area.boundary() != null && drafts.find(level, area.code()).isEmpty()) {
        claims.add(new Claim(area.code(), area.boundary(), null));
      }
    }
    for (Overlap overlap : Overlap.among(claims)) {
      if (overlap.squareMetres() > TOLERATED_SQUARE_METRES) {
        Claim told = overlap.higher().isStored() ? overlap.lower() : overlap.higher();
        findings.add(
            Fault.of(FaultCode.AREAS_OVERLAP, told.place())
                .with("lower", overlap.lower().code())
                .with("higher", overlap.higher().code())
                .with("squareMetres", GroundArea.rounded(overlap.squareMetres()))
                .at(overlap.ground().getInteriorPoint().getCoordinate()));
      }
    }
  }
}
