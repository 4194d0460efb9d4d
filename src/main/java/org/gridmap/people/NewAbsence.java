package org.gridmap.people;

import org.jspecify.annotations.Nullable;

/**
 * An absence as somebody gives it.
 *
 * @param row number in its file, from 1
 * @param person code of who is absent
 * @param reason for the staff of the area only
 * @param substitute code of who stands in; null: nobody was named
 */
public record NewAbsence(
    int row, String person, DutyTerm term, @Nullable String reason, @Nullable String substitute) {}
