package org.gridmap.building;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A building as a file gives it.
 *
 * @param row number in its file, from 1
 * @param households resident households; null leaves what is stored
 * @param footprint EPSG:4326, longitude latitude
 */
public record NewBuilding(
    int row,
    String code,
    @Nullable String name,
    String use,
    @Nullable Integer levels,
    @Nullable Integer entrances,
    @Nullable Integer households,
    MultiPolygon footprint) {}
