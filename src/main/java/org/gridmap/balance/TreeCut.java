package org.gridmap.balance;

import java.util.Arrays;

/**
 * Divides connected blocks by cutting random spanning trees, so that every part hangs together by
 * construction and none is without households. The trees prefer links inside a compound, so a cut
 * falls between compounds where it can (after ReCom, DeFord, Duchin, Solomon 2021).
 */
final class TreeCut {

  private static final int TREES = 3;
  private static final double LEAVING_A_COMPOUND = 1.5;

  private final Piece piece;
  private final Dice dice;

  /** Households of a block, at most a full grid: what is above cannot be divided. */
  private final double[] weight;

  private final SpanningTree tree;
  private final int[] inside;
  private int call;

  TreeCut(Piece piece, double mean, Dice dice) {
    this.piece = piece;
    this.dice = dice;
    weight = Arrays.stream(piece.households).mapToDouble(h -> Math.min(h, mean)).toArray();
    tree = new SpanningTree(piece);
    inside = new int[piece.size()];
  }

  /** Divides all blocks into the given number of grids, named from 0. */
  int[] divide(int grids) {
    int[] label = new int[piece.size()];
    int[] all = new int[piece.size()];
    Arrays.setAll(all, i -> i);
    divide(all, grids, 0, label);
    return label;
  }

  /** Gives the members, which hang together, to grids from the first name on. */
  void divide(int[] members, int grids, int firstName, int[] label) {
    if (grids == 1) {
      for (int v : members) {
        label[v] = firstName;
      }
      return;
    }
    Cut best = null;
    for (int i = 0; i < TREES; i++) {
      Cut cut = cutOnce(members, grids);
      best = best == null || cut.off < best.off ? cut : best;
    }
    divide(best.side, best.gridsOfSide, firstName, label);
    divide(
        others(members, best.side), grids - best.gridsOfSide, firstName + best.gridsOfSide, label);
  }

  private int[] others(int[] members, int[] side) {
    int mark = ++call;
    for (int v : side) {
      inside[v] = mark;
    }
    return Arrays.stream(members).filter(v -> inside[v] != mark).toArray();
  }

  private Cut cutOnce(int[] members, int grids) {
    tree.grow(members, dice, LEAVING_A_COMPOUND);
    double[] below = new double[members.length];
    int[] residential = new int[members.length];
    for (int i = members.length - 1; i >= 0; i--) {
      int v = tree.order(i);
      below[i] += weight[v];
      residential[i] += piece.households[v] > 0 ? 1 : 0;
      if (i > 0) {
        below[tree.parent(i)] += below[i];
        residential[tree.parent(i)] += residential[i];
      }
    }
    return bestEdge(below, residential, grids);
  }

  private Cut bestEdge(double[] below, int[] residential, int grids) {
    double share = below[0] / grids;
    double best = Double.POSITIVE_INFINITY;
    int at = -1;
    int gridsBelow = 0;
    for (int i = 1; i < below.length; i++) {
      int least = Math.max(1, grids - (residential[0] - residential[i]));
      int most = Math.min(grids - 1, residential[i]);
      if (least <= most) {
        int of = (int) Math.max(least, Math.min(most, Math.rint(below[i] / share)));
        double halves = Math.abs(of - grids / 2.0) / grids;
        double off = Math.abs(below[i] / share - of) + 0.05 * halves + 0.02 * dice.fraction();
        if (off < best) {
          best = off;
          at = i;
          gridsBelow = of;
        }
      }
    }
    return new Cut(tree.subtree(at), gridsBelow, best);
  }

  private record Cut(int[] side, int gridsOfSide, double off) {}
}
