package org.gridmap.intake;

import java.time.Instant;
import org.gridmap.assignment.Pin;
import org.gridmap.incident.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a file gives it.
 *
 * @param row number in its file, from 1
 * @param category code of a category
 * @param pin its place as given, and normalised
 * @param buildingCode decides the grid when such a building stands
 * @param state code of a state of the life cycle for new incidents
 * @param resolvedAt when it was solved; null: not known
 * @param closedAt when it was closed; null: not known
 */
public record BulkIncident(
    int row,
    String number,
    String category,
    String description,
    Pin pin,
    @Nullable String buildingCode,
    @Nullable String floor,
    Channel channel,
    String state,
    Instant reportedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt) {}
