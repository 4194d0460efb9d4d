package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an incident.
 *
 * @param seq its place, from 1
 * @param deed what was done, {@code HOLD}, or asked for, {@code HOLD_ASKED}
 * @param state the state it led to, when it led to one
 * @param grid code of the grid it led to; null for none, or when the grid did not change
 * @param gridName the grid's name on that day; null when it was not written down
 * @param fromName name of the grid it was in before a person gave it to another one
 * @param reason code of the reason chosen
 * @param note words of staff for staff
 * @param actor sign-in name, or who else
 * @param doneAt when it was done by the clock of the actor's device; null: it came at once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
    int seq,
    EventKind kind,
    Instant at,
    @Nullable String deed,
    @Nullable String state,
    @Nullable String grid,
    @Nullable String gridName,
    @Nullable String fromName,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String actor,
    @Nullable Instant doneAt) {

  /**
   * What of it anybody may see who knows the number.
   *
   * @param words whether the words belong to it
   */
  TimelineEntry forThePublic(boolean words) {
    boolean grid = kind.isWordOnGrid();
    return new TimelineEntry(
        seq,
        kind,
        at,
        deed,
        state,
        grid ? this.grid : null,
        grid ? gridName : null,
        null,
        words ? reason : null,
        words ? note : null,
        null,
        null);
  }
}
