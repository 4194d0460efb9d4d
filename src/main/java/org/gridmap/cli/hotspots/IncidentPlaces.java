package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FeatureFile;
import org.gridmap.source.FieldNames;
import org.gridmap.source.Findings;
import org.gridmap.source.Reading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The rows of a file that have a place, in metres of the plane, in the file's order. Rows without
 * longitude or latitude, and those too far from the plane to have metres in it, are left out and
 * counted.
 */
final class IncidentPlaces {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "id", List.of("number", "code", ""),
          "lon", List.of("lng", "longitude", "经度"),
          "lat", List.of("latitude", "纬度"),
          "time", List.of("reported_at", "created_at"));

  /**
   * One row.
   *
   * @param x easting in metres
   * @param y northing in metres
   * @param time local wall time of an incident, or null when the row has none
   * @param value what the row exposes, 0 for an incident
   */
  record Place(String id, double x, double y, @Nullable LocalDateTime time, double value) {}

  private final MetricPlane plane;
  private final @Nullable ZoneId zone;
  private final @Nullable String field;
  private final List<Place> places = new ArrayList<>();
  private int withoutPlace;
  private int farAway;
  private int withoutValue;

  private IncidentPlaces(MetricPlane plane, @Nullable ZoneId zone, @Nullable String field) {
    this.plane = plane;
    this.zone = zone;
    this.field = field;
  }

  /**
   * Reads {@code id,lon,lat[,time]}. The files of the command {@code generate} say {@code number}
   * and {@code reported_at} instead.
   *
   * @param zone of wall times, into which times with an offset are turned; null: times are not read
   * @throws org.gridmap.source.RefusedFile with every row that cannot be read
   */
  static IncidentPlaces incidents(Path file, MetricPlane plane, @Nullable ZoneId zone)
      throws IOException {
    String[] columns = {"id", "lon", "lat", "time"};
    IncidentPlaces places = new IncidentPlaces(plane, zone, null);
    places.read(file, zone == null ? new String[] {"id", "lon", "lat"} : columns);
    return places;
  }

  /**
   * Reads {@code id,lon,lat,field}; an empty field weighs nothing and is counted.
   *
   * @throws org.gridmap.source.RefusedFile with every row that cannot be read
   */
  static IncidentPlaces exposure(Path file, MetricPlane plane, String field) throws IOException {
    IncidentPlaces places = new IncidentPlaces(plane, null, field);
    places.read(file, "id", "lon", "lat", field);
    return places;
  }

  private void read(Path file, String... columns) throws IOException {
    Findings notes = FeatureFile.at(file, FieldNames.of(NAMES)).needing(columns).read(this::take);
    notes.notesByKind(file.toString()).forEach(System.err::println);
  }

  private void take(Reading row) {
    if (!row.hasGeometry() && !(row.has("lon") && row.has("lat"))) {
      withoutPlace++;
      return;
    }
    Coordinate raw = row.rawPosition();
    Coordinate at = raw == null ? null : row.positionAsWritten(raw);
    LocalDateTime time = zone == null ? null : row.wallTime(zone, "time");
    double value = field == null ? 0 : value(row, field);
    if (at == null) {
      row.reportNoPosition();
    } else if (!plane.holds(at)) {
      farAway++;
    } else {
      String id = row.text("id");
      Coordinate metres = plane.metres(at.x, at.y);
      places.add(new Place(id == null ? "" : id, metres.x, metres.y, time, value));
    }
  }

  private double value(Reading row, String name) {
    Double value = row.decimal(name);
    if (value == null) {
      withoutValue += row.has(name) ? 0 : 1;
      return 0;
    }
    if (value < 0) {
      row.report(row.fault(FaultCode.BAD_NUMBER).with("field", name).with("value", row.text(name)));
    }
    return value;
  }

  List<Place> all() {
    return places;
  }

  /** How many rows had no longitude or latitude. */
  int withoutPlace() {
    return withoutPlace;
  }

  /** How many rows lie too far from the plane. */
  int farAway() {
    return farAway;
  }

  /** How many rows had no exposure. */
  int withoutValue() {
    return withoutValue;
  }

  double[] x() {
    return places.stream().mapToDouble(Place::x).toArray();
  }

  double[] y() {
    return places.stream().mapToDouble(Place::y).toArray();
  }
}
