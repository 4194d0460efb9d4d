package org.gridmap.building;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A building on the ground of a draft.
 *
 * @param communityId the community that holds its inner point
 * @param compoundId the residential compound that holds it
 * @param inner the inner point, longitude then latitude in degrees (EPSG:4326): the block that
 *     holds it holds the building
 * @param use as in {@link Building}
 * @param households resident households today; 0 when nobody has counted
 */
public record GroundBuilding(
    long id,
    String code,
    @Nullable String name,
    long communityId,
    Optional<Long> compoundId,
    Coordinate inner,
    String use,
    int households) {}
