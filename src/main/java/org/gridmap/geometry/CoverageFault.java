package org.gridmap.geometry;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One place where coded polygons fail to be a coverage.
 *
 * @param kind what is wrong
 * @param codes the polygons involved, in code point order; empty for a gap that touches none
 * @param place where: the overlapping, uncovered or outlying ground, or the point where a ring is
 *     invalid (EPSG:4326)
 * @param areaSquareMetres area of the place on the ground; 0 for a point
 * @param detail what a geometer reads, in English
 */
public record CoverageFault(
    Kind kind, List<String> codes, Geometry place, double areaSquareMetres, String detail) {

  /** The ways a coverage breaks. */
  public enum Kind {
    /** The polygon itself is not valid (OGC simple features), or outside the longitude range. */
    INVALID,
    /** Two polygons both claim some ground. */
    OVERLAP,
    /** Ground that should be covered belongs to no polygon. */
    GAP,
    /** A gap or an overlap so thin that a snapped border would close it. */
    SLIVER,
    /** Ground of a polygon outside the area it should lie in. */
    OUTSIDE
  }

  public CoverageFault {
    codes = codes.stream().sorted(CodedPolygon.BY_CODE_POINT).toList();
  }

  static CoverageFault overlap(String one, String other, Geometry place, double squareMetres) {
    boolean inOrder = CodedPolygon.BY_CODE_POINT.compare(one, other) < 0;
    return new CoverageFault(
        Kind.OVERLAP,
        List.of(one, other),
        place,
        squareMetres,
        "Polygons %s and %s overlap by %.2f m²."
            .formatted(inOrder ? one : other, inOrder ? other : one, squareMetres));
  }
}
