package org.gridmap.building;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * A stored block (划分单元).
 *
 * @param communityId the community whose ground it is
 * @param buildingId the building whose ground it is, if any
 * @param shape degrees (EPSG:4326)
 */
public record GroundBlock(long id, long communityId, @Nullable Long buildingId, Polygon shape) {}
