package org.gridmap.balance;

/**
 * A plan changed as little as its price allows.
 *
 * @param division the new plan; grids keep the names they had, new grids come after, and a grid
 *     that was given up has no blocks
 * @param movedBlocks blocks that have another grid than before; new buildings do not count
 * @param movedHouseholds their households
 */
public record Rebalanced(Division division, int movedBlocks, long movedHouseholds) {

  static Rebalanced of(Division division, FormerPlan former) {
    int blocks = 0;
    long households = 0;
    for (int v = 0; v < former.gridOf.length; v++) {
      if (former.gridOf[v] >= 0 && former.gridOf[v] != division.gridOf(v)) {
        blocks++;
        households += division.graph().households(v);
      }
    }
    return new Rebalanced(division, blocks, households);
  }
}
