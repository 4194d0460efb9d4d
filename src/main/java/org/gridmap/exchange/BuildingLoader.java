package org.gridmap.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.gridmap.building.BuildingIntake;
import org.gridmap.building.NewBuilding;
import org.gridmap.platform.StagedRow;
import org.gridmap.platform.Tally;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;

/** Takes buildings; their community and compound are found by the inner point. */
final class BuildingLoader implements Loader {

  enum Use {
    RESIDENTIAL,
    MIXED,
    COMMERCIAL,
    OFFICE,
    SCHOOL,
    HOSPITAL,
    PUBLIC,
    INDUSTRIAL,
    OTHER
  }

  private static final Set<Use> HOMES = EnumSet.of(Use.RESIDENTIAL, Use.MIXED);

  private final ImportOptions options;
  private final Findings findings;
  private final BuildingIntake intake;
  private final BuildingIntake.Staging staging;
  private final Instant now;

  /** Where it is loaded into. */
  @Component
  record Room(BuildingIntake intake, Clock clock) implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.BUILDINGS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new BuildingLoader(options, findings, this);
    }
  }

  BuildingLoader(ImportOptions options, Findings findings, Room room) {
    this.options = options;
    this.findings = findings;
    this.intake = room.intake;
    this.now = room.clock.instant();
    this.staging = intake.open();
  }

  @Override
  public void take(Reading feature) {
    String code = feature.code("code");
    Integer households = feature.whole("households", 0);
    Integer levels = feature.whole("levels", 1);
    Integer entrances = feature.whole("entrances", 1);
    Use use = feature.choice(Use.class, "use");
    String name = feature.text("name");
    MultiPolygon footprint = feature.area();
    if (feature.isGood() && footprint != null) {
      if (households == null && (use == null || HOMES.contains(use))) {
        feature.report(feature.fault(FaultCode.HOUSEHOLDS_UNKNOWN).with("code", code));
      }
      Use usual = households != null && households == 0 ? Use.OTHER : Use.RESIDENTIAL;
      staging.add(
          new NewBuilding(
              feature.row(),
              code,
              name,
              (use == null ? usual : use).name(),
              levels,
              entrances,
              households,
              footprint));
    }
  }

  @Override
  public void settle() {
    staging.finish();
    RepeatedCode.report(intake.listRepeated(), findings);
    intake.dropRepeated();
  }

  @Override
  public Tally store() {
    Instant since = options.since() == null ? now : options.since();
    Tally tally = intake.store(since, now, "IMPORT");
    for (StagedRow row : intake.listInNoCommunity()) {
      findings.add(
          Fault.of(FaultCode.BUILDING_IN_NO_COMMUNITY, RepeatedCode.place(row))
              .with("code", row.code())
              .at(row.at()));
    }
    return tally;
  }

  @Override
  public void close() {
    staging.close();
  }
}
