package org.gridmap.statistics;

/**
 * Equal bins that tile the plane, in columns of constant easting. Coordinates are metres of one
 * plane, easting before northing.
 */
public sealed interface BinLattice permits SquareLattice, HexLattice {

  /**
   * The bin that holds a place.
   *
   * @throws IllegalArgumentException if a coordinate is not finite or no {@code int} counts its bin
   */
  Bin at(double x, double y);

  double centreX(Bin bin);

  double centreY(Bin bin);

  /** Distance of the centres of neighbouring columns in metres. */
  double columnStep();

  /** Distance of the centres of neighbouring bins of one column in metres. */
  double rowStep();

  /** How far north of a multiple of {@link #rowStep} the centres of a column lie, in steps. */
  double columnShift(int i);

  /** A column or row number as an {@code int}. */
  static int whole(double number) {
    if (!(Math.abs(number) < Integer.MAX_VALUE)) {
      throw new IllegalArgumentException("No bin has the number " + number);
    }
    return (int) number;
  }
}
