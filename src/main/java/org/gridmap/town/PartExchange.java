package org.gridmap.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridmap.town.PieceGraph.Border;

/** Makes the parts of a split more equal: single pieces change sides, no part falls apart. */
final class PartExchange {

  private static final int ROUNDS = 30;
  private static final double BORDER_PRICE = 0.05;

  private final PieceGraph graph;
  private final int[] part;

  /**
   * @param part number of every piece; changed in place
   */
  PartExchange(PieceGraph graph, int[] part) {
    this.graph = graph;
    this.part = part;
  }

  /** Parts that weigh nothing join the neighbour with which they share most of their border. */
  void joinEmpty(int count) {
    for (int empty = 0; empty < count; empty++) {
      double weight = 0;
      double[] shared = new double[count];
      for (int piece = 0; piece < part.length; piece++) {
        if (part[piece] == empty) {
          weight += graph.weight(piece);
          for (Border border : graph.borders(piece)) {
            shared[part[border.to()]] += border.cost();
          }
        }
      }
      shared[empty] = 0;
      int most = 0;
      for (int other = 1; other < count; other++) {
        most = shared[other] > shared[most] ? other : most;
      }
      for (int piece = 0; piece < part.length && weight == 0 && shared[most] > 0; piece++) {
        part[piece] = part[piece] == empty ? most : part[piece];
      }
    }
  }

  /** Moves pieces between neighbouring parts while the parts become more equal. */
  void even(int count) {
    double[] sums = new double[count];
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(new ArrayList<>());
    }
    for (int piece = 0; piece < part.length; piece++) {
      sums[part[piece]] += graph.weight(piece);
      members.get(part[piece]).add(piece);
    }
    double mean = Arrays.stream(sums).sum() / count;
    boolean moved = true;
    for (int round = 0; round < ROUNDS && moved; round++) {
      moved = false;
      for (int piece = 0; piece < part.length; piece++) {
        moved |= moveIfBetter(piece, sums, members, mean);
      }
    }
  }

  private boolean moveIfBetter(int piece, double[] sums, List<List<Integer>> members, double mean) {
    int from = part[piece];
    int best = -1;
    double bestGain = 1e-9;
    for (Border border : graph.borders(piece)) {
      int to = part[border.to()];
      if (to != from) {
        double gain = gain(piece, from, to, sums, mean);
        if (gain > bestGain) {
          bestGain = gain;
          best = to;
        }
      }
    }
    if (best < 0 || members.get(from).size() < 2 || !graph.isConnected(members.get(from), piece)) {
      return false;
    }
    members.get(from).remove(Integer.valueOf(piece));
    members.get(best).add(piece);
    sums[from] -= graph.weight(piece);
    sums[best] += graph.weight(piece);
    part[piece] = best;
    return true;
  }

  /** What a move gains: squared deviations from the mean, and border length, in shares. */
  private double gain(int piece, int from, int to, double[] sums, double mean) {
    double w = graph.weight(piece);
    double before = square(sums[from] - mean) + square(sums[to] - mean);
    double after = square(sums[from] - w - mean) + square(sums[to] + w - mean);
    double cut = 0;
    for (Border border : graph.borders(piece)) {
      if (part[border.to()] == from) {
        cut += border.cost();
      } else if (part[border.to()] == to) {
        cut -= border.cost();
      }
    }
    return (before - after) / Math.max(1, mean * mean) - BORDER_PRICE * cut / graph.usualCost();
  }

  private static double square(double value) {
    return value * value;
  }
}
