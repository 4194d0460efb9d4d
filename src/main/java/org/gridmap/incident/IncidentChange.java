package org.gridmap.incident;

import java.time.Instant;

/**
 * One event of the stream.
 *
 * @param position where to go on after it
 * @param seq its number within the incident, from 1
 * @param incident as it stands when the event is read
 */
public record IncidentChange(
    EventPosition position, EventKind kind, int seq, Instant at, IncidentSummary incident) {}
