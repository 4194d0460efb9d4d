/**
 * A synthetic Chinese town from a seed: streets, river, parks, compounds, buildings, communities,
 * grids, grid workers and half a year of incidents with planted hot spots. The same seed gives the
 * same bytes on every machine: own random numbers ({@link Dice}), {@link StrictMath}, no locale, no
 * clock, no hash order.
 *
 * <p>The town is drawn twice. On the <em>drawing board</em> everything is a rectangle with integer
 * corners in decimetres, so streets, cells and borders meet exactly. {@link Terrain} then bends the
 * board into a town with curved streets and gives longitude and latitude: one board vertex, one
 * coordinate, so neighbours share identical vertices.
 */
@NullMarked
package org.gridmap.town;

import org.jspecify.annotations.NullMarked;
