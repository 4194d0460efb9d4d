package org.gridmap.source;

import java.math.BigDecimal;

/**
 * A number with the digits it is written with, so that a code of 17 digits stays what it is.
 *
 * @param written a decimal number, perhaps with an exponent
 */
public record NumberText(String written) {

  BigDecimal value() {
    return new BigDecimal(written);
  }

  @Override
  public String toString() {
    return written;
  }
}
