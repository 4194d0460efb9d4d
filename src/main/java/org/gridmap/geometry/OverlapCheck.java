package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds ground that two polygons claim. */
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

  static List<CoverageFault> faultsOf(PolygonIndex index) {
    List<CoverageFault> faults = new ArrayList<>();
    for (int slot = 0; slot < index.slots(); slot++) {
      if (index.isAlive(slot)) {
        int one = slot;
        index.forEachNear(
            index.envelope(slot),
            other -> {
              if (other < one) {
                compare(index, one, other, faults);
              }
            });
      }
    }
    faults.sort(BY_CODES);
    return faults;
  }

  private static void compare(PolygonIndex index, int one, int other, List<CoverageFault> faults) {
    Geometry common =
        OverlayNGRobust.overlay(
            index.rings.shape(one), index.rings.shape(other), OverlayNG.INTERSECTION);
    GroundScale scale = GroundScale.at(index.envelope(one).centre().getY());
    double squareMetres = scale.squareMetres(common.getArea());
    if (squareMetres > TOLERATED_SQUARE_METRES) {
      faults.add(CoverageFault.overlap(index.code(one), index.code(other), common, squareMetres));
    }
  }
}
