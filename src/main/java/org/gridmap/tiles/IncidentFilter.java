package org.gridmap.tiles;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a tile counts.
 *
 * @param category a category code, with all below it; null for all
 * @param state a state, or {@code OPEN} for all but closed; null for all
 * @param grid a grid code; null for all
 * @param since only those reported at this time or later; null for all
 * @param unassigned true: only those in no grid
 */
record IncidentFilter(
    @Nullable String category,
    @Nullable String state,
    @Nullable String grid,
    @Nullable OffsetDateTime since,
    @Nullable Boolean unassigned) {

  private static final String OPEN = "OPEN";

  /** Whether all but closed ones count. */
  boolean open() {
    return OPEN.equalsIgnoreCase(state);
  }
}
