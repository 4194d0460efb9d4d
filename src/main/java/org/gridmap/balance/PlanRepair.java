package org.gridmap.balance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes an old plan of a piece legal again: every block has a grid, every grid hangs together, and
 * their number is sensible. Locked blocks and grids stay.
 */
final class PlanRepair {

  private final Piece piece;
  private final int[] label;
  private final FormerPlan former;
  private final BalanceSettings settings;
  private final Parts parts;
  private int grids;

  /**
   * @param label the grid of each block of the piece, or -1; changed in place
   * @param grids the first name for a new grid
   */
  PlanRepair(Piece piece, int[] label, FormerPlan former, BalanceSettings settings, int grids) {
    this.piece = piece;
    this.label = label;
    this.former = former;
    this.settings = settings;
    this.grids = grids;
    parts = new Parts(piece);
  }

  /** The first name for the next new grid. */
  int grids() {
    return grids;
  }

  /** Gives every block without a grid to the neighbour with the longest border, inwards. */
  void adoptNewBlocks() {
    if (Arrays.stream(label).allMatch(grid -> grid < 0)) {
      Arrays.fill(label, grids++);
    }
    int[] partOf = parts.partOf(label);
    boolean left = true;
    while (left) {
      left = false;
      for (int v = 0; v < label.length; v++) {
        if (label[v] < 0) {
          label[v] = adopter(v, partOf);
          left |= label[v] < 0;
        }
      }
    }
  }

  /** The grid whose parts the block joins, else the one with the longest border. */
  private int adopter(int v, int[] partOf) {
    int joined = parts.gridInSeveralParts(label, partOf, v);
    if (joined >= 0) {
      return joined;
    }
    int open = parts.bestNeighbour(label, new int[] {v}, -1, lockedGrids());
    return open >= 0 ? open : parts.bestNeighbour(label, new int[] {v}, -1, new boolean[grids]);
  }

  private boolean[] lockedGrids() {
    return Arrays.copyOf(former.lockedGrid, grids);
  }

  void healCuts() {
    for (int grid : present(label)) {
      List<int[]> of = parts.of(label, grid);
      for (int[] cutOff : of.subList(1, of.size())) {
        handOver(cutOff, grid);
      }
    }
  }

  private void handOver(int[] cutOff, int grid) {
    int to = parts.bestNeighbour(label, cutOff, grid, lockedGrids());
    boolean locked = Arrays.stream(cutOff).anyMatch(v -> isLocked(v, grid));
    if (to >= 0 && !locked) {
      for (int v : cutOff) {
        label[v] = to;
      }
    }
  }

  private boolean isLocked(int v, int grid) {
    return grid < former.grids && former.isLocked(piece.blocks[v], grid);
  }

  static int[] present(int[] label) {
    return Arrays.stream(label).sorted().distinct().toArray();
  }

  /** Splits heavy grids and gives up light ones until their number is sensible. */
  void adaptCount(Dice dice) {
    int wanted = wantedGrids(present(label).length);
    while (present(label).length < wanted && splitHeaviest(dice)) {}
    while (giveUpLightest(wanted)) {}
  }

  /**
   * As many as there are, unless the mean leaves the tolerance and the rule's number brings it
   * nearer: a change of one household must not cost a grid.
   */
  private int wantedGrids(int now) {
    long households = piece.totalHouseholds();
    int most = Math.max(1, piece.residential());
    int rule = (int) Math.max(1, Math.min(most, Math.rint(households / settings.target())));
    double off = Math.abs((double) households / now / settings.target() - 1);
    double offByRule = Math.abs((double) households / rule / settings.target() - 1);
    boolean change = now > most || off > settings.tolerance() && offByRule < off;
    return change ? rule : now;
  }

  private boolean splitHeaviest(Dice dice) {
    int heaviest = -1;
    for (int grid : present(label)) {
      boolean splits = isFree(grid) && parts.of(label, grid).size() == 1 && residential(grid) > 1;
      if (splits && (heaviest < 0 || households(grid) > households(heaviest))) {
        heaviest = grid;
      }
    }
    if (heaviest < 0) {
      return false;
    }
    int[] half = new int[label.length];
    int[] members = members(heaviest);
    new TreeCut(piece, households(heaviest) / 2.0, dice).divide(members, 2, 0, half);
    int[] first = Arrays.stream(members).filter(v -> half[v] == 0).toArray();
    int[] second = Arrays.stream(members).filter(v -> half[v] == 1).toArray();
    long more = parts.households(first) - parts.households(second);
    boolean firstStays = more > 0 || more == 0 && first.length > second.length;
    int fresh = grids++;
    for (int v : firstStays ? second : first) {
      label[v] = fresh;
    }
    return true;
  }

  private boolean giveUpLightest(int wanted) {
    int lightest = -1;
    int[] present = present(label);
    for (int grid : present) {
      if (isFree(grid) && (lightest < 0 || households(grid) < households(lightest))) {
        lightest = grid;
      }
    }
    if (lightest < 0 || present.length == 1) {
      return false;
    }
    boolean tooMany = present.length > wanted || households(lightest) == 0;
    return tooMany && dissolve(lightest);
  }

  private int[] members(int grid) {
    return IntStream.range(0, label.length).filter(v -> label[v] == grid).toArray();
  }

  private long households(int grid) {
    return parts.households(members(grid));
  }

  private long residential(int grid) {
    return Arrays.stream(members(grid)).filter(v -> piece.households[v] > 0).count();
  }

  private boolean isFree(int grid) {
    return Arrays.stream(members(grid)).noneMatch(v -> isLocked(v, grid));
  }

  private boolean dissolve(int grid) {
    boolean given = true;
    while (given) {
      given = false;
      for (int v = 0; v < label.length; v++) {
        int to =
            label[v] == grid ? parts.bestNeighbour(label, new int[] {v}, grid, lockedGrids()) : -1;
        if (to >= 0) {
          label[v] = to;
          given = true;
        }
      }
    }
    return Arrays.stream(label).noneMatch(each -> each == grid);
  }
}
