package org.gridmap.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.gridmap.assignment.Confidence;
import org.gridmap.assignment.Pin;
import org.gridmap.assignment.Placement;
import org.gridmap.incident.Categories;
import org.gridmap.incident.Channel;
import org.gridmap.incident.LifeCycles;
import org.gridmap.intake.BulkIncident;
import org.gridmap.intake.BulkIntake;
import org.gridmap.lifecycle.StateRule;
import org.gridmap.platform.JurisdictionSettings;
import org.gridmap.platform.Tally;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.Place;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Takes incidents, each located in today's grids; outside every community only when asked. */
final class IncidentLoader implements Loader {

  private static final String ACTOR = "import";

  /** So far the clock of another office may be ahead of ours. */
  private static final Duration CLOCKS_APART = Duration.ofHours(1);

  private final ImportOptions options;
  private final Findings findings;
  private final BulkIntake intake;
  private final Categories categories;
  private final List<String> states;
  private final ZoneId zone;
  private final Instant latest;
  private final BulkIntake.Staging staging;

  /** Where it is loaded into. */
  @Component
  record Room(
      BulkIntake intake,
      Categories categories,
      LifeCycles lifeCycles,
      JurisdictionSettings jurisdiction,
      Clock clock)
      implements LoaderRoom {

    @Override
    public Set<ImportKind> kinds() {
      return Set.of(ImportKind.INCIDENTS);
    }

    @Override
    public Loader open(ImportKind kind, ImportOptions options, Findings findings) {
      return new IncidentLoader(options, findings, this);
    }
  }

  IncidentLoader(ImportOptions options, Findings findings, Room room) {
    this.options = options;
    this.findings = findings;
    this.intake = room.intake;
    this.categories = room.categories;
    this.states = room.lifeCycles.forNew().states().stream().map(StateRule::code).toList();
    this.zone = room.jurisdiction.zone();
    this.latest = room.clock.instant().plus(CLOCKS_APART);
    this.staging = intake.open();
  }

  @Override
  public void take(Reading feature) {
    String number = feature.code("code");
    String category = feature.required("category");
    String description = feature.required("description");
    Channel channel = feature.choice(Channel.class, "channel");
    String state = feature.choice(states, "state");
    Instant reportedAt = time(feature, "time");
    Instant resolvedAt = time(feature, "resolved_at");
    Instant closedAt = time(feature, "closed_at");
    Double accuracy = feature.decimal("accuracy_m");
    String floor = feature.text("floor");
    String building = feature.optionalCode("building_code");
    if (!category.isEmpty() && categories.find(category).isEmpty()) {
      feature.report(feature.fault(FaultCode.UNKNOWN_CATEGORY).with("category", category));
    }
    if (!feature.has("time")) {
      feature.reportMissing("time");
    }
    requireOrder(feature, reportedAt, resolvedAt, closedAt);
    Pin pin = pin(feature, accuracy);
    Placement placement = pin == null ? null : placement(feature, number, pin, building);
    if (pin == null || placement == null || reportedAt == null || !feature.isGood()) {
      return;
    }
    staging.add(
        new BulkIncident(
            feature.row(),
            renumbered(number, reportedAt),
            category,
            description,
            pin,
            building,
            floor,
            channel == null ? Channel.IMPORT : channel,
            state == null ? states.get(0) : state,
            reportedAt,
            resolvedAt,
            closedAt),
        placement);
  }

  @Override
  public void settle() {
    staging.finish();
    for (BulkIntake.Repeated repeated : intake.listRepeated()) {
      findings.add(
          Fault.of(FaultCode.DUPLICATE_CODE, new Place(repeated.row(), repeated.number(), 0, 0))
              .with("code", repeated.number())
              .with("earlier", repeated.earlierRow()));
    }
    intake.dropRepeated();
  }

  @Override
  public Tally store() {
    return intake.store(ACTOR);
  }

  @Override
  public void close() {
    staging.close();
  }

  private @Nullable Pin pin(Reading feature, @Nullable Double accuracy) {
    Coordinate raw = feature.rawPosition();
    if (raw == null) {
      feature.reportNoPosition();
      return null;
    }
    if (accuracy != null && accuracy < 0) {
      feature.report(
          feature.fault(FaultCode.BAD_NUMBER).with("field", "accuracy_m").with("value", accuracy));
    }
    Point location = feature.point(raw);
    return location == null
        ? null
        : new Pin(location, raw.x, raw.y, options.reference().datum(), accuracy);
  }

  private Placement placement(Reading feature, String number, Pin pin, @Nullable String building) {
    if (building != null && !staging.isBuilding(building)) {
      feature.report(
          feature
              .fault(FaultCode.UNKNOWN_BUILDING)
              .with("code", number)
              .with("building", building));
    }
    Placement placement = staging.locate(pin, building);
    if (placement.confidence() == Confidence.OUTSIDE) {
      FaultCode code =
          options.leniency().keepOutside() ? FaultCode.KEPT_OUTSIDE : FaultCode.IN_NO_COMMUNITY;
      feature.report(feature.fault(code).with("code", number).at(pin.location().getCoordinate()));
    }
    return placement;
  }

  /** What is solved was reported before, what is closed was solved before, nothing is to come. */
  private void requireOrder(
      Reading feature,
      @Nullable Instant reportedAt,
      @Nullable Instant resolvedAt,
      @Nullable Instant closedAt) {
    requireNotBefore(feature, "resolved_at", resolvedAt, "time", reportedAt);
    requireNotBefore(feature, "closed_at", closedAt, "time", reportedAt);
    requireNotBefore(feature, "closed_at", closedAt, "resolved_at", resolvedAt);
    requirePast(feature, "time", reportedAt);
    requirePast(feature, "resolved_at", resolvedAt);
    requirePast(feature, "closed_at", closedAt);
  }

  private static void requireNotBefore(
      Reading feature,
      String field,
      @Nullable Instant time,
      String first,
      @Nullable Instant before) {
    if (time != null && before != null && time.isBefore(before)) {
      feature.report(
          feature
              .fault(FaultCode.TIMES_OUT_OF_ORDER)
              .with("field", field)
              .with("value", String.valueOf(feature.text(field)))
              .with("first", first)
              .with("before", String.valueOf(feature.text(first))));
    }
  }

  private void requirePast(Reading feature, String field, @Nullable Instant time) {
    if (time != null && time.isAfter(latest)) {
      feature.report(
          feature
              .fault(FaultCode.TIME_TO_COME)
              .with("field", field)
              .with("value", String.valueOf(feature.text(field))));
    }
  }

  private @Nullable Instant time(Reading feature, String field) {
    Instant time = feature.time(zone, field);
    return time == null || options.shiftDays() == 0
        ? time
        : time.atZone(zone).plusDays(options.shiftDays()).toInstant();
  }

  /** A number begins with the day of the report: it moves with the times. */
  private String renumbered(String number, Instant reportedAt) {
    boolean moves = options.shiftDays() != 0 && number.matches("\\d{8}-.+");
    return moves
        ? DateTimeFormatter.BASIC_ISO_DATE.format(reportedAt.atZone(zone).toLocalDate())
            + number.substring(8)
        : number;
  }
}
