package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Divides ground that several codes claim: each piece goes to the lowest code that claims it. All
 * borders are noded together on the grid of 9 decimals, so that the results share their vertices
 * exactly, never overlap, and together cover what the claims covered; a border moves by less than
 * 0.1 mm.
 */
public final class LowestCodeKeeps {

  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);
  private static final PrecisionModel NINE_DECIMALS = new PrecisionModel(1e9);

  private LowestCodeKeeps() {}

  /**
   * Divides.
   *
   * @param claims valid areas in degrees (EPSG:4326), codes unique
   * @return the ground of every claim by code; empty ground where a lower code had claimed all
   */
  public static Map<String, MultiPolygon> divide(Collection<CodedPolygon> claims) {
    List<CodedPolygon> byCode = new ArrayList<>(claims);
    byCode.sort(Comparator.comparing(CodedPolygon::code, CodedPolygon.BY_CODE_POINT));
    Map<String, List<Polygon>> pieces = new LinkedHashMap<>();
    Map<String, IndexedPointInAreaLocator> holders = new LinkedHashMap<>();
    for (CodedPolygon claim : byCode) {
      pieces.put(claim.code(), new ArrayList<>());
      holders.put(claim.code(), new IndexedPointInAreaLocator(claim.shape()));
    }
    for (Polygon piece : piecesOf(byCode)) {
      Coordinate inside = piece.getInteriorPoint().getCoordinate();
      for (CodedPolygon claim : byCode) {
        boolean near = claim.shape().getEnvelopeInternal().covers(inside);
        if (near && holders.get(claim.code()).locate(inside) != Location.EXTERIOR) {
          pieces.get(claim.code()).add(piece);
          break;
        }
      }
    }
    Map<String, MultiPolygon> ground = new LinkedHashMap<>();
    pieces.forEach((code, parts) -> ground.put(code, joined(parts)));
    return ground;
  }

  private static List<Polygon> piecesOf(List<CodedPolygon> claims) {
    Geometry[] borders =
        claims.stream().map(claim -> claim.shape().getBoundary()).toArray(Geometry[]::new);
    Geometry noded = UnaryUnionNG.union(FACTORY.createGeometryCollection(borders), NINE_DECIMALS);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    List<Polygon> pieces = new ArrayList<>();
    for (Object piece : polygonizer.getPolygons()) {
      pieces.add((Polygon) piece);
    }
    return pieces;
  }

  /** The same ground always begins at the same vertex, shells counter-clockwise. */
  private static MultiPolygon joined(List<Polygon> parts) {
    if (parts.isEmpty()) {
      return FACTORY.createMultiPolygon();
    }
    Geometry all = FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    Geometry union = FACTORY.createGeometry(CoverageUnion.union(all));
    MultiPolygon joined =
        union instanceof MultiPolygon several
            ? several
            : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) union});
    return (MultiPolygon) joined.norm().reverse();
  }
}
