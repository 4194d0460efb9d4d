/**
 * The geometry kernel: which polygon holds a point, coverages without gaps or overlaps, blocks
 * (划分单元), a local metric plane. Pure functions over immutable values; knows neither Spring nor SQL,
 * nothing but the JDK and JTS. Longitude comes before latitude, in degrees of WGS 84 (EPSG:4326),
 * unless a name says metres.
 */
@NullMarked
package org.gridmap.geometry;

import org.jspecify.annotations.NullMarked;
