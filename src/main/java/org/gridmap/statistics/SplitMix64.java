package org.gridmap.statistics;

/**
 * A stream of pseudo-random numbers that is the same on every JDK (Steele, Lea, Flood: Fast
 * splittable pseudorandom number generators, OOPSLA 2014). Not safe for several threads.
 */
public final class SplitMix64 {

  /** The step from one state to the next: 2^64 over the golden ratio, odd. */
  public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  public SplitMix64(long seed) {
    state = seed;
  }

  /** Mixes all bits; different numbers stay different. */
  public static long mix(long number) {
    long a = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** The next 64 bits. */
  public long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform from 0 to below 1, in steps of 2^-53. */
  public double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }
}
