package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.geometry.CoverageFault.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Checks whether coded polygons cover ground once: lists gaps, overlaps, slivers, invalid polygons
 * and parts outside, each with its place and size.
 *
 * <p>Faults up to {@link OverlapCheck#TOLERATED_SQUARE_METRES}, and gaps narrower than 0.1 mm, are
 * what rounding leaves where a polygon has a vertex on its neighbour's edge; they are not listed.
 */
public final class Coverage {

  /** A gap or an overlap narrower than this on average is a sliver: half a metre. */
  static final double SLIVER_WIDTH_METRES = 0.5;

  static final Comparator<CoverageFault> ORDER =
      Comparator.comparing(CoverageFault::kind)
          .thenComparing(fault -> String.join("\u0000", fault.codes()), CodedPolygon.BY_CODE_POINT)
          .thenComparing(CoverageFault::place);

  private final List<CoverageFault> faults = new ArrayList<>();
  private final PolygonIndex index;
  private final Optional<Geometry> within;

  private Coverage(PolygonIndex index, Optional<Geometry> within) {
    this.index = index;
    this.within = within;
  }

  /** {@link #check(Collection, Optional)} where only enclosed ground counts as a gap. */
  public static List<CoverageFault> check(Collection<CodedPolygon> polygons) {
    return check(polygons, Optional.empty());
  }

  /**
   * Lists the faults of a coverage. Polygons that are invalid for themselves are listed as such and
   * take no further part.
   *
   * @param within valid polygonal ground that should be covered, and not left; without it, ground
   *     enclosed by polygons should be covered
   * @return the faults by kind, then by codes
   * @throws IllegalArgumentException if a code occurs twice
   */
  public static List<CoverageFault> check(
      Collection<CodedPolygon> polygons, Optional<Geometry> within) {
    List<CoverageFault> invalid = ValidityCheck.faultsOf(polygons);
    Set<String> out = new HashSet<>();
    invalid.forEach(fault -> out.addAll(fault.codes()));
    List<CodedPolygon> valid = polygons.stream().filter(p -> !out.contains(p.code())).toList();
    Coverage coverage = new Coverage(PolygonIndex.of(valid), within);
    coverage.faults.addAll(invalid);
    coverage.findOverlaps();
    coverage.findGaps(valid);
    within.ifPresent(ground -> coverage.findOutside(valid, ground));
    coverage.faults.sort(ORDER);
    return List.copyOf(coverage.faults);
  }

  private void findOverlaps() {
    CellFrame frame = CellRasterBuilder.frameFor(index.extent(), index.size());
    CellSegments lists = new CellSegments(index, frame, CellWindow.all(frame));
    for (CoverageFault fault :
        OverlapCheck.faultsOf(index, OverlapSuspects.among(index, lists).pairs())) {
      faults.add(isSliver(fault.place(), fault.areaSquareMetres()) ? asSliver(fault) : fault);
    }
  }

  private static CoverageFault asSliver(CoverageFault overlap) {
    return new CoverageFault(
        Kind.SLIVER, overlap.codes(), overlap.place(), overlap.areaSquareMetres());
  }

  static boolean isSliver(Geometry place, double squareMetres) {
    GroundScale scale = GroundScale.at(place.getCoordinate().y);
    Coordinate[] points = place.getCoordinates();
    double border = 0;
    for (int i = 1; i < points.length; i++) {
      border += scale.length(points[i - 1], points[i]);
    }
    return 2 * squareMetres < SLIVER_WIDTH_METRES * border;
  }

  /** Ground between edges that have no opposite twin, if no polygon covers it. */
  private void findGaps(List<CodedPolygon> polygons) {
    Arrangement lines = new Arrangement();
    lonelyEdges(polygons).forEach(edge -> lines.add(line(edge), Set.of()));
    within.ifPresent(ground -> lines.add(ground, Set.of()));
    Optional<PreparedGeometry> limits = within.map(PreparedGeometryFactory::prepare);
    for (Polygon face : lines.node().faces()) {
      Coordinate inner = face.getInteriorPoint().getCoordinate();
      boolean counts =
          limits.isEmpty() || limits.get().covers(Arrangement.FACTORY.createPoint(inner));
      if (counts && index.locate(inner.x, inner.y) < 0) {
        addGap(face);
      }
    }
  }

  private static Set<Arrangement.Edge> lonelyEdges(List<CodedPolygon> polygons) {
    Map<Arrangement.Edge, Integer> sides = new HashMap<>();
    for (CodedPolygon polygon : polygons) {
      for (int part = 0; part < polygon.shape().getNumGeometries(); part++) {
        Polygon shape = (Polygon) polygon.shape().getGeometryN(part);
        FaceGraph.forEachEdge(shape, edge -> sides.merge(edge, 1, Integer::sum));
      }
    }
    sides.values().removeIf(count -> count == 2);
    return sides.keySet();
  }

  private static Geometry line(Arrangement.Edge edge) {
    return Arrangement.FACTORY.createLineString(new Coordinate[] {edge.from(), edge.to()});
  }

  private void addGap(Polygon face) {
    double squareMetres = GroundScale.at(face.getCoordinate().y).squareMetres(face.getArea());
    if (squareMetres > OverlapCheck.TOLERATED_SQUARE_METRES) {
      List<String> codes = neighboursOf(face);
      Kind kind = isSliver(face, squareMetres) ? Kind.SLIVER : Kind.GAP;
      faults.add(new CoverageFault(kind, codes, face, squareMetres));
    }
  }

  private List<String> neighboursOf(Polygon face) {
    Envelope around = face.getEnvelopeInternal();
    around.expandBy(2e-9);
    List<String> codes = new ArrayList<>();
    index.forEachNear(
        around,
        slot -> {
          if (index.rings.shape(slot).isWithinDistance(face, 2e-9)) {
            codes.add(index.code(slot));
          }
        });
    codes.sort(CodedPolygon.BY_CODE_POINT);
    return codes;
  }

  private void findOutside(List<CodedPolygon> polygons, Geometry ground) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
    for (CodedPolygon polygon : polygons) {
      if (!prepared.covers(polygon.shape())) {
        Geometry outside = OverlayNGRobust.overlay(polygon.shape(), ground, OverlayNG.DIFFERENCE);
        double latitude = polygon.shape().getCoordinate().y;
        double squareMetres = GroundScale.at(latitude).squareMetres(outside.getArea());
        if (squareMetres > OverlapCheck.TOLERATED_SQUARE_METRES) {
          faults.add(
              new CoverageFault(Kind.OUTSIDE, List.of(polygon.code()), outside, squareMetres));
        }
      }
    }
  }
}
