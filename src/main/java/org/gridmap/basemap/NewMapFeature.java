package org.gridmap.basemap;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A barrier or a feature of the base map as a file gives it.
 *
 * @param row number in its file, from 1
 * @param code null: cannot be updated later
 * @param kind ROAD, RIVER, WALL, RAIL for a barrier; STREET, WATER, GREEN for the base map
 * @param featureClass class as its source names it
 * @param shape EPSG:4326; a MultiLineString for a barrier
 */
public record NewMapFeature(
    int row,
    @Nullable String code,
    String kind,
    @Nullable String featureClass,
    @Nullable String name,
    Geometry shape) {}
