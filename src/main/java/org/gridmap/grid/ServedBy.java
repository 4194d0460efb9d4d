package org.gridmap.grid;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves a grid, as its keeper tells it.
 *
 * @param code of the person
 * @param role the word for what the person is to the grid
 */
public record ServedBy(String code, String name, @Nullable String phone, String role) {}
