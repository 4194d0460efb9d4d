package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves a grid.
 *
 * @param phone the work phone; null also where the reader may not see it
 */
public record GridWorker(String code, String name, @Nullable String phone, DutyRole role) {}
