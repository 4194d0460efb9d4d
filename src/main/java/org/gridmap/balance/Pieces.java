package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a community between which nobody can walk: islands, banks of a river. A part with
 * half a target of households or more is divided on its own. A smaller one joins by the shortest
 * bridge, over a barrier it touches where there is one, and the bridge is reported (decision 0061).
 */
public final class Pieces {

  private final BlockGraph graph;
  private final int[] partOf;
  private int parts;
  private final List<Bridge> bridges = new ArrayList<>();

  private Pieces(BlockGraph graph) {
    this.graph = graph;
    partOf = new int[graph.size()];
  }

  /**
   * @param most the number of grids: more parts cannot stay alone
   */
  static Pieces of(BlockGraph graph, double target, int most) {
    Pieces pieces = new Pieces(graph);
    pieces.findParts();
    for (int small = pieces.tooSmall(target, most);
        small >= 0;
        small = pieces.tooSmall(target, most)) {
      pieces.bridge(small);
    }
    return pieces;
  }

  /** The bridges that make all of a graph hang together. */
  public static List<Bridge> bridgesOver(BlockGraph graph) {
    return of(graph, 2.0 * Integer.MAX_VALUE, 1).bridges();
  }

  List<Bridge> bridges() {
    return List.copyOf(bridges);
  }

  /** The blocks of each part, both ascending. */
  List<int[]> blocks() {
    List<int[]> all = new ArrayList<>();
    for (int part : Arrays.stream(partOf).distinct().toArray()) {
      all.add(blocksOf(part));
    }
    return all;
  }

  private int[] blocksOf(int part) {
    int[] all = new int[graph.size()];
    Arrays.setAll(all, v -> v);
    return Arrays.stream(all).filter(v -> partOf[v] == part).toArray();
  }

  private void findParts() {
    Arrays.fill(partOf, -1);
    int[] queue = new int[graph.size()];
    for (int first = 0; first < graph.size(); first++) {
      if (partOf[first] < 0) {
        partOf[first] = parts;
        queue[0] = first;
        int end = 1;
        for (int next = 0; next < end; next++) {
          end = reach(queue[next], queue, end);
        }
        parts++;
      }
    }
  }

  private int reach(int v, int[] queue, int endBefore) {
    int end = endBefore;
    for (int at = graph.start[v]; at < graph.start[v + 1]; at++) {
      int u = graph.neighbour[at];
      if (partOf[u] < 0 && graph.kind[at].passable()) {
        partOf[u] = parts;
        queue[end++] = u;
      }
    }
    return end;
  }

  /** The lightest part that cannot stay alone, or -1. */
  private int tooSmall(double target, int most) {
    long[] households = new long[parts];
    for (int v = 0; v < partOf.length; v++) {
      households[partOf[v]] += graph.households[v];
    }
    int[] living = Arrays.stream(partOf).distinct().toArray();
    int lightest =
        Arrays.stream(living)
            .boxed()
            .min(Comparator.comparingLong(part -> households[part]))
            .orElse(-1);
    boolean alone = living.length < 2;
    boolean fits = alone || households[lightest] >= target / 2 && living.length <= most;
    return fits ? -1 : lightest;
  }

  private void bridge(int part) {
    Bridge best = null;
    for (int one : blocksOf(part)) {
      for (int other = 0; other < graph.size(); other++) {
        if (partOf[other] != part) {
          boolean touching = graph.sharedMetres(one, other) > 0;
          Bridge bridge = new Bridge(one, other, graph.distance(one, other), touching);
          best = best == null || shorter(bridge, best) ? bridge : best;
        }
      }
    }
    bridges.add(best);
    int into = partOf[best.other()];
    for (int v = 0; v < partOf.length; v++) {
      partOf[v] = partOf[v] == part ? into : partOf[v];
    }
  }

  private static boolean shorter(Bridge one, Bridge other) {
    if (one.overBarrier() != other.overBarrier()) {
      return one.overBarrier();
    }
    return one.metresApart() < other.metresApart();
  }
}
