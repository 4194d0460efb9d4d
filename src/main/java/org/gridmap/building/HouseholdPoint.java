package org.gridmap.building;

import org.locationtech.jts.geom.Coordinate;

/**
 * Households of one building at its inner point.
 *
 * @param at longitude ({@code x}) and latitude ({@code y}), EPSG:4326
 * @param households resident households, 0 or more
 */
public record HouseholdPoint(String building, Coordinate at, int households) {}
