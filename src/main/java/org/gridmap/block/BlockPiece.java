package org.gridmap.block;

/**
 * A piece of a block.
 *
 * @param parentId the block it is cut out of
 */
public record BlockPiece(long parentId, GroundBlock block) {}
