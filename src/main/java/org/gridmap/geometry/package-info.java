/**
 * The geometry kernel: which polygon holds a point, coverages without gaps or overlaps, blocks
 * (划分单元), a local metric plane. Pure functions over immutable values; knows neither Spring nor SQL,
 * nothing but the JDK and JTS. Longitude comes before latitude, in degrees of WGS 84 (EPSG:4326),
 * unless a name says metres. JTS geometries given to this package are never changed.
 *
 * <p>Why a geometer may trust it:
 *
 * <ul>
 *   <li><b>Location</b> ({@link org.gridmap.geometry.Locator}) is exact for every finite double.
 *       Sides of lines are decided by a determinant with Shewchuk's proved error bound, then by
 *       sums without rounding; a raster of cells with small trees on borders only makes it fast,
 *       and each shortcut ({@code CellTrees}, {@code CellTreeBuilder}) says why it cannot change an
 *       answer. There is no epsilon. The oracle of the tests is decimal arithmetic that shares no
 *       code with it.
 *   <li><b>Tilings</b> ({@link org.gridmap.geometry.BlockDivision}, {@link
 *       org.gridmap.geometry.BlockCut}) cannot have gaps or overlaps: all lines are noded once on a
 *       grid of 1e-9 degrees (0.1 mm), the faces between them are the only ground there is, and
 *       each face is given to exactly one block. Voronoi lines and straightened lines only propose
 *       where faces end, so an error in them costs beauty, never coverage.
 *   <li><b>Unions</b> ({@link org.gridmap.geometry.Outline}) compute no coordinate: edges that
 *       occur in both directions cancel.
 *   <li><b>Faults</b> of users' polygons are results with codes, place and area ({@link
 *       org.gridmap.geometry.Coverage}), never guessed away; overlaps are mended by one rule, the
 *       lowest code keeps the ground ({@link org.gridmap.geometry.LowestCodeKeeps}).
 *   <li><b>Metres</b> come from the ellipsoid ({@link org.gridmap.geometry.Plane}), within 0.5 mm
 *       of GeoTools up to 4° from the meridian.
 * </ul>
 *
 * <p>Not handled: polygons across the antimeridian (cut them there), heights, geodesic edges: an
 * edge is straight in longitude and latitude.
 */
@NullMarked
package org.gridmap.geometry;

import org.jspecify.annotations.NullMarked;
