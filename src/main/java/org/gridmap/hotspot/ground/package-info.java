/**
 * The ground that is counted on: the grids of any day with the households of today, in metres of
 * one plane of the city.
 */
@NullMarked
package org.gridmap.hotspot.ground;

import org.jspecify.annotations.NullMarked;
