package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Coded polygons by envelope, with exact answers at a few microseconds each: what the raster of the
 * {@link Locator} is built from, and where its rare doubtful points go.
 */
final class PolygonIndex {

  /** The slot of a point in no polygon. */
  static final int NOWHERE = -1;

  final Rings rings;

  /** Code of each slot; null when the polygon was removed. */
  private final @Nullable String[] codes;

  /** Place of each slot's code in code point order. */
  private final int[] rank;

  private final Envelope[] envelopes;
  private final HPRtree tree = new HPRtree();
  private final int size;

  private PolygonIndex(Rings rings, @Nullable String[] codes, Envelope[] envelopes) {
    this.rings = rings;
    this.codes = codes;
    this.envelopes = envelopes;
    this.rank = new int[codes.length];
    aliveSlots().forEach(slot -> tree.insert(envelopes[slot], slot));
    int[] inOrder =
        aliveSlots()
            .boxed()
            .sorted(Comparator.comparing(this::code, CodedPolygon.BY_CODE_POINT))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int at = 0; at < inOrder.length; at++) {
      rank[inOrder[at]] = at;
    }
    this.size = inOrder.length;
    tree.build();
  }

  static PolygonIndex of(Collection<CodedPolygon> polygons) {
    PolygonIndex empty =
        new PolygonIndex(Rings.of(List.of()), new @Nullable String[0], new Envelope[0]);
    return empty.with(polygons, Set.of());
  }

  /**
   * A copy in which the given polygons replace those of the same code or are added.
   *
   * @throws IllegalArgumentException if a code is given twice, or one to remove is not here
   */
  PolygonIndex with(Collection<CodedPolygon> changed, Collection<String> removed) {
    List<Geometry> shapes = changed.stream().map(CodedPolygon::shape).toList();
    int old = codes.length;
    @Nullable String[] newCodes = Arrays.copyOf(codes, old + shapes.size());
    Envelope[] newEnvelopes = Arrays.copyOf(envelopes, old + shapes.size());
    Map<String, Integer> slotOf = slotsByCode();
    for (String code : removed) {
      Integer slot = slotOf.remove(code);
      if (slot == null) {
        throw new IllegalArgumentException("There is no polygon " + code + " to remove.");
      }
      newCodes[slot] = null;
    }
    Set<String> seen = new HashSet<>();
    int next = old;
    for (CodedPolygon polygon : changed) {
      if (!seen.add(polygon.code())) {
        throw new IllegalArgumentException("Two polygons have the code " + polygon.code() + ".");
      }
      Integer replaced = slotOf.get(polygon.code());
      if (replaced != null) {
        newCodes[replaced] = null;
      }
      newCodes[next] = polygon.code();
      newEnvelopes[next++] = polygon.shape().getEnvelopeInternal();
    }
    return new PolygonIndex(rings.plus(shapes), newCodes, newEnvelopes);
  }

  /** Where a later version of this index differs: the ground of polygons replaced or added. */
  List<Envelope> extentsOfChange(PolygonIndex later) {
    List<Envelope> extents = new ArrayList<>();
    for (int slot = 0; slot < later.slots(); slot++) {
      boolean before = slot < slots() && isAlive(slot);
      if (before != later.isAlive(slot)) {
        extents.add(later.envelope(slot));
      }
    }
    return extents;
  }

  /** True when compiling anew would give back more than half of the slots. */
  boolean isMostlyRemoved() {
    return size < slots() / 2;
  }

  List<CodedPolygon> polygons() {
    return aliveSlots().mapToObj(slot -> new CodedPolygon(code(slot), rings.shape(slot))).toList();
  }

  Envelope extent() {
    Envelope extent = new Envelope();
    aliveSlots().forEach(slot -> extent.expandToInclude(envelopes[slot]));
    return extent;
  }

  private IntStream aliveSlots() {
    return IntStream.range(0, codes.length).filter(this::isAlive);
  }

  private Map<String, Integer> slotsByCode() {
    Map<String, Integer> slots = new HashMap<>();
    aliveSlots().forEach(slot -> slots.put(code(slot), slot));
    return slots;
  }

  /** Number of polygons that are not removed. */
  int size() {
    return size;
  }

  int slots() {
    return codes.length;
  }

  boolean isAlive(int slot) {
    return codes[slot] != null;
  }

  String code(int slot) {
    String code = codes[slot];
    if (code == null) {
      throw new IllegalArgumentException("Polygon " + slot + " was removed.");
    }
    return code;
  }

  Envelope envelope(int slot) {
    return envelopes[slot];
  }

  /** Of two slots, either of which may be -1 for none, the one with the lower code. */
  int lower(int one, int other) {
    if (one == NOWHERE || other == NOWHERE) {
      return Math.max(one, other);
    }
    return rank[one] < rank[other] ? one : other;
  }

  /** Exactly: the slot of the lowest code among the polygons that cover the point, or -1. */
  int locate(double lon, double lat) {
    int[] best = {NOWHERE};
    forEachNear(
        new Envelope(lon, lon, lat, lat),
        slot -> {
          if (lower(slot, best[0]) == slot && rings.side(slot, lon, lat) >= 0) {
            best[0] = slot;
          }
        });
    return best[0];
  }

  /** Visits the slots whose envelope meets the given one, in no particular order. */
  void forEachNear(Envelope around, IntConsumer visitor) {
    tree.query(around, item -> visitor.accept((Integer) item));
  }

  /** Bytes of the arrays and the tree: 80 for each polygon besides its rings and its code. */
  long bytes() {
    return rings.bytes() + 80L * codes.length;
  }

  static void requireOnEarth(double lon, double lat) {
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException(
          "Longitude " + lon + " and latitude " + lat + " are not a place on earth.");
    }
  }
}
