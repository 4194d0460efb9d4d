package org.gridmap.cli.town;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Splits neighbouring pieces of ground into connected parts of about equal weight. The ground is
 * halved again and again: each half is grown from one end in eight directions, and the cut that is
 * short, lies on wide streets and divides the weight fairly is kept; pieces the growth cuts off
 * join the grown half, so both halves stay in one piece. Afterwards single pieces change sides
 * where that makes the parts more equal.
 */
final class ConnectedSplit {

  private static final int DIRECTIONS = 8;
  private static final int ROUNDS = 30;

  /** A border between two pieces; its cost is its length, dearer where it should not be cut. */
  record Border(int to, double cost) {}

  private final double[] weights;
  private final double[][] centres;
  private final List<List<Border>> borders;
  private final double costScale;
  private int[] part = new int[0];

  /**
   * @param weights of the pieces, 0 or more
   * @param centres x and y of the pieces in one unit
   * @param borders of each piece, symmetric
   */
  ConnectedSplit(double[] weights, double[][] centres, List<List<Border>> borders) {
    this.weights = weights;
    this.centres = centres;
    this.borders = borders;
    double total = 0;
    int count = 0;
    for (List<Border> around : borders) {
      for (Border border : around) {
        total += border.cost;
        count++;
      }
    }
    costScale = count == 0 ? 1 : total / count;
  }

  /**
   * The part number, 0 … count − 1, of every piece. Some numbers are not used where the pieces hang
   * together by single necks, or a part would weigh nothing.
   *
   * @throws IllegalArgumentException if the pieces are not connected, or fewer than the parts
   */
  int[] split(int count) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      all.add(i);
    }
    if (count < 1 || count > all.size() || !isConnected(all, -1)) {
      throw new IllegalArgumentException(
          "Cannot make " + count + " connected parts of " + all.size() + " pieces");
    }
    part = new int[weights.length];
    halve(all, count, 0);
    even(count);
    joinEmpty(count);
    return part;
  }

  /** Whether the pieces without the one left out hang together by their sides. */
  boolean isConnected(List<Integer> pieces, int leftOut) {
    boolean[] inside = new boolean[weights.length];
    int expected = 0;
    int start = -1;
    for (int piece : pieces) {
      if (piece != leftOut) {
        inside[piece] = true;
        expected++;
        start = start < 0 ? piece : start;
      }
    }
    return start < 0 || reach(start, inside).size() == expected;
  }

  private List<Integer> reach(int start, boolean[] inside) {
    List<Integer> reached = new ArrayList<>();
    boolean[] seen = new boolean[weights.length];
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!queue.isEmpty()) {
      int piece = queue.remove();
      reached.add(piece);
      for (Border border : borders.get(piece)) {
        if (inside[border.to] && !seen[border.to]) {
          seen[border.to] = true;
          queue.add(border.to);
        }
      }
    }
    return reached;
  }

  private void halve(List<Integer> pieces, int count, int firstPart) {
    if (count == 1) {
      for (int piece : pieces) {
        part[piece] = firstPart;
      }
      return;
    }
    int left = count / 2;
    double total = weightOf(pieces);
    boolean[] inside = insideOf(pieces);
    boolean[] best = inside;
    double bestPrice = Double.POSITIVE_INFINITY;
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      boolean[] grown = grow(pieces, inside, total * left / count, left, count - left, direction);
      double price = price(pieces, inside, grown, total, left, count);
      if (price < bestPrice) {
        bestPrice = price;
        best = grown;
      }
    }
    List<Integer> here = new ArrayList<>();
    List<Integer> there = new ArrayList<>();
    for (int piece : pieces) {
      (best[piece] ? here : there).add(piece);
    }
    if (here.size() < left || there.size() < count - left) {
      halve(pieces, count - 1, firstPart);
      return;
    }
    halve(here, left, firstPart);
    halve(there, count - left, firstPart + left);
  }

  private double weightOf(List<Integer> pieces) {
    double total = 0;
    for (int piece : pieces) {
      total += weights[piece];
    }
    return total;
  }

  private boolean[] insideOf(List<Integer> pieces) {
    boolean[] inside = new boolean[weights.length];
    for (int piece : pieces) {
      inside[piece] = true;
    }
    return inside;
  }

  private double price(
      List<Integer> pieces, boolean[] inside, boolean[] grown, double total, int left, int count) {
    double share = (double) left / count;
    double cut = 0;
    double weight = 0;
    int size = 0;
    for (int piece : pieces) {
      if (grown[piece]) {
        size++;
        weight += weights[piece];
        for (Border border : borders.get(piece)) {
          cut += grown[border.to] || !inside[border.to] ? 0 : border.cost;
        }
      }
    }
    double unfair =
        Math.abs(weight - share * total) / Math.max(1, total * Math.min(share, 1 - share));
    boolean tooFew = size < left || pieces.size() - size < count - left;
    return tooFew ? 1e18 : cut / costScale + 14 * unfair;
  }

  private boolean[] grow(
      List<Integer> pieces,
      boolean[] inside,
      double target,
      int fewest,
      int fewestLeft,
      int direction) {
    double angle = 2 * StrictMath.PI * direction / DIRECTIONS;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(
                piece -> centres[piece][0] * cos + centres[piece][1] * sin)
            .thenComparing(Comparator.naturalOrder());
    boolean[] grown = new boolean[weights.length];
    PriorityQueue<Integer> front = new PriorityQueue<>(order);
    front.add(pieces.stream().min(order).orElseThrow());
    double weight = 0;
    int size = 0;
    while (!front.isEmpty() && pieces.size() - size > fewestLeft) {
      int piece = front.remove();
      if (grown[piece]) {
        continue;
      }
      if (size >= fewest && weight + weights[piece] / 2 > target) {
        break;
      }
      grown[piece] = true;
      weight += weights[piece];
      size++;
      for (Border border : borders.get(piece)) {
        if (inside[border.to] && !grown[border.to]) {
          front.add(border.to);
        }
      }
    }
    takeInCutOff(pieces, grown);
    return grown;
  }

  /**
   * Keeps the heaviest rest as the other half; smaller rests touch only the grown half: join it.
   */
  private void takeInCutOff(List<Integer> pieces, boolean[] grown) {
    boolean[] open = new boolean[weights.length];
    for (int piece : pieces) {
      open[piece] = !grown[piece];
    }
    List<List<Integer>> rests = new ArrayList<>();
    for (int piece : pieces) {
      if (open[piece]) {
        List<Integer> rest = reach(piece, open);
        rests.add(rest);
        rest.forEach(taken -> open[taken] = false);
      }
    }
    rests.sort(Comparator.<List<Integer>>comparingDouble(this::weightOf).thenComparing(List::size));
    for (int i = 0; i + 1 < rests.size(); i++) {
      rests.get(i).forEach(piece -> grown[piece] = true);
    }
  }

  /** Parts that weigh nothing join the neighbour with which they share most of their border. */
  private void joinEmpty(int count) {
    for (int empty = 0; empty < count; empty++) {
      double weight = 0;
      double[] shared = new double[count];
      for (int piece = 0; piece < weights.length; piece++) {
        if (part[piece] == empty) {
          weight += weights[piece];
          for (Border border : borders.get(piece)) {
            shared[part[border.to]] += border.cost;
          }
        }
      }
      shared[empty] = 0;
      int most = 0;
      for (int other = 1; other < count; other++) {
        most = shared[other] > shared[most] ? other : most;
      }
      for (int piece = 0; piece < weights.length && weight == 0 && shared[most] > 0; piece++) {
        part[piece] = part[piece] == empty ? most : part[piece];
      }
    }
  }

  private void even(int count) {
    double[] sums = new double[count];
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(new ArrayList<>());
    }
    for (int piece = 0; piece < weights.length; piece++) {
      sums[part[piece]] += weights[piece];
      members.get(part[piece]).add(piece);
    }
    double mean = Arrays.stream(sums).sum() / count;
    boolean moved = true;
    for (int round = 0; round < ROUNDS && moved; round++) {
      moved = false;
      for (int piece = 0; piece < weights.length; piece++) {
        moved |= moveIfBetter(piece, sums, members, mean);
      }
    }
  }

  private boolean moveIfBetter(int piece, double[] sums, List<List<Integer>> members, double mean) {
    int from = part[piece];
    int best = -1;
    double bestGain = 1e-9;
    for (Border border : borders.get(piece)) {
      int to = part[border.to];
      if (to != from) {
        double gain = gain(piece, from, to, sums, mean);
        if (gain > bestGain) {
          bestGain = gain;
          best = to;
        }
      }
    }
    if (best < 0 || members.get(from).size() < 2 || !isConnected(members.get(from), piece)) {
      return false;
    }
    members.get(from).remove(Integer.valueOf(piece));
    members.get(best).add(piece);
    sums[from] -= weights[piece];
    sums[best] += weights[piece];
    part[piece] = best;
    return true;
  }

  /** What a move gains: squared deviations from the mean, and border length, in shares. */
  private double gain(int piece, int from, int to, double[] sums, double mean) {
    double w = weights[piece];
    double before = square(sums[from] - mean) + square(sums[to] - mean);
    double after = square(sums[from] - w - mean) + square(sums[to] + w - mean);
    double cut = 0;
    for (Border border : borders.get(piece)) {
      if (part[border.to] == from) {
        cut += border.cost;
      } else if (part[border.to] == to) {
        cut -= border.cost;
      }
    }
    return (before - after) / Math.max(1, mean * mean) - 0.05 * cut / costScale;
  }

  private static double square(double value) {
    return value * value;
  }
}
