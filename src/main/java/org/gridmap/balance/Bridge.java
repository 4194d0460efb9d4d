package org.gridmap.balance;

/**
 * Two blocks treated as neighbours although nobody can walk from one to the other, because one of
 * them lies on a piece of the community too small for a grid of its own.
 *
 * @param one a block of the smaller piece
 * @param other its nearest block outside the piece
 * @param metresApart distance between the two centres on the ground
 * @param overBarrier true when the blocks touch and only a river, rail or wall parts them; false
 *     when they do not touch, so that the grid's polygon has more than one part
 */
public record Bridge(int one, int other, double metresApart, boolean overBarrier) {}
