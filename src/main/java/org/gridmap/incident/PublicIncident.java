package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody learns who knows the number: no words, no picture, no exact place.
 *
 * @param category null: a confidential one, which no public page names
 * @param grid null: a dispatcher is finding the grid
 * @param hand what a reader ought to know about it besides
 */
public record PublicIncident(
    String number,
    @Nullable Category category,
    IncidentState state,
    IncidentSummary.@Nullable Named grid,
    @JsonUnwrapped Hand hand,
    List<TimelineEntry> timeline) {

  /**
   * Who has it, and for whom.
   *
   * @param toConfirm near a border or in no grid, and no person has settled the grid yet
   * @param settledAt when a person named or confirmed the grid; null: nobody has, or nothing was
   *     written down
   * @param merged it was reported before: state, grid and timeline are those of the incident that
   *     goes on
   * @param followed the number is that of somebody who follows an incident others reported
   */
  public record Hand(
      boolean toConfirm, @Nullable Instant settledAt, boolean merged, boolean followed) {}

  public PublicIncident {
    timeline = List.copyOf(timeline);
  }
}
