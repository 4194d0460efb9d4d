package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Triangle;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/**
 * Lines halfway between footprints: the Voronoi diagram of points along their walls, of which only
 * the edges between two different buildings are kept, joined and straightened once.
 */
final class NearnessLines {

  private static final double SAMPLE_METRES = 4;

  /** A power of two, so that the triangulation computes with whole numbers and cannot go astray. */
  private static final double SAMPLE_GRID = 1.0 / 16;

  private static final double STRAIGHTEN_METRES = 0.75;

  private NearnessLines() {}

  /**
   * The lines that divide ground among buildings.
   *
   * @param footprints at least two, in degrees
   * @param ground polygonal, in degrees; the lines are cut at its edge
   * @return lineal geometry in degrees
   */
  static Geometry between(List<Geometry> footprints, Geometry ground) {
    GroundScale scale = GroundScale.at(ground.getEnvelopeInternal().centre().y);
    double x = ground.getEnvelopeInternal().getMinX();
    double y = ground.getEnvelopeInternal().getMinY();
    AffineTransformation toMetres =
        AffineTransformation.translationInstance(-x, -y)
            .scale(scale.perDegreeLon(), scale.perDegreeLat());
    AffineTransformation toDegrees =
        AffineTransformation.scaleInstance(1 / scale.perDegreeLon(), 1 / scale.perDegreeLat())
            .translate(x, y);
    Map<Coordinate, Integer> samples = new HashMap<>();
    for (int i = 0; i < footprints.size(); i++) {
      Geometry walls = Densifier.densify(toMetres.transform(footprints.get(i)), SAMPLE_METRES);
      for (Coordinate sample : walls.getCoordinates()) {
        samples.putIfAbsent(onSampleGrid(sample), i);
      }
    }
    LineMerger merger = new LineMerger();
    merger.add(edgesBetween(samples));
    Geometry lines = Arrangement.FACTORY.buildGeometry(merger.getMergedLineStrings());
    Geometry straight = DouglasPeuckerSimplifier.simplify(lines, STRAIGHTEN_METRES);
    return OverlayNGRobust.overlay(toDegrees.transform(straight), ground, OverlayNG.INTERSECTION);
  }

  private static Coordinate onSampleGrid(Coordinate metres) {
    return new Coordinate(
        Math.rint(metres.x / SAMPLE_GRID) * SAMPLE_GRID,
        Math.rint(metres.y / SAMPLE_GRID) * SAMPLE_GRID);
  }

  private static Collection<LineString> edgesBetween(Map<Coordinate, Integer> samples) {
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(samples.keySet().stream().sorted().toList());
    Map<QuadEdge, Coordinate> centreOnLeft = new IdentityHashMap<>();
    List<LineString> edges = new ArrayList<>();
    builder
        .getSubdivision()
        .visitTriangles(
            triangle -> {
              Coordinate centre = centre(triangle);
              for (QuadEdge edge : triangle) {
                centreOnLeft.put(edge, centre);
                Coordinate beyond = centreOnLeft.get(edge.sym());
                if (beyond != null && !beyond.equals2D(centre) && divides(edge, samples)) {
                  edges.add(
                      Arrangement.FACTORY.createLineString(new Coordinate[] {centre, beyond}));
                }
              }
            },
            true);
    return edges;
  }

  private static Coordinate centre(QuadEdge[] triangle) {
    return Triangle.circumcentreDD(
        triangle[0].orig().getCoordinate(),
        triangle[1].orig().getCoordinate(),
        triangle[2].orig().getCoordinate());
  }

  /** True when an edge of the triangulation leads from one building to another. */
  private static boolean divides(QuadEdge edge, Map<Coordinate, Integer> samples) {
    Integer one = samples.get(edge.orig().getCoordinate());
    Integer other = samples.get(edge.dest().getCoordinate());
    return one != null && other != null && !one.equals(other);
  }
}
