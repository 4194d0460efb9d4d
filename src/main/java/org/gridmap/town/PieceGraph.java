package org.gridmap.town;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Pieces of ground with their weights and borders. */
final class PieceGraph {

  /** A border of a piece; its cost is its length, dearer where it should not be cut. */
  record Border(int to, double cost) {}

  private final double[] weights;
  private final double[][] centres;
  private final List<List<Border>> borders;
  private final double usualCost;

  /**
   * @param weights of the pieces, 0 or more
   * @param centres x and y of the pieces in one unit
   * @param borders of each piece, symmetric
   */
  PieceGraph(double[] weights, double[][] centres, List<List<Border>> borders) {
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
    usualCost = count == 0 ? 1 : total / count;
  }

  int size() {
    return weights.length;
  }

  double weight(int piece) {
    return weights[piece];
  }

  double weightOf(List<Integer> pieces) {
    double total = 0;
    for (int piece : pieces) {
      total += weights[piece];
    }
    return total;
  }

  /** How far a piece lies in a direction given by the cosine and sine of its angle. */
  double along(int piece, double cos, double sin) {
    return centres[piece][0] * cos + centres[piece][1] * sin;
  }

  List<Border> borders(int piece) {
    return borders.get(piece);
  }

  /** The mean cost of a border. */
  double usualCost() {
    return usualCost;
  }

  List<Integer> all() {
    List<Integer> all = new ArrayList<>();
    for (int piece = 0; piece < size(); piece++) {
      all.add(piece);
    }
    return all;
  }

  /** Whether the pieces without the one left out hang together by their sides. */
  boolean isConnected(List<Integer> pieces, int leftOut) {
    boolean[] inside = new boolean[size()];
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

  /** All pieces inside that can be reached from one of them. */
  List<Integer> reach(int start, boolean[] inside) {
    List<Integer> reached = new ArrayList<>();
    boolean[] seen = new boolean[size()];
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
}
