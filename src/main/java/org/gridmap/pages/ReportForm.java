package org.gridmap.pages;

import java.util.UUID;
import org.gridmap.incident.Channel;
import org.gridmap.incident.Reporter;
import org.gridmap.intake.Report;
import org.jspecify.annotations.Nullable;

/**
 * The report as typed into the form; nothing is null, nothing is checked. A place is given by a
 * building, a grid or a pair of coordinates; the first that is given counts.
 *
 * @param key idempotency key of this form: sent twice, it is one report
 * @param find words to look a building up with
 * @param accuracy metres, from the device; blank when pointed at by hand
 */
record ReportForm(
    String key,
    String find,
    String buildingCode,
    String grid,
    String lon,
    String lat,
    String datum,
    String accuracy,
    String category,
    String description,
    String floor,
    String name,
    String phone) {

  ReportForm {
    key = text(key).isBlank() ? UUID.randomUUID().toString() : key;
    find = text(find);
    buildingCode = text(buildingCode);
    grid = text(grid);
    lon = text(lon);
    lat = text(lat);
    datum = text(datum).isBlank() ? "WGS84" : datum;
    accuracy = text(accuracy);
    category = text(category);
    description = text(description);
    floor = text(floor);
    name = text(name);
    phone = text(phone);
  }

  /** The report to hand in, once its place and the way it came are known. */
  Report at(ReportPlace place, Channel channel) {
    return new Report(
        category,
        description,
        place.location(),
        place.buildingCode(),
        floor.isBlank() ? null : floor,
        name.isBlank() && phone.isBlank() ? null : new Reporter(name, phone),
        channel.name());
  }

  boolean hasPlace() {
    return !(buildingCode.isBlank() && grid.isBlank() && lon.isBlank() && lat.isBlank());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
