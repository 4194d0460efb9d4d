package org.gridmap.pages;

import java.util.UUID;
import org.gridmap.incident.Channel;
import org.gridmap.incident.Reporter;
import org.gridmap.intake.Report;
import org.jspecify.annotations.Nullable;

/**
 * What is reported, as typed into the form; nothing is null, nothing is checked.
 *
 * @param key idempotency key of this form: sent twice, it is one report
 */
record ReportWords(
    String key, String category, String description, String floor, String name, String phone) {

  ReportWords {
    key = PlaceWords.text(key).isBlank() ? UUID.randomUUID().toString() : key;
    category = PlaceWords.text(category);
    description = PlaceWords.text(description);
    floor = PlaceWords.text(floor);
    name = PlaceWords.text(name);
    phone = PlaceWords.text(phone);
  }

  /** The report to hand in, once its place and the way it came are known. */
  Report at(ReportPlace place, Channel channel) {
    return new Report(
        category,
        description,
        place.location(),
        place.buildingCode(),
        floor.isBlank() ? null : floor,
        reporter(),
        channel.name());
  }

  private @Nullable Reporter reporter() {
    return name.isBlank() && phone.isBlank() ? null : new Reporter(name, phone);
  }
}
