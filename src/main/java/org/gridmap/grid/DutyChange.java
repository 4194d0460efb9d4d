package org.gridmap.grid;

import org.jspecify.annotations.Nullable;

/**
 * A duty that a publication carried over.
 *
 * @param person code of who serves
 * @param role the word for what the person is to the grid
 * @param from code of the grid the duty was in
 * @param to code of the grid it goes on in; null: in none, because no ground of the old grid went
 *     to another one or the other one has a leader
 * @param leaves the old grid is over; otherwise the person serves both
 */
public record DutyChange(
    String person, String name, String role, String from, @Nullable String to, boolean leaves) {}
