package org.gridmap.exchange;

import java.util.Set;
import org.gridmap.basemap.MapIntake;
import org.gridmap.basemap.NewMapFeature;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Takes barriers, or the base map of streets, water and green. */
final class MapLoader implements Loader {

  enum BarrierKind {
    ROAD,
    RIVER,
    WALL,
    RAIL
  }

  enum BaseKind {
    STREET,
    WATER,
    GREEN
  }

  private final boolean barriers;
  private final Findings findings;
  private final MapIntake intake;
  private final MapIntake.Staging staging;

  /** Where it is loaded into. */
  @Component
  record Room(MapIntake intake) implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.BARRIERS, ImportKind.BASE);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new MapLoader(kind == ImportKind.BARRIERS, findings, intake);
    }
  }

  MapLoader(boolean barriers, Findings findings, MapIntake intake) {
    this.barriers = barriers;
    this.findings = findings;
    this.intake = intake;
    this.staging = intake.open();
  }

  @Override
  public void take(Reading feature) {
    String code = feature.optionalCode("code");
    Enum<?> kind =
        barriers
            ? feature.choice(BarrierKind.class, "kind")
            : feature.choice(BaseKind.class, "kind");
    if (kind == null && !feature.has("kind")) {
      feature.reportMissing("kind");
    }
    String featureClass = feature.text("class");
    String name = feature.text("name");
    Geometry shape = barriers ? feature.line() : feature.lineOrArea();
    if (!feature.isGood() || shape == null || kind == null) {
      return;
    }
    if (code == null) {
      feature.report(feature.fault(FaultCode.NO_CODE));
    }
    staging.add(new NewMapFeature(feature.row(), code, kind.name(), featureClass, name, shape));
  }

  @Override
  public void settle() {
    staging.finish();
    RepeatedCode.report(intake.listRepeated(), findings);
    intake.dropRepeated();
  }

  @Override
  public Tally store() {
    return barriers ? intake.storeBarriers() : intake.storeBase();
  }

  @Override
  public void close() {
    staging.close();
  }
}
