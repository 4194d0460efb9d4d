package org.gridmap.town;

import java.util.List;
import org.gridmap.statistics.SplitMix64;

/**
 * Random numbers that are the same on every JDK: {@link SplitMix64} with our own ranges, because
 * the ranges of {@code java.util} generators are not fixed between JDK versions. Not safe for
 * several threads; {@link #branch} gives independent dice for a part of the town.
 */
final class Dice {

  private final long seed;
  private final SplitMix64 stream;

  Dice(long seed) {
    this.seed = SplitMix64.mix(seed + SplitMix64.GOLDEN_GAMMA);
    this.stream = new SplitMix64(this.seed);
  }

  /** Dice that depend on this seed and the label only, not on what was thrown before. */
  Dice branch(String topic, long label) {
    long key = seed;
    for (int i = 0; i < topic.length(); i++) {
      key = SplitMix64.mix(key * 31 + topic.charAt(i));
    }
    return new Dice(key ^ SplitMix64.mix(label + 1));
  }

  long nextLong() {
    return stream.next();
  }

  /** Uniform in [0, 1). */
  double share() {
    return stream.fraction();
  }

  /** Uniform in [from, to). */
  double between(double from, double to) {
    return from + (to - from) * share();
  }

  /** Uniform among from … to, both included. */
  int among(int from, int to) {
    return from + (int) StrictMath.floor(share() * (to - from + 1));
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  <T> T pick(List<T> list) {
    return list.get(among(0, list.size() - 1));
  }

  /** An index, by weights of which at least one is above 0. */
  int pickByWeight(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double at = share() * total;
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Shuffles in place (Fisher and Yates). */
  <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = among(0, i);
      T swap = list.get(i);
      list.set(i, list.get(j));
      list.set(j, swap);
    }
  }
}
