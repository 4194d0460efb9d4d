package org.gridmap.geometry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the pairs of polygons that may share ground; pairs of valid polygons not found surely share
 * none.
 *
 * <p>Two segments of different polygons are above suspicion when they are apart, meet only in a
 * common end point, or are the same segment in opposite directions; all of this is decided exactly.
 * Suppose two polygons share ground and none of their segments are suspicious. Somewhere along a
 * segment s of the one, the other goes on beyond s; its border does not touch the inside of s, so
 * it covers all of s and holds the beginning of s: inside, or as a vertex whose interior angle
 * holds the direction of s. And s has no opposite twin there, or a third polygon's segment would
 * lie on both. So asking that question for every segment without a twin finds one of the two, if
 * not the pair: a polygon may lie inside another with twins all around. What has been found is
 * therefore compared once more, by the same question, with all its surroundings.
 *
 * <p>The segments of one ring are compared too: when neighbours in the ring meet only in their
 * common vertex and no others meet at all, the ring is simple, and a polygon of this one ring is
 * valid. So a polygon of one ring that is not found to touch itself is surely valid.
 */
final class OverlapSuspects {

  /** A list longer than this is halved before its pairs are compared. */
  private static final int CROWD = 256;

  private static final int MAX_HALVINGS = 40;

  private final PolygonIndex index;
  private final CellSegments lists;
  private final double[] xy;
  private final BitSet matched = new BitSet();
  private final BitSet touchingThemselves = new BitSet();
  private final Set<Pair> pairs = new HashSet<>();

  /** Two slots, the smaller first. */
  record Pair(int one, int other) {}

  private OverlapSuspects(PolygonIndex index, CellSegments lists) {
    this.index = index;
    this.lists = lists;
    this.xy = index.rings.xy;
  }

  static OverlapSuspects among(PolygonIndex index, CellSegments lists) {
    OverlapSuspects suspects = new OverlapSuspects(index, lists);
    for (int cell = 0; cell < lists.cells(); cell++) {
      if (lists.end(cell) == lists.begin(cell)) {
        continue;
      }
      suspects.compareWithin(
          Arrays.copyOfRange(lists.segments, lists.begin(cell), lists.end(cell)), 0);
    }
    suspects.lookBeyondAll(suspects.matched, slot -> true);
    if (!suspects.pairs.isEmpty()) {
      suspects.lookAround();
    }
    return suspects;
  }

  /** Pairs of polygons that may share ground. */
  Set<Pair> pairs() {
    return pairs;
  }

  /** True unless the polygon is surely valid. */
  boolean mayBeInvalid(int slot) {
    return touchingThemselves.get(slot) || !index.rings.isOneRing(slot);
  }

  /** Compares the polygons found so far with all others, and all others with them. */
  private void lookAround() {
    BitSet found = new BitSet();
    pairs.forEach(pair -> found.set(pair.one()));
    pairs.forEach(pair -> found.set(pair.other()));
    BitSet others = new BitSet();
    BitSet theirs = new BitSet();
    for (int v : lists.segments) {
      (found.get(lists.owners[v]) ? others : theirs).set(v);
    }
    lookBeyondAll(others, found::get);
    lookBeyondAll(theirs, slot -> true);
  }

  /** Looks beyond every segment that is not to be skipped, once. */
  private void lookBeyondAll(BitSet skipped, IntPredicate askedSlots) {
    BitSet done = (BitSet) skipped.clone();
    for (int v : lists.segments) {
      if (!done.get(v)) {
        done.set(v);
        lookBeyond(v, askedSlots);
      }
    }
  }

  /**
   * Compares all pairs of a cell; a crowded cell is halved first, east from west, north from south.
   */
  private void compareWithin(int[] segments, int halvings) {
    if (segments.length > CROWD && halvings < MAX_HALVINGS) {
      int axis = halvings % 2;
      double middle = 0;
      for (int v : segments) {
        middle += xy[2 * v + axis] / segments.length;
      }
      double at = middle;
      compareWithin(
          IntStream.of(segments)
              .filter(v -> Math.min(end(v, axis), end(v + 1, axis)) <= at)
              .toArray(),
          halvings + 1);
      compareWithin(
          IntStream.of(segments)
              .filter(v -> Math.max(end(v, axis), end(v + 1, axis)) >= at)
              .toArray(),
          halvings + 1);
      return;
    }
    for (int i = 0; i < segments.length; i++) {
      for (int j = 0; j < i; j++) {
        int v = segments[i];
        int w = segments[j];
        if (mayMeet(v, w)) {
          compare(v, w);
        }
      }
    }
  }

  private double end(int vertex, int axis) {
    return xy[2 * vertex + axis];
  }

  private boolean mayMeet(int v, int w) {
    return overlap(xy[2 * v], xy[2 * v + 2], xy[2 * w], xy[2 * w + 2])
        && overlap(xy[2 * v + 1], xy[2 * v + 3], xy[2 * w + 1], xy[2 * w + 3]);
  }

  private static boolean overlap(double a, double b, double c, double d) {
    return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
  }

  private void compare(int v, int w) {
    if (lists.owners[v] == lists.owners[w]) {
      compareOwn(Math.min(v, w), Math.max(v, w));
    } else if (same(v, w + 1) && same(v + 1, w)) {
      matched.set(v);
      matched.set(w);
    } else if (same(v, w)) {
      suspectIf(runSameWay(v, v + 1, w + 1), v, w);
    } else if (same(v + 1, w + 1)) {
      suspectIf(runSameWay(v + 1, v, w), v, w);
    } else if (same(v, w + 1)) {
      suspectIf(runSameWay(v, v + 1, w), v, w);
    } else if (same(v + 1, w)) {
      suspectIf(runSameWay(v + 1, v, w + 1), v, w);
    } else {
      suspectIf(crosses(v, w), v, w);
    }
  }

  /** Compares two segments of one polygon; one of several rings is not looked at. */
  private void compareOwn(int v, int w) {
    int slot = lists.owners[v];
    Rings rings = index.rings;
    if (!rings.isOneRing(slot)) {
      return;
    }
    boolean touching;
    if (w == v + 1) {
      touching = runSameWay(w, v, w + 1);
    } else if (rings.isFirst(slot, v) && rings.isLast(slot, w)) {
      touching = runSameWay(v, v + 1, w);
    } else {
      touching = crosses(v, w);
    }
    touchingThemselves.set(slot, touching || touchingThemselves.get(slot));
  }

  private boolean crosses(int v, int w) {
    return side(v, w) * side(v, w + 1) <= 0 && side(w, v) * side(w, v + 1) <= 0;
  }

  private boolean same(int p, int q) {
    return xy[2 * p] == xy[2 * q] && xy[2 * p + 1] == xy[2 * q + 1];
  }

  /** True when two segments leave a common end in the same direction. */
  private boolean runSameWay(int common, int end, int otherEnd) {
    double x = xy[2 * common];
    double y = xy[2 * common + 1];
    double ex = xy[2 * end];
    double ey = xy[2 * end + 1];
    double ox = xy[2 * otherEnd];
    double oy = xy[2 * otherEnd + 1];
    boolean sameWay = ex > x == ox > x && ex < x == ox < x && ey > y == oy > y && ey < y == oy < y;
    return sameWay && Orientation.of(x, y, ex, ey, ox, oy) == 0;
  }

  private int side(int v, int p) {
    return Orientation.of(
        xy[2 * v], xy[2 * v + 1], xy[2 * v + 2], xy[2 * v + 3], xy[2 * p], xy[2 * p + 1]);
  }

  private void lookBeyond(int v, IntPredicate askedSlots) {
    double x = xy[2 * v];
    double y = xy[2 * v + 1];
    index.forEachNear(
        new Envelope(x, x, y, y),
        slot -> {
          if (slot != lists.owners[v] && askedSlots.test(slot)) {
            int side = index.rings.side(slot, x, y);
            if (side > 0 || side == 0 && entersAtVertex(slot, v)) {
              suspectSlots(lists.owners[v], slot);
            }
          }
        });
  }

  /** True when segment v begins at a vertex of the polygon and runs into its interior angle. */
  private boolean entersAtVertex(int slot, int v) {
    Rings rings = index.rings;
    for (int ring = rings.ringsBegin(slot); ring < rings.ringsEnd(slot); ring++) {
      int begin = rings.ringBegin(ring);
      int last = rings.ringEnd(ring) - 2;
      for (int w = begin; w <= last; w++) {
        if (same(v, w) && inAngle(w == begin ? last : w - 1, w, v + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inAngle(int before, int at, int direction) {
    boolean leftOfBoth = side(before, direction) > 0 && side(at, direction) > 0;
    boolean leftOfOne = side(before, direction) > 0 || side(at, direction) > 0;
    return side(before, at + 1) > 0 ? leftOfBoth : leftOfOne;
  }

  private void suspectIf(boolean suspicious, int v, int w) {
    if (suspicious) {
      suspectSlots(lists.owners[v], lists.owners[w]);
    }
  }

  private void suspectSlots(int one, int other) {
    pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
  }
}
