package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridmap.geometry.CoverageFault.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The faces of the noded polygons, grouped by who claims them. */
final class CoverageMending {
  final List<CoverageRepair.Change> changes = new ArrayList<>();
  private final PolygonIndex index;
  private final Optional<PolygonIndex> within;
  private final FaceGraph graph;

  /** Codes that claim a group, which is a connected set of faces with the same claims. */
  private final List<TreeSet<String>> claims = new ArrayList<>();

  private final List<List<Integer>> groups = new ArrayList<>();
  private final int[] group;

  CoverageMending(List<CodedPolygon> polygons, Optional<Geometry> ground, double upToSquareMetres) {
    index = PolygonIndex.of(polygons);
    within = ground.map(g -> PolygonIndex.of(List.of(new CodedPolygon("ground", g))));
    Arrangement lines = new Arrangement();
    polygons.forEach(polygon -> lines.add(polygon.shape(), Set.of()));
    ground.ifPresent(shape -> lines.add(shape, Set.of()));
    graph = new FaceGraph(lines.node().faces(), lines);
    List<TreeSet<String>> claimsOfFace = new ArrayList<>();
    List<Boolean> inside = new ArrayList<>();
    for (Polygon face : graph.faces) {
      Coordinate inner = face.getInteriorPoint().getCoordinate();
      claimsOfFace.add(claimsOn(inner));
      inside.add(within.isEmpty() || within.get().locate(inner.x, inner.y) >= 0);
    }
    group =
        graph.groups(
            (face, border) ->
                claimsOfFace.get(face).equals(claimsOfFace.get(border.other()))
                    && inside.get(face).equals(inside.get(border.other())));
    for (int face = 0; face < group.length; face++) {
      if (group[face] == groups.size()) {
        groups.add(new ArrayList<>());
        claims.add(claimsOfFace.get(face));
      }
      groups.get(group[face]).add(face);
    }
    for (int number = 0; number < groups.size(); number++) {
      mend(number, inside.get(groups.get(number).get(0)), upToSquareMetres);
    }
  }

  private TreeSet<String> claimsOn(Coordinate place) {
    TreeSet<String> codes = new TreeSet<>(CodedPolygon.BY_CODE_POINT);
    index.forEachNear(
        new Envelope(place),
        slot -> {
          if (index.rings.side(slot, place.x, place.y) >= 0) {
            codes.add(index.code(slot));
          }
        });
    return codes;
  }

  private void mend(int number, boolean inside, double upToSquareMetres) {
    TreeSet<String> codes = claims.get(number);
    if (inside ? codes.size() == 1 : codes.isEmpty()) {
      return;
    }
    Geometry place = Outline.of(groups.get(number).stream().map(graph.faces::get).toList());
    double squareMetres = GroundScale.at(place.getCoordinate().y).squareMetres(place.getArea());
    if (squareMetres > upToSquareMetres) {
      return;
    }
    Kind kind = !inside ? Kind.OUTSIDE : codes.isEmpty() ? Kind.GAP : Kind.OVERLAP;
    Optional<String> keeper =
        switch (kind) {
          case OUTSIDE -> Optional.empty();
          case GAP -> longestNeighbour(number);
          default -> Optional.of(codes.first());
        };
    if (kind == Kind.GAP && keeper.isEmpty()) {
      return;
    }
    TreeSet<String> owner = new TreeSet<>(CodedPolygon.BY_CODE_POINT);
    keeper.ifPresent(owner::add);
    claims.set(number, owner);
    if (squareMetres > OverlapCheck.TOLERATED_SQUARE_METRES) {
      String detail =
          "%s of %.2f m²: %s"
              .formatted(
                  kind,
                  squareMetres,
                  keeper.map(code -> code + " has the ground.").orElse("cut off."));
      List<String> involved = List.copyOf(codes);
      CoverageFault fault = new CoverageFault(kind, involved, place, squareMetres, detail);
      changes.add(new CoverageRepair.Change(fault, keeper));
    }
  }

  private Optional<String> longestNeighbour(int number) {
    Map<String, Double> metres = new TreeMap<>(CodedPolygon.BY_CODE_POINT);
    for (int face : groups.get(number)) {
      for (FaceGraph.Border border : graph.bordersOf(face)) {
        if (border.other() != FaceGraph.OUTSIDE && group[border.other()] != number) {
          claims
              .get(group[border.other()])
              .forEach(code -> metres.merge(code, border.metres(), Double::sum));
        }
      }
    }
    return metres.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  List<CodedPolygon> polygons() {
    Map<String, List<Polygon>> grounds = new TreeMap<>(CodedPolygon.BY_CODE_POINT);
    for (int number = 0; number < groups.size(); number++) {
      for (String code : claims.get(number)) {
        List<Polygon> ground = grounds.computeIfAbsent(code, c -> new ArrayList<>());
        groups.get(number).forEach(face -> ground.add(graph.faces.get(face)));
      }
    }
    List<CodedPolygon> polygons = new ArrayList<>();
    grounds.forEach((code, ground) -> polygons.add(new CodedPolygon(code, Outline.of(ground))));
    return polygons;
  }
}
