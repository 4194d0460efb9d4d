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
 * <p>Where to begin:
 *
 * <ul>
 *   <li>{@link org.gridmap.balance.BlockGraph#builder()} draws the blocks of one community and
 *       their borders; {@link org.gridmap.balance.CommunityBlocks} draws them from a tiling.
 *   <li>{@link org.gridmap.balance.Divider} divides a community anew, {@link
 *       org.gridmap.balance.Rebalancer} changes a plan at a price per household moved, {@link
 *       org.gridmap.balance.GridSplit} divides one grid.
 *   <li>{@link org.gridmap.balance.ContiguityCompletion} completes a gesture so that every grid
 *       stays one piece: well below a millisecond for 100 blocks.
 *   <li>{@link org.gridmap.balance.Suggestions} and {@link org.gridmap.balance.Explanation} say
 *       what could be better, and why it is not.
 *   <li>{@link org.gridmap.balance.CityDivider} works on many communities in parallel.
 * </ul>
 *
 * <p>Blocks and grids are named by their index from 0; the caller keeps their codes. Values may be
 * shared between threads.
 *
 * <p>Pure functions over immutable values; knows the JDK, JTS, {@code geometry} and the random
 * numbers of {@code statistics}, nothing else.
 */
@NullMarked
package org.gridmap.balance;

import org.jspecify.annotations.NullMarked;
