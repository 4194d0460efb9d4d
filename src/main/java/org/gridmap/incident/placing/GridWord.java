package org.gridmap.incident.placing;

import org.jspecify.annotations.Nullable;

/**
 * A person's word on the grid of one incident.
 *
 * @param grid code of the grid that shall have it; null: the one it is in
 * @param note words for the staff
 * @param seen version of the incident the person saw; null: whatever it is
 */
record GridWord(
    String number, @Nullable String grid, @Nullable String note, @Nullable Integer seen) {}
