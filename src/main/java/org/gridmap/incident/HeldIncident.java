package org.gridmap.incident;

import org.jspecify.annotations.Nullable;

/**
 * An incident that is held for a deed: nobody else changes it until the surrounding transaction
 * ends.
 *
 * @param gridId the version of the grid it belongs to; null: none
 * @param communityId null: it lies in none
 * @param duplicateOf id of the incident that counts for it; null: it counts itself
 * @param version number of its last event
 */
public record HeldIncident(
    long id,
    String number,
    IncidentState state,
    @Nullable Long gridId,
    @Nullable Long communityId,
    @Nullable Long duplicateOf,
    int version) {}
