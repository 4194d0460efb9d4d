package org.gridmap.source;

import java.math.BigDecimal;

/**
 * A number with the digits it is written with, so that a code of 17 digits stays what it is.
 *
 * @param written a decimal number, perhaps with an exponent
 * @param ofSheet true when a spreadsheet holds it, which keeps 15 digits of a number and no more
 */
public record NumberText(String written, boolean ofSheet) {

  public NumberText(String written) {
    this(written, false);
  }

  /** A number in the cell of a spreadsheet. */
  public static NumberText ofSheet(String written) {
    return new NumberText(written, true);
  }

  BigDecimal value() {
    return new BigDecimal(written);
  }

  @Override
  public String toString() {
    return written;
  }
}
