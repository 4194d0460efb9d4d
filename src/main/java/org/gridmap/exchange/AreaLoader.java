package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;
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

  private record Drafted(NewArea area, Place place) {}

  private final ImportOptions options;
  private final Findings findings;
  private final Areas areas;
  private final AreaIntake intake;
  private final BuildingIntake buildings;
  private final Grids grids;
  private final Map<String, Drafted> drafts = new LinkedHashMap<>();

  /** Where it is loaded into. */
  @Component
  record Room(Areas areas, AreaIntake intake, BuildingIntake buildings, Grids grids)
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
    Drafted earlier = drafts.putIfAbsent(key(level, code), new Drafted(area, feature.place()));
    if (earlier != null) {
      RepeatedCode.report(feature, code, earlier.place().feature());
    }
  }

  @Override
  public void settle() {
    for (AreaLevel level : AreaLevel.values()) {
      drafts.replaceAll((key, draft) -> draft.area().level() == level ? withParent(draft) : draft);
    }
    for (AreaLevel level : AreaLevel.values()) {
      if (level.tilesTheGround()) {
        settleGround(level);
      }
    }
  }

  @Override
  public Tally store() {
    List<NewArea> good = new ArrayList<>();
    Envelope touched = new Envelope();
    for (Drafted draft : drafts.values()) {
      if (!findings.isBad(draft.place().feature())) {
        good.add(draft.area());
        if (draft.area().level().tilesTheGround() && draft.area().boundary() != null) {
          touched.expandToInclude(draft.area().boundary().getEnvelopeInternal());
        }
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

  private Drafted withParent(Drafted draft) {
    NewArea area = draft.area();
    String parent = area.parentCode();
    if (parent == null || findings.isBad(draft.place().feature())) {
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
    return new Drafted(
        new NewArea(
            area.code(), area.name(), area.level(), area.kind(), level, parent, area.boundary()),
        draft.place());
  }

  /** The nearest level above that has an area of this code, in the file or stored. */
  private @Nullable AreaLevel levelOfParent(AreaLevel below, String code) {
    for (int i = below.ordinal() - 1; i >= 0; i--) {
      AreaLevel level = AreaLevel.values()[i];
      Drafted inFile = drafts.get(key(level, code));
      boolean good = inFile != null && !findings.isBad(inFile.place().feature());
      if (good || areas.find(level, code).isPresent()) {
        return level;
      }
    }
    return null;
  }

  private void settleGround(AreaLevel level) {
    List<Claim> claims = new ArrayList<>();
    Set<String> inFile = new HashSet<>();
    Envelope ground = new Envelope();
    for (Drafted draft : drafts.values()) {
      MultiPolygon boundary = draft.area().boundary();
      boolean counts =
          draft.area().level() == level
              && boundary != null
              && !findings.isBad(draft.place().feature());
      if (counts) {
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
      if (near && !inFile.contains(area.code())) {
        claims.add(new Claim(area.code(), area.boundary(), null));
        stored.put(area.code(), area);
      }
    }
    new OverlapRule(options, findings)
        .settle(claims)
        .forEach((code, shape) -> reshape(level, code, shape, stored.get(code)));
  }

  private void reshape(AreaLevel level, String code, MultiPolygon shape, @Nullable Area stored) {
    if (stored == null) {
      drafts.computeIfPresent(
          key(level, code),
          (key, draft) -> new Drafted(draft.area().withBoundary(shape), draft.place()));
    } else {
      NewArea area = new NewArea(code, stored.name(), level, stored.kind(), null, null, shape);
      drafts.put(key(level, code), new Drafted(area, Place.STORED));
    }
  }

  private static String kind(Reading feature, AreaLevel level) {
    String kind = level == AreaLevel.COMPOUND ? feature.text("kind") : null;
    return KINDS.getOrDefault(kind == null ? "" : kind.toUpperCase(Locale.ROOT), "RESIDENTIAL");
  }

  private static String key(AreaLevel level, String code) {
    return level + " " + code;
  }
}
