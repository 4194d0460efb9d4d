package org.gridmap.building;

/**
 * A building near a point.
 *
 * @param distanceMetres to the footprint, on the ellipsoid; 0 inside and on the wall
 */
public record NearBuilding(Building building, double distanceMetres) {}
