package org.gridmap.balance;

import java.util.Set;

/** The plan a community has, and what of it must not change. Immutable. */
public final class FormerPlan {

  /** The grid of a block that has none yet: a new building. */
  public static final int NO_GRID = -1;

  final int[] gridOf;
  final int grids;
  final boolean[] lockedBlock;
  final boolean[] lockedGrid;

  private FormerPlan(int[] gridOf, int grids, boolean[] lockedBlock, boolean[] lockedGrid) {
    this.gridOf = gridOf;
    this.grids = grids;
    this.lockedBlock = lockedBlock;
    this.lockedGrid = lockedGrid;
  }

  /**
   * A plan in which nothing is locked.
   *
   * @param gridOf the grid of each block, from 0, or {@link #NO_GRID}
   * @param grids number of grids; one may be without blocks
   */
  public static FormerPlan of(int[] gridOf, int grids) {
    return new FormerPlan(gridOf.clone(), grids, new boolean[gridOf.length], new boolean[grids]);
  }

  /**
   * The same plan with locked blocks, which stay, and locked grids, which neither give nor take.
   */
  public FormerPlan locked(Set<Integer> blocks, Set<Integer> lockedGrids) {
    boolean[] block = lockedBlock.clone();
    boolean[] grid = lockedGrid.clone();
    blocks.forEach(b -> block[b] = true);
    lockedGrids.forEach(g -> grid[g] = true);
    return new FormerPlan(gridOf, grids, block, grid);
  }

  /** The grid of each block, or {@link #NO_GRID}. */
  public int[] gridOfBlocks() {
    return gridOf.clone();
  }

  /** Number of grids. */
  public int grids() {
    return grids;
  }

  boolean isLocked(int block, int grid) {
    return lockedBlock[block] || (grid != NO_GRID && lockedGrid[grid]);
  }
}
