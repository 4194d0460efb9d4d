package org.gridmap.balance;

import java.util.Arrays;
import org.gridmap.statistics.SplitMix64;

/**
 * A division of a piece while it is worked on: every block has a grid, every grid hangs together.
 */
final class Layout {

  final Piece piece;
  final int grids;
  final int[] label;
  final long[] households;
  final int[] blocks;
  final double[] area;
  final double[] perimeter;
  final double[] cost;
  final Moves moves;
  private final GridCost gridCost;
  private final double compoundPrice;

  /** Residential blocks of compound c in grid g, at c * grids + g. */
  final int[] ofCompound;

  /** The blocks of a grid: a chain from firstOf[grid] by nextOf[block], ended by -1. */
  final int[] firstOf;

  final int[] nextOf;
  private final int[] previousOf;

  /** Sum of the marks of a grid's blocks. */
  private final long[] marks;

  /** Prices of the borders inside grids, compounds cut and blocks moved. */
  double otherCost;

  private double sharedFrom;
  private double sharedTo;

  Layout(Piece piece, int grids, int[] label, GridCost gridCost, Moves moves) {
    this.piece = piece;
    this.grids = grids;
    this.label = label.clone();
    this.gridCost = gridCost;
    this.compoundPrice = gridCost.weights().compound();
    this.moves = moves;
    households = new long[grids];
    blocks = new int[grids];
    area = new double[grids];
    perimeter = new double[grids];
    cost = new double[grids];
    ofCompound = new int[piece.compounds * grids];
    firstOf = new int[grids];
    nextOf = new int[label.length];
    previousOf = new int[label.length];
    marks = new long[grids];
    count();
  }

  /** Gives every block the grid it has in another division of the same piece. */
  void become(int[] labels) {
    for (int v = 0; v < label.length; v++) {
      if (label[v] != labels[v]) {
        move(v, labels[v]);
      }
    }
  }

  private void count() {
    Arrays.fill(households, 0);
    Arrays.fill(blocks, 0);
    Arrays.fill(area, 0);
    Arrays.fill(perimeter, 0);
    Arrays.fill(ofCompound, 0);
    Arrays.fill(firstOf, -1);
    otherCost = 0;
    for (int v = 0; v < label.length; v++) {
      int grid = label[v];
      blocks[grid]++;
      marks[grid] += SplitMix64.mix(v + 1L);
      chain(v, grid);
      households[grid] += piece.households[v];
      area[grid] += piece.area[v];
      perimeter[grid] += piece.perimeter[v];
      otherCost += moves.price(v, grid);
      for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
        if (label[piece.neighbour[at]] == grid) {
          perimeter[grid] -= piece.metres[at];
          otherCost += piece.price[at] / 2;
        }
      }
      if (counts(v) && ofCompound[piece.compound[v] * grids + grid]++ == 0) {
        otherCost += compoundPrice;
      }
    }
    for (int grid = 0; grid < grids; grid++) {
      cost[grid] = gridCost.of(households[grid], area[grid], perimeter[grid]);
    }
  }

  private void chain(int v, int grid) {
    int first = firstOf[grid];
    previousOf[v] = -1;
    nextOf[v] = first;
    firstOf[grid] = v;
    if (first >= 0) {
      previousOf[first] = v;
    }
  }

  private void unchain(int v, int grid) {
    if (previousOf[v] < 0) {
      firstOf[grid] = nextOf[v];
    } else {
      nextOf[previousOf[v]] = nextOf[v];
    }
    if (nextOf[v] >= 0) {
      previousOf[nextOf[v]] = previousOf[v];
    }
  }

  private boolean counts(int v) {
    return piece.compound[v] >= 0 && piece.households[v] > 0;
  }

  double compoundPrice() {
    return compoundPrice;
  }

  GridCost gridCost() {
    return gridCost;
  }

  /** A number that tells this grid with exactly these blocks from all others. */
  long mark(int grid) {
    return SplitMix64.mix(marks[grid] + grid);
  }

  /** Cost of the whole division. */
  double totalCost() {
    double sum = otherCost;
    for (double each : cost) {
      sum += each;
    }
    return sum;
  }

  /** The grids that share a passable border with a grid, in the order they are met. */
  int[] neighbourGrids(int grid) {
    int[] found = new int[8];
    int count = 0;
    for (int v = firstOf[grid]; v >= 0; v = nextOf[v]) {
      for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
        int other = label[piece.neighbour[at]];
        if (other != grid && piece.link[at] && !contains(found, count, other)) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = other;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** All blocks of some grids. */
  int[] members(int... of) {
    int count = 0;
    for (int grid : of) {
      count += blocks[grid];
    }
    int[] members = new int[count];
    int end = 0;
    for (int grid : of) {
      for (int v = firstOf[grid]; v >= 0; v = nextOf[v]) {
        members[end++] = v;
      }
    }
    return members;
  }

  static boolean contains(int[] among, int count, int wanted) {
    for (int i = 0; i < count; i++) {
      if (among[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** What the division's cost changes when a block goes to another grid. */
  double gain(int v, int to) {
    int from = label[v];
    double other = linkCost(v, from, to) + moves.price(v, to) - moves.price(v, from);
    if (counts(v)) {
      int row = piece.compound[v] * grids;
      other += ofCompound[row + to] == 0 ? compoundPrice : 0;
      other -= ofCompound[row + from] == 1 ? compoundPrice : 0;
    }
    int h = piece.households[v];
    double less = perimeter[from] - piece.perimeter[v] + 2 * sharedFrom;
    double more = perimeter[to] + piece.perimeter[v] - 2 * sharedTo;
    return other
        + gridCost.of(households[from] - h, area[from] - piece.area[v], less)
        + gridCost.of(households[to] + h, area[to] + piece.area[v], more)
        - cost[from]
        - cost[to];
  }

  private double linkCost(int v, int from, int to) {
    double same = 0;
    double next = 0;
    double change = 0;
    for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
      int grid = label[piece.neighbour[at]];
      if (grid == from) {
        same += piece.metres[at];
        change -= piece.price[at];
      } else if (grid == to) {
        next += piece.metres[at];
        change += piece.price[at];
      }
    }
    sharedFrom = same;
    sharedTo = next;
    return change;
  }

  /** Gives a block to another grid. */
  void move(int v, int to) {
    int from = label[v];
    otherCost += linkCost(v, from, to) + moves.price(v, to) - moves.price(v, from);
    if (counts(v)) {
      int row = piece.compound[v] * grids;
      otherCost += ofCompound[row + to]++ == 0 ? compoundPrice : 0;
      otherCost -= --ofCompound[row + from] == 0 ? compoundPrice : 0;
    }
    int h = piece.households[v];
    long mark = SplitMix64.mix(v + 1L);
    marks[from] -= mark;
    marks[to] += mark;
    label[v] = to;
    unchain(v, from);
    chain(v, to);
    change(from, -1, -h, -piece.area[v], 2 * sharedFrom - piece.perimeter[v]);
    change(to, 1, h, piece.area[v], piece.perimeter[v] - 2 * sharedTo);
  }

  private void change(int grid, int count, int h, double ground, double border) {
    blocks[grid] += count;
    households[grid] += h;
    area[grid] += ground;
    perimeter[grid] += border;
    cost[grid] = gridCost.of(households[grid], area[grid], perimeter[grid]);
  }
}
