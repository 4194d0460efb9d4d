package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Which coded polygon holds a point: a fixed snapshot, immutable and safe for many threads.
 *
 * <p>The rule: the lowest code, by Unicode code point, among the polygons that cover the point;
 * borders and vertices belong to a polygon. The answer is exact for every double: no epsilon, no
 * rounding. A point in no polygon has no code; true gaps are legal.
 */
public final class Locator {

  /** What {@link #locate(double[], double[], int[])} writes for a point in no polygon. */
  public static final int NOWHERE = PolygonIndex.NOWHERE;

  private static final double MAX_RADIUS_METRES = 50_000;

  private final PolygonIndex index;
  private final CellRaster raster;

  /** Slots that may share ground with others. */
  private final BitSet shared;

  private final Overlaps overlaps;

  /** What to do with polygons that claim the same ground. */
  public enum Overlaps {
    /** Refuse them when the ground is more than {@link OverlapCheck#TOLERATED_SQUARE_METRES}. */
    REFUSE,
    /** Answer by the rule: the lowest code wins. */
    ALLOW
  }

  /**
   * A polygon near a point.
   *
   * @param code its code
   * @param distanceMetres from the point to the polygon on the ground, 0 when it covers the point
   */
  public record Candidate(String code, double distanceMetres) {}

  private Locator(PolygonIndex index, CellRaster raster, BitSet shared, Overlaps overlaps) {
    this.index = index;
    this.raster = raster;
    this.shared = shared;
    this.overlaps = overlaps;
  }

  /**
   * Compiles polygons; overlaps are refused.
   *
   * @see #compile(Collection, Overlaps)
   */
  public static Locator compile(Collection<CodedPolygon> polygons) {
    return compile(polygons, Overlaps.REFUSE);
  }

  /**
   * Compiles polygons; their order does not matter, and none of them is kept.
   *
   * @throws FaultyCoverageException if a polygon is invalid (always), or two overlap (unless
   *     allowed); it lists every fault
   * @throws IllegalArgumentException if a code occurs twice
   */
  public static Locator compile(Collection<CodedPolygon> polygons, Overlaps overlaps) {
    if (!ValidityCheck.areOnEarth(polygons)) {
      refuse(ValidityCheck.faultsOf(polygons));
    }
    return build(List.copyOf(polygons), overlaps);
  }

  private static Locator build(List<CodedPolygon> polygons, Overlaps overlaps) {
    PolygonIndex index = PolygonIndex.of(polygons);
    CellFrame frame = CellRasterBuilder.frameFor(index.extent(), index.size());
    CellSegments lists = new CellSegments(index, frame, CellWindow.all(frame));
    OverlapSuspects suspects = OverlapSuspects.among(index, lists);
    refuse(
        ValidityCheck.faultsOf(
            IntStream.range(0, polygons.size())
                .filter(suspects::mayBeInvalid)
                .mapToObj(polygons::get)
                .toList()));
    BitSet shared = sharedGround(index, suspects.pairs(), overlaps);
    return new Locator(index, CellRasterBuilder.build(index, lists, shared), shared, overlaps);
  }

  private static BitSet sharedGround(
      PolygonIndex index, Set<OverlapSuspects.Pair> suspects, Overlaps overlaps) {
    if (overlaps == Overlaps.REFUSE) {
      refuse(OverlapCheck.faultsOf(index, suspects));
    }
    BitSet shared = new BitSet();
    for (OverlapSuspects.Pair pair : suspects) {
      shared.set(pair.one());
      shared.set(pair.other());
    }
    return shared;
  }

  /**
   * A new locator in which some polygons are replaced (by code) or added and others removed. It
   * answers exactly as a locator compiled from all polygons would; this one stays as it is.
   *
   * @throws FaultyCoverageException as {@link #compile(Collection, Overlaps)}
   * @throws IllegalArgumentException if a code is given twice or one to remove is not here
   */
  public Locator patched(Collection<CodedPolygon> changed, Collection<String> removedCodes) {
    refuse(ValidityCheck.faultsOf(changed));
    PolygonIndex patched = index.with(changed, Set.copyOf(removedCodes));
    List<Envelope> extents = index.extentsOfChange(patched);
    if (!extents.stream().allMatch(raster::holds) || patched.isMostlyRemoved()) {
      return build(patched.polygons(), overlaps);
    }
    BitSet nowShared = (BitSet) shared.clone();
    List<CellSegments> windows = new ArrayList<>();
    for (Envelope extent : extents) {
      CellWindow window = CellWindow.around(raster.frame(), extent);
      CellSegments lists = new CellSegments(patched, raster.frame(), window);
      nowShared.or(sharedGround(patched, OverlapSuspects.among(patched, lists).pairs(), overlaps));
      windows.add(lists);
    }
    CellRaster renewed = CellRasterBuilder.renew(raster, patched, windows, nowShared);
    return new Locator(patched, renewed, nowShared, overlaps);
  }

  private static void refuse(List<CoverageFault> faults) {
    if (!faults.isEmpty()) {
      throw new FaultyCoverageException(faults);
    }
  }

  /**
   * The code of the polygon that holds a point.
   *
   * @param lon longitude in degrees, -180 to 180
   * @param lat latitude in degrees, -90 to 90
   * @return empty when the point lies in no polygon
   * @throws IllegalArgumentException if a coordinate is not finite or out of range
   */
  public Optional<String> locate(double lon, double lat) {
    int slot = raster.locate(lon, lat);
    return slot == NOWHERE ? Optional.empty() : Optional.of(index.code(slot));
  }

  /**
   * Locates many points.
   *
   * @param lons longitudes in degrees, -180 to 180
   * @param lats latitudes in degrees, -90 to 90
   * @param slots receives for each point a number for {@link #code(int)}, or {@link #NOWHERE}
   * @throws IllegalArgumentException if the arrays differ in length, or a coordinate is not finite
   *     or out of range; {@code slots} is then partly filled
   */
  public void locate(double[] lons, double[] lats, int[] slots) {
    if (lons.length != lats.length || lons.length != slots.length) {
      throw new IllegalArgumentException("The three arrays must have the same length.");
    }
    raster.locate(lons, lats, slots);
  }

  /**
   * The code behind a number that {@link #locate(double[], double[], int[])} of this locator wrote.
   */
  public String code(int slot) {
    return index.code(slot);
  }

  /**
   * The polygons within a radius, nearest first, then by code.
   *
   * @param radiusMetres 0 to 50,000; distances are those of the ellipsoid's curvature at the point,
   *     right to 0.1 % within 10 km
   * @throws IllegalArgumentException if a coordinate or the radius is not finite or out of range
   */
  public List<Candidate> candidates(double lon, double lat, double radiusMetres) {
    PolygonIndex.requireOnEarth(lon, lat);
    if (!(radiusMetres >= 0 && radiusMetres <= MAX_RADIUS_METRES)) {
      throw new IllegalArgumentException("Radius " + radiusMetres + " m is not in 0 to 50,000.");
    }
    GroundScale scale = GroundScale.at(lat);
    Envelope around = new Envelope(lon, lon, lat, lat);
    around.expandBy(
        1.01 * radiusMetres / scale.perDegreeLon(), 1.01 * radiusMetres / scale.perDegreeLat());
    List<Candidate> found = new ArrayList<>();
    index.forEachNear(
        around,
        slot -> {
          double distance =
              index.rings.side(slot, lon, lat) >= 0
                  ? 0
                  : index.rings.distanceToBorder(slot, lon, lat, scale);
          if (distance <= radiusMetres) {
            found.add(new Candidate(index.code(slot), distance));
          }
        });
    found.sort(
        Comparator.comparingDouble(Candidate::distanceMetres)
            .thenComparing(Candidate::code, CodedPolygon.BY_CODE_POINT));
    return List.copyOf(found);
  }

  /** Number of polygons. */
  public int size() {
    return index.size();
  }

  /** Bytes the locator occupies on the heap, codes not counted. */
  public long memoryBytes() {
    return index.bytes() + raster.bytes();
  }
}
