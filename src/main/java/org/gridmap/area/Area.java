package org.gridmap.area;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One area of the tree.
 *
 * @param code unique within the level
 * @param kind use of a compound: RESIDENTIAL, SCHOOL, HOSPITAL, PARK, COMMERCIAL, INDUSTRIAL
 * @param parentId the area above, null at the top
 * @param boundary EPSG:4326, longitude latitude; never null for a community or compound
 * @param revision how often the grids of this community were published
 */
public record Area(
    long id,
    String code,
    String name,
    AreaLevel level,
    String kind,
    @Nullable Long parentId,
    @Nullable MultiPolygon boundary,
    long revision) {}
