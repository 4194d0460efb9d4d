package org.gridmap.balance;

import org.gridmap.statistics.SplitMix64;

/** Random numbers of a division, the same on every JDK. */
final class Dice {

  private static final int LOGARITHMS = 4096;
  private static final double[] MINUS_LOGARITHM = new double[LOGARITHMS];

  static {
    for (int i = 0; i < LOGARITHMS; i++) {
      MINUS_LOGARITHM[i] = -StrictMath.log((i + 0.5) / LOGARITHMS);
    }
  }

  private final SplitMix64 stream;

  Dice(long seed) {
    stream = new SplitMix64(seed);
  }

  /** A stream of its own for a named thing, so that things can be worked on in any order. */
  static Dice of(long seed, String name) {
    long mixed = seed;
    for (int i = 0; i < name.length(); i++) {
      mixed = SplitMix64.mix(mixed + SplitMix64.GOLDEN_GAMMA * (name.charAt(i) + 1));
    }
    return new Dice(mixed);
  }

  long next() {
    return stream.next();
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from 0 to below 1. */
  double fraction() {
    return stream.fraction();
  }

  /** An exponentially distributed number with mean 1, in 4096 steps. */
  double exponential() {
    return MINUS_LOGARITHM[(int) (next() >>> 52)];
  }
}
