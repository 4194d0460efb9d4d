package org.gridmap.incident;

import java.time.Instant;
import org.gridmap.assignment.Pin;
import org.jspecify.annotations.Nullable;

/**
 * An incident of another system or of an earlier time.
 *
 * @param number its number there; null: it gets a new one
 * @param category code of a known category
 * @param buildingCode of a building that stands now: decides the grid
 * @param resolvedAt when it was solved, if known
 * @param closedAt when it was closed, if known
 */
public record PastIncident(
    @Nullable String number,
    String category,
    String description,
    Pin pin,
    @Nullable String buildingCode,
    @Nullable String floor,
    Channel channel,
    IncidentState state,
    Instant reportedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt) {

  /**
   * The words made fit for storing, as those of a report are.
   *
   * @throws org.gridmap.platform.Problem {@code MISSING_PARAMETER}, {@code TEXT_TOO_LONG}
   */
  public PastIncident {
    description =
        ReportText.required("description", description, CheckedReport.LONGEST_DESCRIPTION);
    floor = ReportText.optional("floor", floor, CheckedReport.LONGEST_FLOOR);
    number = ReportText.optional("number", number, CheckedReport.LONGEST_CODE);
  }
}
