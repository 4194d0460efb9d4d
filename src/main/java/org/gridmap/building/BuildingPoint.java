package org.gridmap.building;

import org.locationtech.jts.geom.Coordinate;

/**
 * A standing building as a point.
 *
 * @param at the inner point, longitude ({@code x}) and latitude ({@code y}), EPSG:4326
 */
public record BuildingPoint(long id, String code, Coordinate at) {}
