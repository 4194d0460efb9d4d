package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gridmap.incident.relocation.RelocatedIncident;
import org.gridmap.platform.Datum;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one incident, for staff in whose area it lies.
 *
 * @param version number of its last event: the ETag, and what If-Match must name
 * @param handling what may be done, and by whom it is
 * @param gridThen the grid of its day, as it was then; null: it was in none
 * @param gridNow the grid its place belongs to today; null: none
 * @param relocation the last publication that gave it to another grid; null: none did
 */
public record StaffIncident(
    @JsonUnwrapped IncidentSummary summary,
    int version,
    @JsonUnwrapped Handling handling,
    @Nullable GridOfDay gridThen,
    IncidentSummary.@Nullable Named gridNow,
    @Nullable RelocatedIncident relocation,
    Given given,
    @Nullable StandingAt building,
    @Nullable String floor,
    @Nullable Reporter reporter,
    List<TimelineEntry> timeline,
    List<PhotoLink> pictures) {

  /** A version of a grid, and when it was valid; {@code until} is null for one valid today. */
  public record GridOfDay(String code, String name, Instant from, @Nullable Instant until) {}

  /** A building by code and name; null for one that nobody has named. */
  record StandingAt(String code, @Nullable String name) {}

  /** The place as it was given, in its datum. */
  record Given(double lon, double lat, Datum datum, @Nullable Double accuracyMetres) {}

  /** One picture: where to get it, and its size in pixels. */
  record PhotoLink(int seq, String href, int width, int height) {}
}
