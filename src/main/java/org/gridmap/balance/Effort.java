package org.gridmap.balance;

/**
 * How much a division is worked on; the same effort gives the same plan on every machine.
 *
 * @param starts divisions begun anew, of which the best is kept
 * @param sweeps attempts per block while one start is annealed
 * @param rounds groups taken together and divided anew, per grid
 * @param sets connected sets tried for one pair of grids
 */
public record Effort(int starts, int sweeps, int rounds, int sets) {

  /** A first legal plan. */
  public static final Effort FIRST = new Effort(1, 60, 0, 100);

  /** What a planner waits for. */
  public static final Effort FULL = new Effort(4, 400, 44, 300);
}
