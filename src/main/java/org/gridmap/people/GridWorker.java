package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with a duty in a grid.
 *
 * @param phone the work phone, shown to residents of the grid
 */
public record GridWorker(String code, String name, @Nullable String phone, DutyRole role) {}
