package org.gridmap.geometry;

import java.util.List;

/**
 * Communities divided into blocks.
 *
 * @param blocks in the order of community, first building, place; together they cover the
 *     communities, every inner edge occurs once in each direction with identical coordinates
 * @param neighbours pairs of blocks with a common border, the lower number first
 * @param communities the communities as the blocks cover them: with the vertices that were added on
 *     their borders, moved by less than 1e-9 degrees
 * @param exceptions footprints that could not lie whole in one block, and why
 */
public record BlockTiling(
    List<Block> blocks,
    List<Neighbours> neighbours,
    List<CodedPolygon> communities,
    List<Uneven> exceptions) {

  /**
   * Two blocks with a common border.
   *
   * @param one number of a block in the list
   * @param other number of a block in the list, higher than one
   * @param sharedMetres length of the common border
   * @param barrier kind of barrier on the longest stretch of it, empty when none
   * @param barrierMetres length of the border that lies on barriers
   * @param sameCompound true when both lie in the same compound
   */
  public record Neighbours(
      int one,
      int other,
      double sharedMetres,
      String barrier,
      double barrierMetres,
      boolean sameCompound) {}

  /**
   * A footprint that is not whole in one block.
   *
   * @param kind why
   * @param building its code
   * @param squareMetres how much of it lies elsewhere; the whole of it when it has no block
   */
  public record Uneven(Kind kind, String building, double squareMetres) {}

  /** Why a footprint is not whole in one block. */
  public enum Kind {
    /** Its inner point lies in no community: it has no block. */
    IN_NO_COMMUNITY,
    /** It reaches over the border of its community. */
    ACROSS_A_COMMUNITY_BORDER,
    /** It overlaps another footprint; the smaller one keeps the ground. */
    OVERLAPS_A_BUILDING,
    /** It stands on several pieces of ground; the others belong to the blocks around them. */
    IN_SEVERAL_PARTS,
    /** All of its ground lies under smaller footprints: it shares the block of one of them. */
    UNDER_OTHER_BUILDINGS
  }

  public BlockTiling {
    blocks = List.copyOf(blocks);
    neighbours = List.copyOf(neighbours);
    communities = List.copyOf(communities);
    exceptions = List.copyOf(exceptions);
  }
}
