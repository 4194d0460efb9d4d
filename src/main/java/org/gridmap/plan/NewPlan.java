package org.gridmap.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan to begin.
 *
 * @param areaId the area whose communities it divides
 * @param plannedFor when it is meant to become valid
 * @param idempotencyKey the author's name for this request, so that sending it twice begins one
 */
record NewPlan(
    String name, long areaId, @Nullable Instant plannedFor, @Nullable String idempotencyKey) {}
