package org.gridmap.building;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many resident households a building had in a stretch of time.
 *
 * @param source IMPORT, ESTIMATE, or the sign-in name of who entered it
 * @param until null: until today
 */
public record CountedHouseholds(
    int households, String source, Instant from, @Nullable Instant until) {}
