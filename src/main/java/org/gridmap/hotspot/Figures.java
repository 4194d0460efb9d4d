package org.gridmap.hotspot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are written: the same for the same value on every machine. */
final class Figures {

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final double SEVEN_DECIMALS = 1e7;

  private Figures() {}

  /** Six significant digits. */
  static double rounded(double value) {
    return value == 0 || value != value || Double.isInfinite(value)
        ? value
        : BigDecimal.valueOf(value).round(SIX_DIGITS).doubleValue();
  }

  /** Degrees to a centimetre. */
  static double degrees(double value) {
    return Math.rint(value * SEVEN_DECIMALS) / SEVEN_DECIMALS;
  }
}
