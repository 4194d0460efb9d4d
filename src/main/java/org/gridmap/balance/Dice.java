package org.gridmap.balance;

/**
 * A stream of pseudo-random numbers that is the same on every JDK: SplitMix64 (Steele, Lea, Flood:
 * Fast splittable pseudorandom number generators, OOPSLA 2014).
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final int LOGARITHMS = 4096;
  private static final double[] MINUS_LOGARITHM = new double[LOGARITHMS];

  static {
    for (int i = 0; i < LOGARITHMS; i++) {
      MINUS_LOGARITHM[i] = -StrictMath.log((i + 0.5) / LOGARITHMS);
    }
  }

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** A stream of its own for a named thing, so that things can be worked on in any order. */
  static Dice of(long seed, String name) {
    long mixed = seed;
    for (int i = 0; i < name.length(); i++) {
      mixed = mix(mixed + GOLDEN_GAMMA * (name.charAt(i) + 1));
    }
    return new Dice(mixed);
  }

  /** Mixes all bits; different numbers stay different. */
  static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 to below the bound. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from 0 to below 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** An exponentially distributed number with mean 1, in 4096 steps. */
  double exponential() {
    return MINUS_LOGARITHM[(int) (next() >>> 52)];
  }
}
