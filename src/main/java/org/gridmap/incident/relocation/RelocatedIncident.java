package org.gridmap.incident.relocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.gridmap.incident.IncidentSummary;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * An open incident that a publication gave to another grid. Its clocks and its history stay.
 *
 * @param from the grid before; null: it was in none
 * @param to the grid since; null: it waits for a dispatcher
 * @param at when it was located again
 * @param confirmedBy sign-in name of who looked at it; null: nobody yet
 */
public record RelocatedIncident(
    @JsonIgnore long id,
    String number,
    String category,
    String state,
    Point location,
    IncidentSummary.@Nullable Named from,
    IncidentSummary.@Nullable Named to,
    Instant at,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt) {}
