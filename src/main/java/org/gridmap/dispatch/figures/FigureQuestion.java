package org.gridmap.dispatch.figures;

import java.time.Instant;
import java.util.Set;
import org.gridmap.incident.IncidentScope;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are counted.
 *
 * @param from reported then or later
 * @param until reported before
 * @param categories codes; empty: all
 * @param rankedBy the stage by which rows are ranked
 */
public record FigureQuestion(
    FigureKey by,
    Instant from,
    Instant until,
    IncidentScope scope,
    Set<String> categories,
    @Nullable String rankedBy) {

  public FigureQuestion {
    categories = Set.copyOf(categories);
  }
}
