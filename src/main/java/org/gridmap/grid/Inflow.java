package org.gridmap.grid;

/**
 * What a planned grid gets from a grid that is valid now.
 *
 * @param seriesId the grid it comes from
 * @param households resident households, 0 or more
 * @param squareDegrees of ground; decides where households are equal
 */
public record Inflow(long seriesId, int households, double squareDegrees) {}
