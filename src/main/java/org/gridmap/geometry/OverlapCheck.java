package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Measures the ground that two polygons claim. */
final class OverlapCheck {

  /**
   * Overlaps up to this size (a sheet of paper is 0.06) are what rounding leaves where one polygon
   * has a vertex on its neighbour's edge; the rule of the lowest code answers them.
   */
  static final double TOLERATED_SQUARE_METRES = 0.01;

  private static final Comparator<CoverageFault> BY_CODES =
      Comparator.<CoverageFault, String>comparing(
              fault -> fault.codes().get(0), CodedPolygon.BY_CODE_POINT)
          .thenComparing(fault -> fault.codes().get(1), CodedPolygon.BY_CODE_POINT);

  private OverlapCheck() {}

  /** The overlaps above the tolerance among suspect pairs, by code. */
  static List<CoverageFault> faultsOf(PolygonIndex index, Set<OverlapSuspects.Pair> suspects) {
    List<CoverageFault> faults = new ArrayList<>();
    for (OverlapSuspects.Pair pair : suspects) {
      Geometry common =
          OverlayNGRobust.overlay(
              index.rings.shape(pair.one()),
              index.rings.shape(pair.other()),
              OverlayNG.INTERSECTION);
      GroundScale scale = GroundScale.at(index.envelope(pair.one()).centre().getY());
      double squareMetres = scale.squareMetres(common.getArea());
      if (squareMetres > TOLERATED_SQUARE_METRES) {
        faults.add(
            CoverageFault.overlap(
                index.code(pair.one()), index.code(pair.other()), common, squareMetres));
      }
    }
    faults.sort(BY_CODES);
    return faults;
  }
}
