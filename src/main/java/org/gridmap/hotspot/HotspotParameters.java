package org.gridmap.hotspot;

import org.jspecify.annotations.Nullable;

/**
 * A question as it comes over HTTP, not read yet.
 *
 * @param area {@code LEVEL/code}, e.g. {@code COMMUNITY/970103001001}
 * @param category code of a category or of a group
 * @param channel {@code all}, {@code public} or {@code patrol}
 * @param from first day
 * @param to last day
 * @param unit {@code grid} or {@code bin}
 * @param shape {@code square} or {@code hex}
 * @param size edge of a bin in metres
 * @param band for bins metres, for grids {@code alone} or {@code border}
 * @param test {@code trimmed}, {@code marshall}, {@code poisson}, {@code gi} or {@code gi_rate}
 * @param layer {@code rate}, {@code count} or {@code forecast}
 * @param outline {@code true}: grids carry their outline
 */
record HotspotParameters(
    @Nullable String area,
    @Nullable String category,
    @Nullable String channel,
    @Nullable String from,
    @Nullable String to,
    @Nullable String unit,
    @Nullable String shape,
    @Nullable String size,
    @Nullable String band,
    @Nullable String test,
    @Nullable String layer,
    @Nullable String outline) {}
