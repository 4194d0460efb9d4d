package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.source.GroundArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Ground that two codes claim.
 *
 * @param ground where, EPSG:4326
 * @param squareMetres its size, above {@link #TOLERATED_SQUARE_METRES}
 */
record Overlap(Claim lower, Claim higher, Geometry ground, double squareMetres) {

  /** Smaller overlaps are what rounding leaves; the rule of the lowest code answers them. */
  static final double TOLERATED_SQUARE_METRES = 0.01;

  private static final Comparator<Overlap> BY_CODES =
      Comparator.<Overlap, String>comparing(o -> o.lower().code(), CodedPolygon.BY_CODE_POINT)
          .thenComparing(o -> o.higher().code(), CodedPolygon.BY_CODE_POINT);

  /** All overlaps in which at least one claim is new, by codes. */
  static List<Overlap> among(List<Claim> claims) {
    STRtree index = new STRtree();
    for (int i = 0; i < claims.size(); i++) {
      index.insert(claims.get(i).ground().getEnvelopeInternal(), i);
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (Object near : index.query(claims.get(i).ground().getEnvelopeInternal())) {
        int other = (Integer) near;
        if (other < i && !(claims.get(i).isStored() && claims.get(other).isStored())) {
          compare(claims.get(i), claims.get(other), overlaps);
        }
      }
    }
    overlaps.sort(BY_CODES);
    return overlaps;
  }

  private static void compare(Claim one, Claim other, List<Overlap> overlaps) {
    Geometry common = OverlayNGRobust.overlay(one.ground(), other.ground(), OverlayNG.INTERSECTION);
    double squareMetres = GroundArea.squareMetres(common);
    if (squareMetres > TOLERATED_SQUARE_METRES) {
      boolean first = one.isLowerThan(other);
      overlaps.add(new Overlap(first ? one : other, first ? other : one, common, squareMetres));
    }
  }
}
