package org.gridmap.town;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.gridmap.town.PieceGraph.Border;

/**
 * Splits neighbouring pieces of ground into connected parts of about equal weight. The ground is
 * halved again and again: each half is grown from one end in eight directions, and the cut that is
 * short, lies on wide streets and divides the weight fairly is kept; pieces the growth cuts off
 * join the grown half, so both halves stay in one piece. Afterwards single pieces change sides
 * where that makes the parts more equal.
 */
final class ConnectedSplit {

  private static final int DIRECTIONS = 8;

  private final PieceGraph graph;
  private int[] part = new int[0];

  ConnectedSplit(PieceGraph graph) {
    this.graph = graph;
  }

  /**
   * The part number, 0 … count − 1, of every piece. Some numbers are not used where the pieces hang
   * together by single necks, or a part would weigh nothing.
   *
   * @throws IllegalArgumentException if the pieces are not connected, or fewer than the parts
   */
  int[] split(int count) {
    List<Integer> all = graph.all();
    if (count < 1 || count > all.size() || !graph.isConnected(all, -1)) {
      throw new IllegalArgumentException(
          "Cannot make " + count + " connected parts of " + all.size() + " pieces");
    }
    part = new int[graph.size()];
    halve(all, count, 0);
    PartExchange exchange = new PartExchange(graph, part);
    exchange.even(count);
    exchange.joinEmpty(count);
    return part;
  }

  private void halve(List<Integer> pieces, int count, int firstPart) {
    if (count == 1) {
      for (int piece : pieces) {
        part[piece] = firstPart;
      }
      return;
    }
    int left = count / 2;
    double total = graph.weightOf(pieces);
    Halving halving = new Halving(pieces, insideOf(pieces), total, left, count);
    boolean[] best = new boolean[graph.size()];
    double bestPrice = Double.POSITIVE_INFINITY;
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      boolean[] grown = grow(halving, direction);
      double price = price(halving, grown);
      if (price < bestPrice) {
        bestPrice = price;
        best = grown;
      }
    }
    List<Integer> here = new ArrayList<>();
    List<Integer> there = new ArrayList<>();
    for (int piece : pieces) {
      (best[piece] ? here : there).add(piece);
    }
    if (here.size() < left || there.size() < count - left) {
      halve(pieces, count - 1, firstPart);
      return;
    }
    halve(here, left, firstPart);
    halve(there, count - left, firstPart + left);
  }

  /**
   * Ground to be cut in two.
   *
   * @param left parts of the half that is grown; the other half gets the rest
   * @param count parts of the whole
   */
  private record Halving(List<Integer> pieces, BitSet inside, double total, int left, int count) {

    double target() {
      return total * left / count;
    }

    int fewestLeft() {
      return count - left;
    }
  }

  private BitSet insideOf(List<Integer> pieces) {
    BitSet inside = new BitSet(graph.size());
    pieces.forEach(inside::set);
    return inside;
  }

  private double price(Halving halving, boolean[] grown) {
    List<Integer> pieces = halving.pieces();
    double total = halving.total();
    double share = (double) halving.left() / halving.count();
    double cut = 0;
    double weight = 0;
    int size = 0;
    for (int piece : pieces) {
      if (grown[piece]) {
        size++;
        weight += graph.weight(piece);
        for (Border border : graph.borders(piece)) {
          cut += grown[border.to()] || !halving.inside().get(border.to()) ? 0 : border.cost();
        }
      }
    }
    double unfair =
        Math.abs(weight - share * total) / Math.max(1, total * Math.min(share, 1 - share));
    boolean tooFew = size < halving.left() || pieces.size() - size < halving.fewestLeft();
    return tooFew ? 1e18 : cut / graph.usualCost() + 14 * unfair;
  }

  private boolean[] grow(Halving halving, int direction) {
    List<Integer> pieces = halving.pieces();
    double angle = 2 * StrictMath.PI * direction / DIRECTIONS;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(piece -> graph.along(piece, cos, sin))
            .thenComparing(Comparator.naturalOrder());
    boolean[] grown = new boolean[graph.size()];
    PriorityQueue<Integer> front = new PriorityQueue<>(order);
    front.add(pieces.stream().min(order).orElseThrow());
    double weight = 0;
    int size = 0;
    while (!front.isEmpty() && pieces.size() - size > halving.fewestLeft()) {
      int piece = front.remove();
      if (grown[piece]) {
        continue;
      }
      if (size >= halving.left() && weight + graph.weight(piece) / 2 > halving.target()) {
        break;
      }
      grown[piece] = true;
      weight += graph.weight(piece);
      size++;
      for (Border border : graph.borders(piece)) {
        if (halving.inside().get(border.to()) && !grown[border.to()]) {
          front.add(border.to());
        }
      }
    }
    takeInCutOff(pieces, grown);
    return grown;
  }

  /**
   * Keeps the heaviest rest as the other half; smaller rests touch only the grown half: join it.
   */
  private void takeInCutOff(List<Integer> pieces, boolean[] grown) {
    boolean[] open = new boolean[graph.size()];
    for (int piece : pieces) {
      open[piece] = !grown[piece];
    }
    List<List<Integer>> rests = new ArrayList<>();
    for (int piece : pieces) {
      if (open[piece]) {
        List<Integer> rest = graph.reach(piece, open);
        rests.add(rest);
        rest.forEach(taken -> open[taken] = false);
      }
    }
    rests.sort(
        Comparator.<List<Integer>>comparingDouble(graph::weightOf).thenComparing(List::size));
    for (int i = 0; i + 1 < rests.size(); i++) {
      rests.get(i).forEach(piece -> grown[piece] = true);
    }
  }
}
