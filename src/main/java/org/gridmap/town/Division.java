package org.gridmap.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.gridmap.town.GridDraft.Kind;
import org.gridmap.town.PieceGraph.Border;

/**
 * Divides the town: quarters into communities, one bank of the river at a time, communities into
 * subdistricts, and the cells of each community into grids of about 300 households. One middle
 * school becomes an exclusive grid for every eight communities, a hamlet a grid of its own.
 */
final class Division {

  static final int TARGET = 300;
  private static final int SHORTEST_BORDER = 30 * Rect.METRE;
  private static final int SHORTEST_CELL_BORDER = 8 * Rect.METRE;
  private static final int COMMUNITIES_PER_SUBDISTRICT = 8;

  private final List<Quarter> quarters;
  private final List<Cell> cells;
  private final Neighbours neighbours;

  /** Of each quarter, distorted by chance: communities are not of one size. */
  private final double[] households;

  Division(Dice dice, List<Quarter> quarters, List<Cell> cells, List<Street> streets) {
    this.quarters = quarters;
    this.cells = cells;
    this.neighbours = new Neighbours(streets);
    households = new double[quarters.size()];
    for (Cell cell : cells) {
      households[cell.lot().quarter().index()] += cell.households();
    }
    for (int i = 0; i < households.length; i++) {
      households[i] *= dice.between(0.45, 1.8);
    }
  }

  /** The community number, 0 … count − 1, of every quarter. */
  int[] communities(int count) {
    if (count == 1) {
      return new int[quarters.size()];
    }
    List<Integer> south = new ArrayList<>();
    List<Integer> north = new ArrayList<>();
    for (Quarter quarter : quarters) {
      (quarter.northOfRiver() ? north : south).add(quarter.index());
    }
    int[] community = new int[quarters.size()];
    int southCount = share(count, south, north);
    assign(south, southCount, 0, community);
    assign(north, count - southCount, southCount, community);
    return community;
  }

  private int share(int count, List<Integer> south, List<Integer> north) {
    if (south.isEmpty()) {
      return 0;
    }
    double southWeight = weightOf(south);
    double share = southWeight / (southWeight + weightOf(north));
    return Math.max(1, Math.min(count - 1, (int) StrictMath.rint(count * share)));
  }

  private double weightOf(List<Integer> bank) {
    double total = 0;
    for (int quarter : bank) {
      total += households[quarter];
    }
    return total;
  }

  private void assign(List<Integer> bank, int count, int first, int[] community) {
    if (bank.isEmpty()) {
      return;
    }
    List<Rect> grounds = new ArrayList<>();
    double[] weights = new double[bank.size()];
    for (int i = 0; i < bank.size(); i++) {
      grounds.add(quarters.get(bank.get(i)).ground());
      weights[i] = households[bank.get(i)];
    }
    List<List<Border>> borders = neighbours.of(grounds, SHORTEST_BORDER);
    int[] part =
        new ConnectedSplit(new PieceGraph(weights, Neighbours.centres(grounds), borders))
            .split(count);
    for (int i = 0; i < part.length; i++) {
      community[bank.get(i)] = first + part[i];
    }
  }

  /** The subdistrict number of every community. */
  int[] subdistricts(int[] communityOfQuarter, int communities) {
    int count =
        communities < 4
            ? 1
            : Math.max(
                2, (communities + COMMUNITIES_PER_SUBDISTRICT / 2) / COMMUNITIES_PER_SUBDISTRICT);
    List<Rect> grounds = quarters.stream().map(Quarter::ground).toList();
    List<List<Border>> fine = neighbours.of(grounds, SHORTEST_BORDER);
    double[][] cost = new double[communities][communities];
    double[] weights = new double[communities];
    double[][] centres = new double[communities][2];
    int[] size = new int[communities];
    for (int quarter = 0; quarter < grounds.size(); quarter++) {
      int here = communityOfQuarter[quarter];
      weights[here] = 1;
      centres[here][0] += grounds.get(quarter).centreX();
      centres[here][1] += grounds.get(quarter).centreY();
      size[here]++;
      for (Border border : fine.get(quarter)) {
        int there = communityOfQuarter[border.to()];
        cost[here][there] += here == there ? 0 : border.cost();
      }
    }
    List<List<Border>> coarse = new ArrayList<>();
    for (int here = 0; here < communities; here++) {
      centres[here][0] /= size[here];
      centres[here][1] /= size[here];
      List<Border> around = new ArrayList<>();
      for (int there = 0; there < communities; there++) {
        if (cost[here][there] > 0) {
          around.add(new Border(there, cost[here][there]));
        }
      }
      coarse.add(around);
    }
    return new ConnectedSplit(new PieceGraph(weights, centres, coarse)).split(count);
  }

  /**
   * The grids of one community, in no particular order; together they hold each of its cells.
   *
   * @param exclusive institutions of this use become grids of their own where the rest still hangs
   *     together without them
   */
  List<GridDraft> grids(List<Cell> community, LandUse exclusive) {
    List<Cell> basic = new ArrayList<>(community);
    List<GridDraft> grids = new ArrayList<>();
    takeOut(basic, exclusive, Kind.EXCLUSIVE, grids);
    takeOut(basic, LandUse.HAMLET, Kind.BASIC, grids);
    List<Rect> grounds = basic.stream().map(Cell::ground).toList();
    double[] weights = basic.stream().mapToDouble(Cell::households).toArray();
    double total = basic.stream().mapToInt(Cell::households).sum();
    int count = Math.max(1, (int) StrictMath.rint(total / TARGET));
    int[] part = splitCells(grounds, weights, Math.min(count, homes(basic)));
    for (int number : new TreeSet<>(Arrays.stream(part).boxed().toList())) {
      List<Cell> members = new ArrayList<>();
      for (int i = 0; i < part.length; i++) {
        if (part[i] == number) {
          members.add(basic.get(i));
        }
      }
      grids.add(new GridDraft(Kind.BASIC, members));
    }
    return grids;
  }

  private static int homes(List<Cell> cells) {
    return Math.max(1, (int) cells.stream().filter(cell -> cell.households() > 0).count());
  }

  private int[] splitCells(List<Rect> grounds, double[] weights, int count) {
    List<List<Border>> borders = neighbours.of(grounds, SHORTEST_CELL_BORDER);
    return new ConnectedSplit(new PieceGraph(weights, Neighbours.centres(grounds), borders))
        .split(count);
  }

  /** Makes a grid of each cell of this use whose neighbours hang together without it. */
  private void takeOut(List<Cell> basic, LandUse use, Kind kind, List<GridDraft> grids) {
    for (Cell cell : List.copyOf(basic)) {
      List<Cell> rest = new ArrayList<>(basic);
      rest.remove(cell);
      if (cell.lot().use() == use && homes(rest) > 1 && hangsTogether(rest)) {
        basic.remove(cell);
        grids.add(new GridDraft(kind, List.of(cell)));
      }
    }
  }

  private boolean hangsTogether(List<Cell> pieces) {
    List<Rect> grounds = pieces.stream().map(Cell::ground).toList();
    List<List<Border>> borders = neighbours.of(grounds, SHORTEST_CELL_BORDER);
    PieceGraph graph =
        new PieceGraph(new double[pieces.size()], Neighbours.centres(grounds), borders);
    return graph.isConnected(graph.all(), -1);
  }
}
