package org.gridmap.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.people.DutyIntake;
import org.gridmap.people.DutyRole;
import org.gridmap.people.NewDuty;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Tally;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes grid workers with their duties in grids that are published. */
final class DutyLoader implements Loader {

  private final ImportOptions options;
  private final Findings findings;
  private final DutyIntake intake;
  private final ZoneId zone;
  private final Instant now;
  private final Map<String, Long> series;
  private final Map<String, List<NewDuty>> duties = new HashMap<>();
  private final List<NewDuty> inOrder = new ArrayList<>();

  /** Where it is loaded into. */
  @Component
  record Room(DutyIntake intake, JurisdictionSettings jurisdiction, Clock clock)
      implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.WORKERS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new DutyLoader(options, findings, this);
    }
  }

  DutyLoader(ImportOptions options, Findings findings, Room room) {
    this.options = options;
    this.findings = findings;
    this.intake = room.intake;
    this.zone = room.jurisdiction.zone();
    this.now = room.clock.instant();
    this.series = intake.seriesByCode();
  }

  @Override
  public void take(Reading feature) {
    String code = feature.code("code");
    String name = feature.required("name");
    String phone = feature.optionalCode("phone");
    String grid = feature.code("grid_code");
    DutyRole role = feature.choice(DutyRole.class, "role");
    Instant from = feature.time(zone, "from");
    Instant until = feature.time(zone, "until");
    if (!feature.isGood()) {
      return;
    }
    if (!series.containsKey(grid)) {
      feature.report(feature.fault(FaultCode.UNKNOWN_GRID).with("grid", grid));
      return;
    }
    Instant begin = from != null ? from : options.since() == null ? now : options.since();
    if (until != null && !until.isAfter(begin)) {
      feature.report(
          feature
              .fault(FaultCode.BAD_TIME)
              .with("field", "until")
              .with("value", feature.text("until")));
      return;
    }
    NewDuty duty =
        new NewDuty(
            feature.row(),
            code,
            name,
            phone,
            grid,
            role == null ? DutyRole.GRID_WORKER : role,
            begin,
            until);
    add(duty, feature);
  }

  private void add(NewDuty duty, Reading feature) {
    String key = duty.personCode() + " " + duty.gridCode() + " " + duty.role();
    List<NewDuty> same = duties.computeIfAbsent(key, k -> new ArrayList<>());
    for (NewDuty earlier : same) {
      if (overlap(earlier, duty)) {
        feature.report(
            feature
                .fault(FaultCode.DUTY_CONFLICT)
                .with("code", duty.personCode())
                .with("earlier", earlier.row()));
        return;
      }
    }
    same.add(duty);
    inOrder.add(duty);
  }

  @Override
  public void settle() {
    // every row was compared with the earlier ones as it came
  }

  @Override
  public Tally store() {
    return intake.store(inOrder.stream().filter(duty -> !findings.isBad(duty.row())).toList());
  }

  private static boolean overlap(NewDuty one, NewDuty other) {
    return startsBefore(one.from(), other.until()) && startsBefore(other.from(), one.until());
  }

  private static boolean startsBefore(Instant begin, @Nullable Instant end) {
    return end == null || begin.isBefore(end);
  }
}
