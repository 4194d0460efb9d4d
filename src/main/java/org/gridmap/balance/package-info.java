/**
 * The balance kernel: blocks (划分单元) with households in, grids (网格) near the target out. The rules
 * of the place:
 *
 * <ul>
 *   <li>A grid is a set of blocks of one community and one connected piece; touching in a point
 *       does not connect. No grid is without households, no block without a grid.
 *   <li>Rivers, rails and walls are not crossed except at crossings; crossing a road has a price.
 *   <li>The number of grids of a community is its households over the target, rounded half to even,
 *       at least one ({@link org.gridmap.balance.GridCount}).
 *   <li>What cannot be met is not hidden: bridges, heavy buildings and missed bands are reported.
 *   <li>The same input and seed give the same plan, at any number of threads, on any JDK.
 * </ul>
 *
 * Pure functions over immutable values; knows the JDK, JTS and {@code geometry}, nothing else.
 */
@NullMarked
package org.gridmap.balance;

import org.jspecify.annotations.NullMarked;
