package org.gridmap.statistics;

/**
 * Which units count as near each unit, itself always included; every weight is 1. Implementations
 * are immutable and safe for many threads.
 */
public interface Neighbourhoods {

  /** How many units there are; a unit is a number from 0 up to here. */
  int units();

  /** How many units lie in the neighbourhood of one unit, itself included. */
  int size(int unit);

  /**
   * Adds up a value over each neighbourhood. Sums of whole numbers are exact.
   *
   * @param values one finite value per unit
   * @return the sum over the neighbourhood of each unit
   */
  double[] sums(double[] values);

  /** The sizes of all neighbourhoods. */
  default double[] sizes() {
    double[] sizes = new double[units()];
    for (int unit = 0; unit < sizes.length; unit++) {
      sizes[unit] = size(unit);
    }
    return sizes;
  }
}
