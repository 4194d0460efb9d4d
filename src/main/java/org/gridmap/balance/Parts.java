package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The parts a set of blocks falls into when only its own blocks may be walked on. */
final class Parts {

  private final Piece piece;

  Parts(Piece piece) {
    this.piece = piece;
  }

  /** The parts of one grid, the part with most households (then most blocks) first. */
  List<int[]> of(int[] label, int grid) {
    boolean[] seen = new boolean[label.length];
    List<int[]> parts = new ArrayList<>();
    for (int v = 0; v < label.length; v++) {
      if (label[v] == grid && !seen[v]) {
        parts.add(walk(label, v, seen));
      }
    }
    parts.sort(
        Comparator.comparingLong((int[] part) -> -households(part))
            .thenComparingInt(part -> -part.length)
            .thenComparingInt(part -> part[0]));
    return parts;
  }

  private int[] walk(int[] label, int from, boolean[] seen) {
    int[] queue = new int[label.length];
    queue[0] = from;
    seen[from] = true;
    int end = 1;
    for (int next = 0; next < end; next++) {
      int v = queue[next];
      for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
        int u = piece.neighbour[at];
        if (!seen[u] && piece.link[at] && label[u] == label[from]) {
          seen[u] = true;
          queue[end++] = u;
        }
      }
    }
    int[] part = Arrays.copyOf(queue, end);
    Arrays.sort(part);
    return part;
  }

  /** A number for each part of each grid; -1 for blocks without a grid. */
  int[] partOf(int[] label) {
    int[] partOf = new int[label.length];
    Arrays.fill(partOf, -1);
    boolean[] seen = new boolean[label.length];
    for (int v = 0; v < label.length; v++) {
      if (label[v] >= 0 && !seen[v]) {
        int name = v;
        Arrays.stream(walk(label, v, seen)).forEach(u -> partOf[u] = name);
      }
    }
    return partOf;
  }

  /** A grid that touches the block with two of its parts, or -1. */
  int gridInSeveralParts(int[] label, int[] partOf, int v) {
    for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
      for (int then = at + 1; then < piece.start[v + 1]; then++) {
        int one = piece.neighbour[at];
        int other = piece.neighbour[then];
        boolean same = label[one] >= 0 && label[one] == label[other] && partOf[one] >= 0;
        boolean apart = partOf[other] >= 0 && partOf[one] != partOf[other];
        if (same && apart && piece.link[at] && piece.link[then]) {
          return label[one];
        }
      }
    }
    return -1;
  }

  long households(int[] blocks) {
    return Arrays.stream(blocks).mapToLong(v -> piece.households[v]).sum();
  }

  /**
   * The grid with the longest common border, a link first; or -1.
   *
   * @param barred grids that must not be answered; blocks labelled -1 are passed over
   */
  int bestNeighbour(int[] label, int[] blocks, int own, boolean[] barred) {
    double[] metres = new double[barred.length];
    boolean[] met = new boolean[barred.length];
    for (int v : blocks) {
      for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
        int grid = label[piece.neighbour[at]];
        if (grid >= 0 && grid != own && !barred[grid] && piece.link[at]) {
          metres[grid] += piece.metres[at];
          met[grid] = true;
        }
      }
    }
    int best = -1;
    for (int grid = 0; grid < metres.length; grid++) {
      if (met[grid] && (best < 0 || metres[grid] > metres[best])) {
        best = grid;
      }
    }
    return best;
  }
}
