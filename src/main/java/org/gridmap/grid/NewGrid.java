package org.gridmap.grid;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A grid as a file gives it.
 *
 * @param households resident households it holds now
 * @param boundary EPSG:4326, longitude latitude
 */
public record NewGrid(
    String code,
    String name,
    GridKind kind,
    long communityId,
    @Nullable String responsible,
    int households,
    MultiPolygon boundary) {}
