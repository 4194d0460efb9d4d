package org.gridmap.draft;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A building as far as a division needs to know it.
 *
 * @param inner the inner point, longitude then latitude in degrees (EPSG:4326): the block that
 *     holds it holds the building
 * @param use told on, never looked at
 * @param households resident households; 0 when nobody has counted
 */
public record DraftBuilding(
    long id, String code, @Nullable String name, Coordinate inner, String use, int households) {}
