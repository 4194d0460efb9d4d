package org.gridmap.town;

/** Degrees as text: seven decimals, always the same digits whatever the locale. */
final class Degrees {

  private Degrees() {}

  static void append(StringBuilder text, double degrees) {
    append(text, StrictMath.round(degrees * Terrain.SCALE));
  }

  /** Appends degrees given in ten millionths, not negative. */
  static void append(StringBuilder text, long tenMillionths) {
    long whole = tenMillionths / 10_000_000;
    text.append(whole).append('.');
    long rest = tenMillionths - whole * 10_000_000;
    for (long digit = 1_000_000; digit > 0; digit /= 10) {
      text.append((char) ('0' + rest / digit % 10));
    }
  }
}
