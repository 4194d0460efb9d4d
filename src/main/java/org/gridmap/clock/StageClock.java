package org.gridmap.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a stage of a round stands. A stage that has not started has no times.
 *
 * @param round from 1; every reopening begins another
 * @param dueAt the deadline, moved by pauses and extensions; itself still in time
 * @param firstDueAt the deadline as it was when the stage started
 * @param warnAt start plus the policy's share of the time until {@code dueAt}
 * @param provisional the deadline lies after the last day the calendar knows
 */
public record StageClock(
    int round,
    String stage,
    @Nullable Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant firstDueAt,
    @Nullable Instant warnAt,
    @Nullable Instant metAt,
    ClockState state,
    boolean provisional) {}
