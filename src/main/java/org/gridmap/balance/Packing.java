package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How even grids could be if blocks need not touch: the longest-first rule and exchanges. */
final class Packing {

  private static final int EXCHANGES = 2000;

  private final double target;
  private final List<List<Integer>> grids = new ArrayList<>();
  private final long[] sums;

  private Packing(int[] households, int count, double target) {
    this.target = target;
    sums = new long[count];
    for (int grid = 0; grid < count; grid++) {
      grids.add(new ArrayList<>(List.of(0)));
    }
    Arrays.stream(households)
        .boxed()
        .filter(h -> h > 0)
        .sorted(Comparator.reverseOrder())
        .forEach(this::addToLightest);
  }

  /** The deviation of the worst grid from the target, as a share. */
  static double worst(int[] households, int count, double target) {
    Packing packing = new Packing(households, count, target);
    boolean better = true;
    for (int i = 0; better && i < EXCHANGES; i++) {
      better = packing.relieveWorst();
    }
    return packing.off(packing.worstGrid()) / target;
  }

  private void addToLightest(int households) {
    int lightest = 0;
    for (int grid = 1; grid < sums.length; grid++) {
      lightest = sums[grid] < sums[lightest] ? grid : lightest;
    }
    grids.get(lightest).add(households);
    sums[lightest] += households;
  }

  private double off(int grid) {
    return Math.abs(sums[grid] - target);
  }

  private int worstGrid() {
    int worst = 0;
    for (int grid = 1; grid < sums.length; grid++) {
      worst = off(grid) > off(worst) ? grid : worst;
    }
    return worst;
  }

  /** Exchanges a block (or none: every grid lists a 0) of the worst grid for one of another. */
  private boolean relieveWorst() {
    int worst = worstGrid();
    for (int other = 0; other < sums.length; other++) {
      for (int mine = 0; other != worst && mine < grids.get(worst).size(); mine++) {
        for (int its = 0; its < grids.get(other).size(); its++) {
          if (exchange(worst, mine, other, its)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean exchange(int worst, int mine, int other, int its) {
    int gives = grids.get(worst).get(mine);
    int takes = grids.get(other).get(its);
    double before = Math.max(off(worst), off(other));
    double after =
        Math.max(
            Math.abs(sums[worst] - gives + takes - target),
            Math.abs(sums[other] + gives - takes - target));
    if (after >= before - 1e-9) {
      return false;
    }
    sums[worst] += takes - gives;
    sums[other] += gives - takes;
    swap(worst, mine, gives, takes);
    swap(other, its, takes, gives);
    return true;
  }

  private void swap(int grid, int at, int gone, int come) {
    List<Integer> blocks = grids.get(grid);
    if (gone == 0) {
      blocks.add(come);
    } else if (come == 0) {
      blocks.remove(at);
    } else {
      blocks.set(at, come);
    }
  }
}
