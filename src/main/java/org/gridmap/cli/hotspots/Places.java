package org.gridmap.cli.hotspots;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The lines of a file that have a place, in metres of the plane, in the file's order. Lines without
 * longitude or latitude are left out and counted.
 */
final class Places {

  /**
   * One line.
   *
   * @param x easting in metres
   * @param y northing in metres
   * @param time local wall time of an incident, or null when the line has none
   * @param value what the line exposes, 0 for an incident
   */
  record Place(String id, double x, double y, @Nullable LocalDateTime time, double value) {}

  private final List<Place> places;
  private final int leftOut;

  private Places(List<Place> places, int leftOut) {
    this.places = List.copyOf(places);
    this.leftOut = leftOut;
  }

  /**
   * Reads {@code id,lon,lat[,time]}; the time is read only when it is needed. The files of the
   * command {@code generate} say {@code number} and {@code reported_at} instead.
   */
  static Places incidents(Path file, MetricPlane plane, boolean timed) throws IOException {
    return read(file, plane, timed, null);
  }

  /** Reads {@code id,lon,lat,field}; an empty field is 0. */
  static Places exposure(Path file, MetricPlane plane, String field) throws IOException {
    return read(file, plane, false, field);
  }

  private static Places read(Path file, MetricPlane plane, boolean timed, @Nullable String field)
      throws IOException {
    List<Place> places = new ArrayList<>();
    int leftOut = 0;
    try (CsvFile csv = CsvFile.open(file)) {
      int id = csv.column("id", "number", "code");
      int lon = csv.column("lon");
      int lat = csv.column("lat");
      int timeColumn = timed ? csv.column("time", "reported_at", "created_at") : -1;
      int valueColumn = field == null ? -1 : csv.column(field);
      while (csv.next()) {
        if (csv.text(lon).isEmpty() || csv.text(lat).isEmpty()) {
          leftOut++;
          continue;
        }
        Coordinate at = metres(csv, plane, csv.number(lon), csv.number(lat));
        places.add(
            new Place(csv.text(id), at.x, at.y, time(csv, timeColumn), value(csv, valueColumn)));
      }
    }
    return new Places(places, leftOut);
  }

  private static Coordinate metres(CsvFile csv, MetricPlane plane, double lon, double lat) {
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      throw csv.fault("longitude " + lon + ", latitude " + lat + " is no place");
    }
    Coordinate metres = plane.metres(lon, lat);
    if (!Double.isFinite(metres.x) || !Double.isFinite(metres.y)) {
      throw csv.fault("longitude " + lon + ", latitude " + lat + " lies outside the plane");
    }
    return metres;
  }

  private static @Nullable LocalDateTime time(CsvFile csv, int column) {
    if (column < 0 || csv.text(column).isEmpty()) {
      return null;
    }
    try {
      return WallTime.parse(csv.text(column));
    } catch (DateTimeException notATime) {
      throw csv.fault("'" + csv.text(column) + "' is not a time");
    }
  }

  private static double value(CsvFile csv, int column) {
    if (column < 0 || csv.text(column).isEmpty()) {
      return 0;
    }
    double value = csv.number(column);
    if (value < 0) {
      throw csv.fault("the exposure " + value + " is below 0");
    }
    return value;
  }

  List<Place> all() {
    return places;
  }

  /** How many lines had no longitude or latitude. */
  int leftOut() {
    return leftOut;
  }

  double[] x() {
    return places.stream().mapToDouble(Place::x).toArray();
  }

  double[] y() {
    return places.stream().mapToDouble(Place::y).toArray();
  }
}
