package org.gridmap.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gridmap.incident.Reporter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What somebody reports, as it was sent; nothing is checked yet. Only category, description and
 * location are required.
 *
 * @param category code of a category
 * @param description up to 2,000 characters
 * @param buildingCode the building the reporter chose: it decides the grid
 * @param floor free text up to 20 characters, e.g. {@code 4} or {@code B1}
 * @param channel name of a {@link org.gridmap.incident.Channel}, any case; WEB when absent
 * @param extent the line or ground it takes up, in the datum of the location; heeded where the
 *     category has one
 */
public record Report(
    @Nullable String category,
    @Nullable String description,
    @Nullable Place location,
    @Nullable String buildingCode,
    @Nullable String floor,
    @Nullable Reporter reporter,
    @Nullable String channel,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Geometry extent) {

  /** A report of a point. */
  public Report(
      @Nullable String category,
      @Nullable String description,
      @Nullable Place location,
      @Nullable String buildingCode,
      @Nullable String floor,
      @Nullable Reporter reporter,
      @Nullable String channel) {
    this(category, description, location, buildingCode, floor, reporter, channel, null);
  }

  /**
   * The pin.
   *
   * @param lon degrees east, in the datum
   * @param lat degrees north, in the datum
   * @param datum name of a {@code Datum}; WGS84 when absent
   * @param accuracyMetres radius the device claims, 0 or more; null when unknown
   */
  public record Place(
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable String datum,
      @Nullable Double accuracyMetres) {}
}
