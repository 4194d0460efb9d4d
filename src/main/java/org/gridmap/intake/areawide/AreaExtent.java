package org.gridmap.intake.areawide;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The ground that is meant.
 *
 * @param ground EPSG:4326
 * @param name of the compound or community; of a drawn polygon, of what it lies in
 * @param communityId of its inner point
 */
record AreaExtent(MultiPolygon ground, String name, @Nullable Long communityId) {}
