package org.gridmap.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person and a duty as a file gives them.
 *
 * @param row number in its file, from 1
 * @param gridCode code of a grid valid now
 * @param from the duty begins
 * @param until the duty is over; null: open
 */
public record NewDuty(
    int row,
    String personCode,
    String name,
    @Nullable String phone,
    String gridCode,
    DutyRole role,
    Instant from,
    @Nullable Instant until) {}
