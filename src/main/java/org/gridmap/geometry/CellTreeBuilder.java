package org.gridmap.geometry;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Builds the decision tree of one cell from the segments that may touch it.
 *
 * <p>Why the trees are exact. A node's line is that of a segment, and whether another segment lies
 * left or right of it is decided exactly; a segment on both sides goes to both. So the ground of a
 * leaf, the points strictly on its side of every line above it, is convex and meets no border: one
 * answer holds for all of it. That answer is read off where it is certain: beside a segment whose
 * middle bounds the ground, or by an exact query at a point inside it. Where neither can be had the
 * leaf sends every point to the polygons. Approximate geometry ({@link CellRegion}) only decides
 * what is worth looking at.
 */
final class CellTreeBuilder {

  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** More lines than this and the ground is halved first. */
  private static final int MANY = 10;

  private static final int MAX_HALVINGS = 10;

  /** More lines than this after all halvings and the polygons are asked. */
  private static final int TOO_MANY = 64;

  private static final int SPLITTERS_TRIED = 8;

  private final CellFrame frame;
  private final PolygonIndex index;
  private final double[] xy;
  private final CellSegments lists;
  private final BitSet shared;
  private final CellTrees trees;

  private int column;
  private int row;
  private int[] segment = new int[16];
  private int[] left = new int[16];
  private int[] right = new int[16];

  /** For each line: a, b, c, then both ends of its segment. */
  private double[] line = new double[16 * 7];

  /**
   * @param shared slots that may share ground with others, so that a segment does not tell whose
   *     ground is beside it
   */
  CellTreeBuilder(PolygonIndex index, CellSegments lists, BitSet shared, CellTrees trees) {
    this.frame = lists.frame;
    this.index = index;
    this.xy = index.rings.xy;
    this.lists = lists;
    this.shared = shared;
    this.trees = trees;
  }

  /**
   * Returns the code of the tree of a cell.
   *
   * @param cell counted within the window
   * @param from where its list of segments begins
   * @param to where its list of segments ends
   */
  int build(int cell, int from, int to) {
    column = lists.column(cell);
    row = lists.row(cell);
    int count = collect(from, to);
    for (int i = 0; i < count; i++) {
      measure(i);
    }
    if (count == 1 && boundsBothSides(0, CellRegion.wholeCell())) {
      int node = trees.add(line[0], line[1], line[2], segment[0]);
      trees.setBranches(node, left[0], right[0]);
      return node;
    }
    int[] all = new int[count];
    Arrays.setAll(all, i -> i);
    return grow(all, CellRegion.wholeCell(), UNKNOWN, 0);
  }

  private boolean boundsBothSides(int i, CellRegion region) {
    return left[i] != UNKNOWN && right[i] != UNKNOWN && bounds(i, region);
  }

  /** True when the ground beside the middle of a segment is ground of the region on both sides. */
  private boolean bounds(int i, CellRegion region) {
    int at = 7 * i;
    return region.holdsMiddleOf(line[at + 3], line[at + 4], line[at + 5], line[at + 6]);
  }

  /** Takes each border once: a segment and its twin in the neighbour become one line. */
  private int collect(int from, int to) {
    int count = 0;
    makeRoom(to - from);
    for (int at = from; at < to; at++) {
      int v = lists.segments[at];
      int owner = shared.get(lists.owners[v]) ? UNKNOWN : lists.owners[v];
      int twin = twinOf(v, count);
      if (twin >= 0 && right[twin] == UNKNOWN) {
        right[twin] = owner;
      } else {
        segment[count] = v;
        left[count] = owner;
        right[count++] = UNKNOWN;
      }
    }
    return count;
  }

  private int twinOf(int v, int count) {
    int a = 2 * v;
    for (int i = 0; i < count; i++) {
      int b = 2 * segment[i];
      if (xy[a] == xy[b + 2]
          && xy[a + 1] == xy[b + 3]
          && xy[a + 2] == xy[b]
          && xy[a + 3] == xy[b + 1]) {
        return i;
      }
    }
    return -1;
  }

  private void makeRoom(int lines) {
    if (lines > segment.length) {
      segment = new int[2 * lines];
      left = new int[2 * lines];
      right = new int[2 * lines];
      line = new double[2 * lines * 7];
    }
  }

  private void measure(int i) {
    int a = 2 * segment[i];
    double u1 = frame.column(xy[a]) - column - 0.5;
    double v1 = frame.row(xy[a + 1]) - row - 0.5;
    double du = (xy[a + 2] - xy[a]) * frame.fineLon;
    double dv = (xy[a + 3] - xy[a + 1]) * frame.fineLat;
    double length = Math.abs(du) + Math.abs(dv);
    int at = 7 * i;
    line[at] = -dv / length;
    line[at + 1] = du / length;
    line[at + 2] = -(line[at] * u1 + line[at + 1] * v1);
    line[at + 3] = u1;
    line[at + 4] = v1;
    line[at + 5] = frame.column(xy[a + 2]) - column - 0.5;
    line[at + 6] = frame.row(xy[a + 3]) - row - 0.5;
  }

  private int grow(int[] lines, CellRegion region, int known, int halvings) {
    if (region.isEmpty()) {
      return CellTrees.ASK_POLYGONS;
    }
    int[] present = present(lines, region);
    if (present.length == 0) {
      return known == UNKNOWN ? answerAt(region) : known;
    }
    if (present.length > MANY && halvings < MAX_HALVINGS) {
      return halve(present, region, halvings);
    }
    return present.length > TOO_MANY
        ? CellTrees.ASK_POLYGONS
        : split(present, region, bestSplitter(present), halvings);
  }

  private int[] present(int[] lines, CellRegion region) {
    double[] bounds = region.bounds();
    int[] kept = new int[lines.length];
    int count = 0;
    for (int i : lines) {
      int at = 7 * i;
      boolean apart =
          Math.max(line[at + 3], line[at + 5]) < bounds[0] - CellRegion.MARGIN
              || Math.min(line[at + 3], line[at + 5]) > bounds[1] + CellRegion.MARGIN
              || Math.max(line[at + 4], line[at + 6]) < bounds[2] - CellRegion.MARGIN
              || Math.min(line[at + 4], line[at + 6]) > bounds[3] + CellRegion.MARGIN
              || region.isBeside(line[at], line[at + 1], line[at + 2]);
      if (!apart) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private int answerAt(CellRegion region) {
    double @Nullable [] heart = region.heart();
    return heart == null
        ? CellTrees.ASK_POLYGONS
        : index.locate(frame.lon(column + 0.5 + heart[0]), frame.lat(row + 0.5 + heart[1]));
  }

  private int halve(int[] lines, CellRegion region, int halvings) {
    double[] bounds = region.bounds();
    boolean upright = bounds[1] - bounds[0] > bounds[3] - bounds[2];
    double a = upright ? 1 : 0;
    double b = upright ? 0 : 1;
    double c = upright ? -(bounds[0] + bounds[1]) / 2 : -(bounds[2] + bounds[3]) / 2;
    int node = trees.add(a, b, c, -1);
    double pad = CellFrame.PADDING;
    int east = grow(lines, region.cut(a, b, c + pad), UNKNOWN, halvings + 1);
    int west = grow(lines, region.cut(-a, -b, pad - c), UNKNOWN, halvings + 1);
    trees.setBranches(node, east, west);
    return node;
  }

  private int split(int[] lines, CellRegion region, int by, int halvings) {
    int[] onLeft = new int[lines.length];
    int[] onRight = new int[lines.length];
    int lefts = 0;
    int rights = 0;
    for (int other : lines) {
      if (other == by) {
        continue;
      }
      int first = side(by, segment[other]);
      int second = side(by, segment[other] + 1);
      if (first > 0 || second > 0) {
        onLeft[lefts++] = other;
      }
      if (first < 0 || second < 0) {
        onRight[rights++] = other;
      }
    }
    int at = 7 * by;
    double a = line[at];
    double b = line[at + 1];
    double c = line[at + 2];
    boolean bounds = bounds(by, region);
    int leftKnown = bounds ? left[by] : UNKNOWN;
    int rightKnown = bounds ? right[by] : UNKNOWN;
    int node = trees.add(a, b, c, segment[by]);
    int leftCode =
        lefts == 0 && leftKnown != UNKNOWN
            ? leftKnown
            : grow(Arrays.copyOf(onLeft, lefts), region.cut(a, b, c), leftKnown, halvings);
    int rightCode =
        rights == 0 && rightKnown != UNKNOWN
            ? rightKnown
            : grow(Arrays.copyOf(onRight, rights), region.cut(-a, -b, -c), rightKnown, halvings);
    trees.setBranches(node, leftCode, rightCode);
    return node;
  }

  /** The line that cuts the fewest other segments. */
  private int bestSplitter(int[] lines) {
    int best = lines[0];
    if (lines.length == 1) {
      return best;
    }
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < Math.min(lines.length, SPLITTERS_TRIED) && fewest > 0; i++) {
      int cuts = 0;
      for (int other : lines) {
        cuts += other != lines[i] && isCut(segment[other], lines[i]) ? 1 : 0;
      }
      if (cuts < fewest) {
        fewest = cuts;
        best = lines[i];
      }
    }
    return best;
  }

  private boolean isCut(int vertex, int by) {
    return side(by, vertex) * side(by, vertex + 1) < 0;
  }

  private int side(int of, int vertex) {
    int a = 2 * segment[of];
    return Orientation.of(
        xy[a], xy[a + 1], xy[a + 2], xy[a + 3], xy[2 * vertex], xy[2 * vertex + 1]);
  }
}
