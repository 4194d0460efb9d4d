package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an incident.
 *
 * @param seq its place, from 1
 * @param state the state it led to, when it changed the state
 * @param grid code of the grid it led to; null for none, or when the grid did not change
 * @param gridName the grid's name on that day; null when it was not written down
 * @param fromName name of the grid it was in before a person gave it to another one
 * @param note words of staff for staff
 * @param actor sign-in name, or who else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
    int seq,
    EventKind kind,
    Instant at,
    @Nullable IncidentState state,
    @Nullable String grid,
    @Nullable String gridName,
    @Nullable String fromName,
    @Nullable String note,
    @Nullable String actor) {

  /** What of it anybody may see who knows the number. */
  TimelineEntry forThePublic() {
    boolean grid = kind.isWordOnGrid();
    return new TimelineEntry(
        seq, kind, at, state, grid ? this.grid : null, grid ? gridName : null, null, null, null);
  }
}
