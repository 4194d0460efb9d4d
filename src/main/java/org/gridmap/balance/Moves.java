package org.gridmap.balance;

import java.util.Arrays;

/** The price of giving a block to another grid than it had, and what must stay as it is. */
final class Moves {

  private static final int NOWHERE = -1;

  private final int[] home;
  private final double[] pricePerBlock;
  private final boolean[] lockedBlock;
  private final boolean[] lockedGrid;

  private Moves(int[] home, double[] pricePerBlock, boolean[] lockedBlock, boolean[] lockedGrid) {
    this.home = home;
    this.pricePerBlock = pricePerBlock;
    this.lockedBlock = lockedBlock;
    this.lockedGrid = lockedGrid;
  }

  /** No former plan: every block may go anywhere. */
  static Moves free(int size, int grids) {
    int[] home = new int[size];
    Arrays.fill(home, NOWHERE);
    return new Moves(home, new double[size], new boolean[size], new boolean[grids]);
  }

  /**
   * Every block has a home grid, or -1; leaving it costs its price. A locked block never leaves; a
   * locked grid neither gives nor takes.
   */
  static Moves from(
      int[] home, double[] pricePerBlock, boolean[] lockedBlock, boolean[] lockedGrid) {
    return new Moves(home, pricePerBlock, lockedBlock, lockedGrid);
  }

  double price(int v, int grid) {
    return home[v] == grid || home[v] < 0 ? 0 : pricePerBlock[v];
  }

  boolean locked(int v) {
    return lockedBlock[v];
  }

  boolean closed(int grid) {
    return lockedGrid[grid];
  }

  /** Whether a block may go from one grid to another. */
  boolean allowed(int v, int from, int to) {
    return !lockedBlock[v] && !lockedGrid[from] && !lockedGrid[to];
  }
}
