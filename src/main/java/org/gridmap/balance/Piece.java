package org.gridmap.balance;

import java.util.Arrays;
import java.util.List;

/**
 * Blocks that hang together, to be divided on their own: a whole community, or the part of it on
 * one bank of a river. Blocks are renumbered from 0; bridges are links of no length.
 */
final class Piece {

  /** Price of a bridge inside a grid: more than any balance it could gain. */
  private static final double BRIDGE_PRICE = 40;

  /** The piece's blocks as the community's graph names them, ascending. */
  final int[] blocks;

  final int[] households;
  final double[] area;
  final double[] perimeter;
  final double[] x;
  final double[] y;
  final int[] compound;
  final int compounds;
  final int[] start;
  final int[] neighbour;
  final double[] metres;

  /** Whether a grid may hang together by this border. */
  final boolean[] link;

  /** Price of this border when it lies inside a grid; each border stands here twice. */
  final double[] price;

  private Piece(BlockGraph graph, int[] blocks, List<Bridge> bridges, Weights weights) {
    this.blocks = blocks;
    int size = blocks.length;
    households = pick(graph.households);
    area = pick(graph.area);
    perimeter = pick(graph.perimeter);
    x = pick(graph.x);
    y = pick(graph.y);
    compound = new int[size];
    compounds = renumberCompounds(graph);
    Links links = new Links(graph, bridges);
    start = new int[size + 1];
    int capacity = 0;
    for (int block : blocks) {
      capacity += graph.start[block + 1] - graph.start[block] + bridges.size();
    }
    int[] to = new int[capacity];
    double[] length = new double[capacity];
    double[] cost = new double[capacity];
    boolean[] open = new boolean[capacity];
    int end = 0;
    for (int v = 0; v < size; v++) {
      for (Links.Link each : links.of(blocks[v])) {
        int other = Arrays.binarySearch(blocks, each.to());
        if (other >= 0) {
          to[end] = other;
          length[end] = each.metres();
          cost[end] = each.bridge() ? BRIDGE_PRICE : weights.price(each.kind(), each.metres());
          open[end++] = each.passable();
        }
      }
      start[v + 1] = end;
    }
    neighbour = Arrays.copyOf(to, end);
    metres = Arrays.copyOf(length, end);
    price = Arrays.copyOf(cost, end);
    link = Arrays.copyOf(open, end);
  }

  /** The given blocks of a graph, ascending, with the bridges among them. */
  static Piece of(BlockGraph graph, int[] blocks, List<Bridge> bridges, Weights weights) {
    return new Piece(graph, blocks, bridges, weights);
  }

  private int[] pick(int[] from) {
    return Arrays.stream(blocks).map(v -> from[v]).toArray();
  }

  private double[] pick(double[] from) {
    return Arrays.stream(blocks).mapToDouble(v -> from[v]).toArray();
  }

  private int renumberCompounds(BlockGraph graph) {
    int[] mine =
        Arrays.stream(blocks).map(v -> graph.compound[v]).filter(c -> c >= 0).sorted().toArray();
    int[] distinct = Arrays.stream(mine).distinct().toArray();
    for (int v = 0; v < blocks.length; v++) {
      int of = graph.compound[blocks[v]];
      compound[v] = of < 0 ? BlockGraph.NO_COMPOUND : Arrays.binarySearch(distinct, of);
    }
    return distinct.length;
  }

  int size() {
    return blocks.length;
  }

  long totalHouseholds() {
    return Arrays.stream(households).asLongStream().sum();
  }

  /** Blocks with at least one household. */
  int residential() {
    return (int) Arrays.stream(households).filter(h -> h > 0).count();
  }
}
