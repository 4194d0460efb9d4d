package org.gridmap.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gridmap.assignment.Pin;
import org.gridmap.building.Building;
import org.gridmap.incident.Category;
import org.gridmap.incident.Channel;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.ReportText;
import org.gridmap.incident.Reporter;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * A report whose words and place are fit to be stored.
 *
 * @param building the one the reporter chose
 */
record CheckedReport(
    String category,
    String description,
    Pin pin,
    @Nullable Building building,
    @Nullable String floor,
    @Nullable String reporterName,
    @Nullable String reporterPhone,
    Channel channel) {

  static final int LONGEST_DESCRIPTION = 2000;
  static final int LONGEST_CODE = 64;
  static final int LONGEST_FLOOR = 20;
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_PHONE = 30;

  /** Finds a building by its code. */
  interface BuildingByCode {
    Building get(String code);
  }

  /**
   * Checks a report.
   *
   * @param categories those this reporter may choose, by their code
   * @throws Problem for the first thing that is missing or wrong
   */
  static CheckedReport of(
      Report report, Function<String, Optional<Category>> categories, BuildingByCode buildings) {
    Reporter reporter = report.reporter();
    String building = ReportText.optional("buildingCode", report.buildingCode(), LONGEST_CODE);
    return new CheckedReport(
        category(report, categories),
        ReportText.required("description", report.description(), LONGEST_DESCRIPTION),
        pin(report.location()),
        building == null ? null : buildings.get(building),
        ReportText.optional("floor", report.floor(), LONGEST_FLOOR),
        reporter == null
            ? null
            : ReportText.optional("reporter.name", reporter.name(), LONGEST_NAME),
        reporter == null
            ? null
            : ReportText.optional("reporter.phone", reporter.phone(), LONGEST_PHONE),
        channel(report.channel()));
  }

  private static String category(Report report, Function<String, Optional<Category>> categories) {
    String code = ReportText.required("category", report.category(), LONGEST_CODE);
    return categories
        .apply(code)
        .map(Category::code)
        .orElseThrow(() -> new Problem(IncidentProblem.UNKNOWN_CATEGORY).with("category", code));
  }

  private static Pin pin(Report.@Nullable Place place) {
    if (place == null) {
      throw missing("location");
    }
    if (place.lon() == null) {
      throw missing("location.lon");
    }
    if (place.lat() == null) {
      throw missing("location.lat");
    }
    return Pin.of(place.lon(), place.lat(), place.datum(), place.accuracyMetres());
  }

  private static Channel channel(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Channel.WEB;
    }
    try {
      return Channel.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(RequestProblem.INVALID_PARAMETER)
          .with("name", "channel")
          .with("value", name);
    }
  }

  private static Problem missing(String name) {
    return new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
  }
}
