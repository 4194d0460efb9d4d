package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gridmap.platform.Datum;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one incident, for staff in whose area it lies.
 *
 * @param version number of its last event: the ETag, and what If-Match must name
 * @param next the states it may go to
 */
record StaffIncident(
    @JsonUnwrapped IncidentSummary summary,
    int version,
    List<IncidentState> next,
    Given given,
    @Nullable String building,
    @Nullable String floor,
    Report.@Nullable Reporter reporter,
    List<TimelineEntry> timeline,
    List<PhotoLink> pictures) {

  /** The place as it was given, in its datum. */
  record Given(double lon, double lat, Datum datum, @Nullable Double accuracyMetres) {}

  /** One picture: where to get it, and its size in pixels. */
  record PhotoLink(int seq, String href, int width, int height) {}
}
