package org.gridmap.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The borders of a graph's blocks, bridges included. */
final class Links {

  private final BlockGraph graph;
  private final List<Bridge> bridges;

  Links(BlockGraph graph, List<Bridge> bridges) {
    this.graph = graph;
    this.bridges = bridges;
  }

  /** The blocks next to a block, ascending. */
  List<Link> of(int block) {
    List<Link> links = new ArrayList<>();
    for (int at = graph.start[block]; at < graph.start[block + 1]; at++) {
      int to = graph.neighbour[at];
      links.add(new Link(to, graph.metres[at], graph.kind[at], isBridge(block, to)));
    }
    for (Bridge bridge : bridges) {
      int to = bridge.one() == block ? bridge.other() : bridge.one();
      boolean touches = bridge.one() == block || bridge.other() == block;
      if (touches && !bridge.overBarrier()) {
        links.add(new Link(to, 0, BorderKind.BARRIER, true));
      }
    }
    links.sort(Comparator.comparingInt(Link::to));
    return links;
  }

  private boolean isBridge(int a, int b) {
    for (Bridge bridge : bridges) {
      if (bridge.one() == a && bridge.other() == b || bridge.one() == b && bridge.other() == a) {
        return true;
      }
    }
    return false;
  }

  record Link(int to, double metres, BorderKind kind, boolean bridge) {

    boolean passable() {
      return bridge || kind.passable();
    }
  }
}
