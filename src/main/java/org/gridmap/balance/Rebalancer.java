package org.gridmap.balance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Changes an existing plan where it pays, at a price for every household that gets another grid.
 */
public final class Rebalancer {

  /**
   * Price of one moved household at move price 1: a grid outside the tolerance pays 10, so at price
   * 1 it may move 130 households to come back (decision 0062).
   */
  private static final double HOUSEHOLD = 0.075;

  /** A block without households still has doors: it counts as this many. */
  private static final double EMPTY_BLOCK = 0.5;

  private static final int ROUNDS = 6;
  private static final int SETS = 2000;

  private final BlockGraph graph;
  private final FormerPlan former;
  private final BalanceSettings settings;
  private final Pieces pieces;
  private final int[] gridOf;
  private int grids;

  private Rebalancer(BlockGraph graph, FormerPlan former, BalanceSettings settings) {
    this.graph = graph;
    this.former = former;
    this.settings = settings;
    pieces = Pieces.of(graph, settings.target(), Integer.MAX_VALUE);
    gridOf = former.gridOfBlocks();
    grids = former.grids;
  }

  /**
   * Re-balances one community. New blocks join a neighbour; a grid cut in two keeps its larger
   * part; the number of grids stays while its mean keeps the tolerance. Locked blocks and grids
   * stay as they are, even where they are at fault.
   *
   * @param movePrice 0 or more; 1 lets a grid just outside the tolerance move 130 households to get
   *     back, infinity moves nothing
   */
  public static Rebalanced rebalance(
      String name,
      BlockGraph graph,
      FormerPlan former,
      BalanceSettings settings,
      double movePrice) {
    if (!(movePrice >= 0)) {
      throw new IllegalArgumentException("The move price is " + movePrice + ".");
    }
    Rebalancer work = new Rebalancer(graph, former, settings);
    if (Double.isFinite(movePrice)) {
      work.leaveSmallerBanks();
    }
    for (int[] blocks : work.pieces.blocks()) {
      work.rebalancePiece(blocks, movePrice, Dice.of(settings.seed(), name));
    }
    Division division = new Division(graph, work.gridOf, work.grids, work.pieces.bridges());
    return Rebalanced.of(division, former);
  }

  /** A grid on both banks keeps the bank where most of its households live. */
  private void leaveSmallerBanks() {
    List<int[]> banks = pieces.blocks();
    for (int grid = 0; grid < former.grids; grid++) {
      int main = -1;
      long most = -1;
      for (int bank = 0; bank < banks.size(); bank++) {
        long households = households(banks.get(bank), grid);
        main = households > most ? bank : main;
        most = Math.max(most, households);
      }
      for (int bank = 0; bank < banks.size(); bank++) {
        for (int v : banks.get(bank)) {
          boolean leaves = bank != main && gridOf[v] == grid && !former.isLocked(v, grid);
          gridOf[v] = leaves ? FormerPlan.NO_GRID : gridOf[v];
        }
      }
    }
  }

  private long households(int[] blocks, int grid) {
    long sum = 0;
    for (int v : blocks) {
      sum += gridOf[v] == grid ? 1 + graph.households[v] : 0;
    }
    return sum;
  }

  private void rebalancePiece(int[] blocks, double movePrice, Dice dice) {
    Weights weights = settings.profile().weights.forChange();
    Piece piece = Piece.of(graph, blocks, pieces.bridges(), weights);
    int[] label = Arrays.stream(blocks).map(v -> gridOf[v]).toArray();
    PlanRepair repair = new PlanRepair(piece, label, former, settings, grids);
    repair.adoptNewBlocks();
    if (Double.isFinite(movePrice)) {
      repair.healCuts();
      repair.adaptCount(dice);
      improve(piece, label, movePrice, dice);
    }
    grids = repair.grids();
    for (int v = 0; v < label.length; v++) {
      gridOf[blocks[v]] = label[v];
    }
  }

  private void improve(Piece piece, int[] label, double movePrice, Dice dice) {
    int[] names = PlanRepair.present(label);
    int[] dense = Arrays.stream(label).map(grid -> Arrays.binarySearch(names, grid)).toArray();
    double mean = GridCount.evenShare(piece.households, names.length, settings);
    Weights weights = settings.profile().weights.forChange();
    GridCost cost = new GridCost(mean, settings.target(), settings.tolerance(), weights);
    Moves moves = moves(piece, names, movePrice);
    Layout layout = new Layout(piece, names.length, dense, cost, moves);
    PairSplit pairs = new PairSplit(piece, names.length, SETS);
    if (names.length > 1 && allWhole(piece, dense, names.length)) {
      pairs.settle(layout);
      TreeCut trees = new TreeCut(piece, mean, dice);
      new Recombination(layout, trees, pairs, dice).run(ROUNDS * names.length);
    }
    for (int v = 0; v < label.length; v++) {
      label[v] = names[layout.label[v]];
    }
  }

  /** A locked grid may be in parts; then the piece is left as it is. */
  private static boolean allWhole(Piece piece, int[] dense, int grids) {
    Parts parts = new Parts(piece);
    return IntStream.range(0, grids).allMatch(grid -> parts.of(dense, grid).size() == 1);
  }

  private Moves moves(Piece piece, int[] names, double movePrice) {
    int size = piece.size();
    int[] home = new int[size];
    double[] price = new double[size];
    boolean[] block = new boolean[size];
    boolean[] grid = new boolean[names.length];
    for (int v = 0; v < size; v++) {
      int was = former.gridOf[piece.blocks[v]];
      home[v] = was < 0 ? was : Arrays.binarySearch(names, was);
      price[v] = movePrice * HOUSEHOLD * Math.max(EMPTY_BLOCK, piece.households[v]);
      block[v] = former.lockedBlock[piece.blocks[v]];
    }
    for (int name = 0; name < names.length; name++) {
      grid[name] = names[name] < former.grids && former.lockedGrid[names[name]];
    }
    return Moves.from(home, price, block, grid);
  }
}
