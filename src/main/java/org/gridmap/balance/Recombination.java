package org.gridmap.balance;

import java.util.Arrays;

/**
 * Takes two to five neighbouring grids together, divides them anew along random trees, settles the
 * pairs around, and keeps what is hardly worse: the way out of divisions that no pair can leave.
 */
final class Recombination {

  private static final double HEAT = 0.3;
  private static final double NOTICEABLE = 1e-9;
  private static final int MOST_GRIDS = 5;
  private static final int CANDIDATES = 4;

  private final Layout layout;
  private final TreeCut trees;
  private final PairSplit pairs;
  private final Dice dice;
  private final int[] kept;

  Recombination(Layout layout, TreeCut trees, PairSplit pairs, Dice dice) {
    this.layout = layout;
    this.trees = trees;
    this.pairs = pairs;
    this.dice = dice;
    kept = layout.label.clone();
  }

  /** Tries the given number of groups; the layout ends as the best division met. */
  void run(int rounds) {
    double cost = layout.totalCost();
    double best = cost;
    int[] bestLabel = layout.label.clone();
    keep(kept);
    for (int i = 0; i < rounds; i++) {
      double heat = HEAT * (rounds - i) / rounds;
      int[] group = group();
      redivide(group);
      pairs.settle(layout, group);
      double now = layout.totalCost();
      if (now > cost + heat * dice.exponential()) {
        layout.become(kept);
        continue;
      }
      cost = now;
      keep(kept);
      if (now < best - NOTICEABLE) {
        best = now;
        keep(bestLabel);
      }
    }
    layout.become(bestLabel);
  }

  private void keep(int[] into) {
    System.arraycopy(layout.label, 0, into, 0, into.length);
  }

  /** The dearest of some grids and a few near it, none of them locked. */
  private int[] group() {
    int first = dice.below(layout.grids);
    for (int i = 1; i < CANDIDATES; i++) {
      int rival = dice.below(layout.grids);
      first = layout.cost[rival] > layout.cost[first] ? rival : first;
    }
    int[] group = new int[2 + dice.below(MOST_GRIDS - 1)];
    group[0] = first;
    int count = layout.moves.closed(group[0]) ? 0 : 1;
    for (int tries = 0; count > 0 && count < group.length && tries < 2 * MOST_GRIDS; tries++) {
      int[] near = layout.neighbourGrids(group[dice.below(count)]);
      int next = near.length == 0 ? group[0] : near[dice.below(near.length)];
      if (!layout.moves.closed(next) && !Layout.contains(group, count, next)) {
        group[count++] = next;
      }
    }
    return Arrays.copyOf(group, count);
  }

  private void redivide(int[] group) {
    int[] members = layout.members(group);
    if (group.length < 2 || Arrays.stream(members).anyMatch(layout.moves::locked)) {
      return;
    }
    int[] part = new int[layout.label.length];
    trees.divide(members, group.length, 0, part);
    int[] names = namesThatKeepMost(members, part, group);
    for (int v : members) {
      int to = names[part[v]];
      if (layout.label[v] != to) {
        layout.move(v, to);
      }
    }
  }

  /** Which part gets which grid's name: as many households as possible stay. */
  private int[] namesThatKeepMost(int[] members, int[] part, int[] group) {
    long[][] common = new long[group.length][group.length];
    for (int v : members) {
      for (int name = 0; name < group.length; name++) {
        if (layout.moves.price(v, group[name]) == 0) {
          common[part[v]][name] += layout.piece.households[v];
        }
      }
    }
    int[] names = new int[group.length];
    boolean[] taken = new boolean[group.length];
    for (int one = 0; one < group.length; one++) {
      int best = -1;
      for (int name = 0; name < group.length; name++) {
        if (!taken[name] && (best < 0 || common[one][name] > common[one][best])) {
          best = name;
        }
      }
      taken[best] = true;
      names[one] = group[best];
    }
    return names;
  }
}
