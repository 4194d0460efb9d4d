package org.gridmap.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.AreaIntake;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.area.NewArea;
import org.gridmap.building.BuildingIntake;
import org.gridmap.grid.Grids;
import org.gridmap.platform.Tally;
import org.gridmap.platform.Wgs84;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;

/** Takes areas of any level; communities and compounds must not overlap within their level. */
final class AreaLoader implements Loader {

  /** Uses of compounds that are not lived in; all others count as residential. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("SCHOOL", "SCHOOL"),
          Map.entry("MIDDLE_SCHOOL", "SCHOOL"),
          Map.entry("PRIMARY_SCHOOL", "SCHOOL"),
          Map.entry("KINDERGARTEN", "SCHOOL"),
          Map.entry("HOSPITAL", "HOSPITAL"),
          Map.entry("PARK", "PARK"),
          Map.entry("COMMERCIAL", "COMMERCIAL"),
          Map.entry("MALL", "COMMERCIAL"),
          Map.entry("OFFICE", "COMMERCIAL"),
          Map.entry("INDUSTRIAL", "INDUSTRIAL"));

  private final ImportOptions options;
  private final Findings findings;
  private final Areas areas;
  private final AreaIntake intake;
  private final BuildingIntake buildings;
  private final Grids grids;
  private final DraftedAreas drafts;
  private final AreaNesting nesting;
  private final MovedGround moved;

  /** Where it is loaded into. */
  @Component
  record Room(
      Areas areas,
      AreaIntake intake,
      BuildingIntake buildings,
      Grids grids,
      MovedGround.Room ground,
      Clock clock)
      implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.AREAS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new AreaLoader(options, findings, this);
    }
  }

  AreaLoader(ImportOptions options, Findings findings, Room room) {
    this.options = options;
    this.findings = findings;
    this.areas = room.areas;
    this.intake = room.intake;
    this.buildings = room.buildings;
    this.grids = room.grids;
    this.drafts = new DraftedAreas(findings);
    this.nesting = new AreaNesting(areas, drafts, findings);
    this.moved = new MovedGround(room.ground, drafts, findings, room.clock.instant());
  }

  @Override
  public void take(Reading feature) {
    AreaLevel level =
        options.level() != null ? options.level() : feature.choice(AreaLevel.class, "level");
    String code = feature.code("code");
    if (level == null) {
      if (!feature.has("level")) {
        feature.reportMissing("level");
      }
      return;
    }
    String name = feature.text("name");
    String parent = feature.optionalCode("parent");
    MultiPolygon boundary = level.tilesTheGround() || feature.hasGeometry() ? feature.area() : null;
    if (!feature.isGood()) {
      return;
    }
    if (name == null) {
      feature.report(feature.fault(FaultCode.NAME_FROM_CODE));
    }
    NewArea area =
        new NewArea(
            code,
            name == null ? code : name,
            level,
            kind(feature, level),
            null,
            code.equals(parent) ? null : parent,
            boundary);
    drafts
        .add(area, feature.place())
        .ifPresent(earlier -> RepeatedCode.report(feature, code, earlier.place().feature()));
  }

  @Override
  public void settle() {
    nesting.nameParents();
    moved.check();
    for (AreaLevel level : AreaLevel.values()) {
      if (level.tilesTheGround()) {
        settleGround(level);
      }
    }
    nesting.check();
  }

  @Override
  public Tally store() {
    List<NewArea> good = new ArrayList<>();
    Envelope touched = new Envelope();
    for (DraftedArea draft : drafts.listGood()) {
      NewArea area = draft.area();
      good.add(area);
      if (area.level().tilesTheGround() && area.boundary() != null) {
        touched.expandToInclude(area.boundary().getEnvelopeInternal());
        areas
            .find(area.level(), area.code())
            .map(Area::boundary)
            .ifPresent(before -> touched.expandToInclude(before.getEnvelopeInternal()));
      }
    }
    AreaIntake.Stored stored = intake.store(good);
    Tally tally = stored.tally();
    if (!touched.isNull() && tally.added() + tally.changed() > 0) {
      buildings.placeAgain(Wgs84.FACTORY.toGeometry(touched));
    }
    if (!stored.communities().isEmpty()) {
      grids.announce(stored.communities());
    }
    return tally;
  }

  private void settleGround(AreaLevel level) {
    List<Claim> claims = new ArrayList<>();
    Set<String> inFile = new HashSet<>();
    Envelope ground = new Envelope();
    for (DraftedArea draft : drafts.listGood(level)) {
      MultiPolygon boundary = draft.area().boundary();
      if (boundary != null) {
        claims.add(new Claim(draft.area().code(), boundary, draft.place()));
        inFile.add(draft.area().code());
        ground.expandToInclude(boundary.getEnvelopeInternal());
      }
    }
    if (claims.isEmpty()) {
      return;
    }
    Map<String, Area> stored = new HashMap<>();
    for (Area area : areas.list(level)) {
      boolean near =
          area.boundary() != null && area.boundary().getEnvelopeInternal().intersects(ground);
      if (near && counts(area, inFile)) {
        claims.add(new Claim(area.code(), area.boundary(), null));
        stored.put(area.code(), area);
      }
    }
    Map<String, MultiPolygon> changed = new OverlapRule(options, findings).settle(claims);
    changed.forEach((code, shape) -> reshape(level, code, shape, stored.get(code)));
    if (level == AreaLevel.COMMUNITY) {
      moved.checkAgain(changed.keySet());
    }
  }

  /** Of an area that is left out, what is stored stays; in a refused file it is no fault again. */
  private boolean counts(Area stored, Set<String> inFile) {
    return !inFile.contains(stored.code())
        && (options.leniency().skipBad() || !drafts.names(stored.level(), stored.code()));
  }

  private void reshape(AreaLevel level, String code, MultiPolygon shape, @Nullable Area stored) {
    if (stored == null) {
      drafts.replace(level, code, draft -> draft.with(draft.area().withBoundary(shape)));
    } else {
      drafts.addStored(new NewArea(code, stored.name(), level, stored.kind(), null, null, shape));
    }
  }

  private static String kind(Reading feature, AreaLevel level) {
    String kind = level == AreaLevel.COMPOUND ? feature.text("kind") : null;
    return KINDS.getOrDefault(kind == null ? "" : kind.toUpperCase(Locale.ROOT), "RESIDENTIAL");
  }
}
