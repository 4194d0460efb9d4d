package org.gridmap.draft;

/**
 * The sums of a grid in a draft.
 *
 * @param pieces parts of its ground that do not touch; 1 when it is whole, 0 without blocks
 */
public record GridTally(int households, int blocks, int buildings, int pieces) {}
