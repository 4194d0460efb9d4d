package org.gridmap.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody learns who knows the number: no words, no picture, no exact place.
 *
 * @param category null: a confidential one, which no public page names
 * @param grid null: a dispatcher is finding the grid
 */
public record PublicIncident(
    String number,
    @Nullable Category category,
    IncidentState state,
    IncidentSummary.@Nullable Named grid,
    List<TimelineEntry> timeline) {

  public PublicIncident {
    timeline = List.copyOf(timeline);
  }
}
