package org.gridmap.geometry;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One place where coded polygons fail to be a coverage.
 *
 * @param kind what is wrong
 * @param codes the polygons involved, in code point order; empty for a gap that touches none
 * @param place where: the overlapping, uncovered or outlying ground, or the point where a ring is
 *     invalid (EPSG:4326)
 * @param areaSquareMetres area of the place on the ground; 0 for a point
 * @param reason why a polygon is not valid; empty for the other kinds
 */
public record CoverageFault(
    Kind kind,
    List<String> codes,
    Geometry place,
    double areaSquareMetres,
    Optional<Invalidity> reason) {

  CoverageFault(Kind kind, List<String> codes, Geometry place, double areaSquareMetres) {
    this(kind, codes, place, areaSquareMetres, Optional.empty());
  }

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
    return new CoverageFault(Kind.OVERLAP, List.of(one, other), place, squareMetres);
  }
}
