package org.gridmap.incident;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents a request asks for, as it comes over HTTP, not read yet.
 *
 * @param area {@code LEVEL/code}, e.g. {@code SUBDISTRICT/110101001}
 * @param bbox west,south,east,north in degrees of WGS 84
 * @param grid code of a grid, whatever its version
 * @param category code of a category or of a group
 * @param state names separated by commas, in any case; {@code OPEN} stands for all that are not
 *     over
 * @param since a moment with its offset: reported then or later
 * @param unassigned {@code true}: in no grid; {@code false}: in one
 * @param confirm {@code true}: near a border or in no grid, and no person has settled the grid yet
 * @param sla {@code overdue}: the next deadline has passed; {@code soon}: its warning has come
 * @param queue a queue of the desk: {@code mine}, {@code admit} or {@code accept}
 */
public record IncidentParameters(
    @Nullable String area,
    @Nullable String bbox,
    @Nullable String grid,
    @Nullable String category,
    @Nullable String state,
    @Nullable String since,
    @Nullable String unassigned,
    @Nullable String confirm,
    @Nullable String sla,
    @Nullable String queue) {}
