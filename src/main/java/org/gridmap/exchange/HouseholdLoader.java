package org.gridmap.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.building.Building;
import org.gridmap.building.BuildingEdits;
import org.gridmap.building.Buildings;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a table of household counts by building code; the buildings must be stored already. */
final class HouseholdLoader implements Loader {

  private record Count(int row, int households, @Nullable Integer before) {}

  private final Findings findings;
  private final Buildings buildings;
  private final BuildingEdits edits;
  private final Instant at;
  private final Instant now;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /** Where it is loaded into. */
  @Component
  record Room(Buildings buildings, BuildingEdits edits, Clock clock) implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.HOUSEHOLDS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new HouseholdLoader(options, findings, this);
    }
  }

  HouseholdLoader(ImportOptions options, Findings findings, Room room) {
    this.findings = findings;
    this.buildings = room.buildings;
    this.edits = room.edits;
    this.now = room.clock.instant();
    this.at = options.since() == null ? now : options.since();
  }

  @Override
  public void take(Reading feature) {
    String code = feature.code("code");
    Integer households = feature.whole("households", 0);
    if (!feature.has("households")) {
      feature.reportMissing("households");
    }
    if (!feature.isGood() || households == null) {
      return;
    }
    Optional<Building> building = buildings.find(code);
    if (building.isEmpty()) {
      feature.report(feature.fault(FaultCode.BUILDING_MISSING).with("code", code));
      return;
    }
    Count earlier =
        counts.putIfAbsent(code, new Count(feature.row(), households, building.get().households()));
    if (earlier != null) {
      RepeatedCode.report(feature, code, earlier.row());
    }
  }

  @Override
  public void settle() {
    // every row was compared with the buildings as it came
  }

  @Override
  public Tally store() {
    long added = 0;
    long changed = 0;
    long unchanged = 0;
    BuildingEdits.By by = new BuildingEdits.By("IMPORT", null, at, now);
    for (Map.Entry<String, Count> each : counts.entrySet()) {
      Count count = each.getValue();
      if (findings.isBad(count.row())) {
        continue;
      }
      edits.recount(each.getKey(), count.households(), by);
      Integer before = count.before();
      added += before == null ? 1 : 0;
      changed += before != null && before != count.households() ? 1 : 0;
      unchanged += before != null && before == count.households() ? 1 : 0;
    }
    return new Tally(added, changed, unchanged);
  }
}
