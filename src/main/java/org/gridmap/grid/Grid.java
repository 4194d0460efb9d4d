package org.gridmap.grid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One version of a published grid.
 *
 * @param id names this version; an incident keeps the version of its day
 * @param seriesId the grid through time: duties hang on it
 * @param boundary EPSG:4326, longitude latitude
 * @param households resident households when the version was published
 * @param responsible the unit that answers for an exclusive grid 责任单位
 * @param validFrom when this version began
 * @param validUntil when it ended; null: no publication has ended it
 */
public record Grid(
    long id,
    long seriesId,
    String code,
    String name,
    GridKind kind,
    long communityId,
    String communityCode,
    MultiPolygon boundary,
    int households,
    @Nullable String responsible,
    Instant validFrom,
    @Nullable Instant validUntil) {}
