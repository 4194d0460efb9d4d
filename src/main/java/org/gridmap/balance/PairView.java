package org.gridmap.balance;

import java.util.Arrays;

/**
 * The blocks of two grids as bits 0 to 63; bit 0 is the root, the heaviest, which keeps its grid.
 */
final class PairView {

  private static final int BITS = 64;

  private final Piece piece;
  private final int[] block = new int[BITS];
  private final int[] bitOf;
  final int[] households = new int[BITS];
  final double[] area = new double[BITS];
  final double[] perimeter = new double[BITS];
  private final long[] links = new long[BITS];
  private final long[] borders = new long[BITS];
  private final double[] metres = new double[BITS * BITS];
  private final double[] prices = new double[BITS * BITS];
  private final double[] movePrice = new double[BITS];
  private final long[] compound = new long[BITS];
  private final int[] compoundName = new int[BITS];
  private int compounds;
  private double compoundPrice;
  private boolean priced;
  private boolean moving;
  private int size;
  private int gridOfRoot;
  private int otherGrid;
  long all;
  long total;
  double wholeArea;

  /** The root's side as it is now. */
  long sideOfRoot;

  /** Locked blocks of the root's grid, the root included, and of the other. */
  long mustStay;

  long mustGo;

  PairView(Piece piece) {
    this.piece = piece;
    bitOf = new int[piece.size()];
    Arrays.fill(bitOf, -1);
  }

  void look(Layout layout, int a, int b) {
    collect(layout, a, b);
    sideOfRoot = 0;
    mustStay = 1;
    mustGo = 0;
    total = 0;
    wholeArea = 0;
    compounds = 0;
    priced = false;
    moving = false;
    compoundPrice = layout.compoundPrice();
    for (int i = 0; i < size; i++) {
      read(layout, i);
    }
    for (int i = 0; i < size; i++) {
      bitOf[block[i]] = -1;
    }
  }

  private void collect(Layout layout, int a, int b) {
    size = 0;
    int root = -1;
    for (int v = layout.firstOf[a]; v >= 0; v = layout.nextOf[v]) {
      block[size++] = v;
    }
    for (int v = layout.firstOf[b]; v >= 0; v = layout.nextOf[v]) {
      block[size++] = v;
    }
    for (int i = 0; i < size; i++) {
      if (root < 0 || piece.households[block[i]] > piece.households[block[root]]) {
        root = i;
      }
    }
    int first = block[0];
    block[0] = block[root];
    block[root] = first;
    for (int i = 0; i < size; i++) {
      bitOf[block[i]] = i;
    }
    gridOfRoot = layout.label[block[0]];
    otherGrid = gridOfRoot == a ? b : a;
    all = size == BITS ? -1L : (1L << size) - 1;
  }

  private void read(Layout layout, int i) {
    int v = block[i];
    households[i] = piece.households[v];
    area[i] = piece.area[v];
    perimeter[i] = piece.perimeter[v];
    total += households[i];
    wholeArea += area[i];
    boolean mine = layout.label[v] == gridOfRoot;
    sideOfRoot |= mine ? 1L << i : 0;
    if (layout.moves.locked(v)) {
      mustStay |= mine ? 1L << i : 0;
      mustGo |= mine ? 0 : 1L << i;
    }
    movePrice[i] = layout.moves.price(v, otherGrid) - layout.moves.price(v, gridOfRoot);
    moving |= movePrice[i] != 0;
    links[i] = 0;
    borders[i] = 0;
    for (int at = piece.start[v]; at < piece.start[v + 1]; at++) {
      int j = bitOf[piece.neighbour[at]];
      if (j >= 0) {
        borders[i] |= 1L << j;
        links[i] |= piece.link[at] ? 1L << j : 0;
        metres[i * BITS + j] = piece.metres[at];
        prices[i * BITS + j] = piece.price[at];
        priced |= piece.price[at] != 0;
      }
    }
    joinCompound(i, v);
  }

  private void joinCompound(int i, int v) {
    if (piece.compound[v] < 0 || piece.households[v] == 0) {
      return;
    }
    for (int c = 0; c < compounds; c++) {
      if (compoundName[c] == piece.compound[v]) {
        compound[c] |= 1L << i;
        return;
      }
    }
    compoundName[compounds] = piece.compound[v];
    compound[compounds++] = 1L << i;
  }

  long households(long of) {
    long sum = 0;
    for (long rest = of; rest != 0; rest &= rest - 1) {
      sum += households[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  double area(long of) {
    double sum = 0;
    for (long rest = of; rest != 0; rest &= rest - 1) {
      sum += area[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  double perimeter(long of) {
    double sum = 0;
    for (long rest = of; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      sum += perimeter[i] - shared(i, of);
    }
    return sum;
  }

  /** Prices of the borders inside the side and inside the rest. */
  double linkCost(long side) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += price(i, (side >> i & 1) != 0 ? side : all & ~side) / 2;
    }
    return sum;
  }

  double shared(int i, long with) {
    double sum = 0;
    for (long rest = borders[i] & with; rest != 0; rest &= rest - 1) {
      sum += metres[i * BITS + Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  double price(int i, long with) {
    double sum = 0;
    if (priced) {
      for (long rest = borders[i] & with; rest != 0; rest &= rest - 1) {
        sum += prices[i * BITS + Long.numberOfTrailingZeros(rest)];
      }
    }
    return sum;
  }

  /** The blocks one may walk to from a block. */
  long linksOf(int i) {
    return links[i];
  }

  long around(long of) {
    long sum = 0;
    for (long rest = of; rest != 0; rest &= rest - 1) {
      sum |= links[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }

  /** Whether the wanted blocks hang together by ground of the given set. */
  boolean holdsTogether(long wanted, long ground) {
    long fresh = Long.lowestOneBit(wanted);
    long unreached = ground & ~fresh;
    while (fresh != 0 && (wanted & unreached) != 0) {
      fresh = around(fresh) & unreached;
      unreached ^= fresh;
    }
    return (wanted & unreached) == 0;
  }

  double compoundCost(long side) {
    int pieces = 0;
    for (int c = 0; c < compounds; c++) {
      pieces += (compound[c] & side) != 0 ? 1 : 0;
      pieces += (compound[c] & ~side) != 0 ? 1 : 0;
    }
    return compoundPrice * pieces;
  }

  /** Moving costs, against all blocks being with the root. */
  double moveCost(long side) {
    double sum = 0;
    if (moving) {
      for (long rest = all & ~side; rest != 0; rest &= rest - 1) {
        sum += movePrice[Long.numberOfTrailingZeros(rest)];
      }
    }
    return sum;
  }

  void apply(Layout layout, long side) {
    for (int i = 0; i < size; i++) {
      int to = (side >> i & 1) != 0 ? gridOfRoot : otherGrid;
      if (layout.label[block[i]] != to) {
        layout.move(block[i], to);
      }
    }
  }
}
