package org.gridmap.intake;

import java.util.Optional;
import java.util.function.Function;
import org.gridmap.assignment.Pin;
import org.gridmap.building.Building;
import org.gridmap.incident.Category;
import org.gridmap.incident.Channel;
import org.gridmap.incident.IncidentProblem;
import org.gridmap.incident.Reporter;
import org.gridmap.platform.Datum;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.gridmap.platform.StorableText;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A report whose words and place are fit to be stored.
 *
 * @param building the one the reporter chose
 * @param extent EPSG:4326: the line or ground it takes up; null: a point
 */
record CheckedReport(
    String category,
    String description,
    Pin pin,
    @Nullable Building building,
    @Nullable String floor,
    @Nullable String reporterName,
    @Nullable String reporterPhone,
    Channel channel,
    @Nullable Geometry extent) {

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
    String building = StorableText.optional("buildingCode", report.buildingCode(), LONGEST_CODE);
    return new CheckedReport(
        category(report, categories),
        StorableText.required("description", report.description(), LONGEST_DESCRIPTION),
        pin(report.location()),
        building == null ? null : buildings.get(building),
        StorableText.optional("floor", report.floor(), LONGEST_FLOOR),
        reporter == null
            ? null
            : StorableText.optional("reporter.name", reporter.name(), LONGEST_NAME),
        reporter == null
            ? null
            : StorableText.optional("reporter.phone", reporter.phone(), LONGEST_PHONE),
        channel(report.channel()),
        extent(report));
  }

  /** Degrees of WGS 84, whatever the datum of the report. */
  private static @Nullable Geometry extent(Report report) {
    Report.Place place = report.location();
    if (report.extent() == null || place == null) {
      return null;
    }
    String name = place.datum();
    Datum datum = name == null || name.isBlank() ? Datum.WGS84 : Datum.named(name);
    Geometry extent = report.extent().copy();
    for (Coordinate vertex : extent.getCoordinates()) {
      Wgs84.requireInRange(vertex.x, vertex.y);
      Coordinate wgs84 = datum.toWgs84(vertex.x, vertex.y);
      vertex.x = wgs84.x;
      vertex.y = wgs84.y;
    }
    extent.geometryChanged();
    return extent;
  }

  private static String category(Report report, Function<String, Optional<Category>> categories) {
    String code = StorableText.required("category", report.category(), LONGEST_CODE);
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
    return RequestWords.choice("channel", name, Channel.WEB);
  }

  private static Problem missing(String name) {
    return new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
  }
}
