package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Small random coverages: Voronoi cells of random sites, some merged into larger or scattered
 * grids, some left out as gaps, some enclosing others.
 */
final class RandomTown {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private RandomTown() {}

  /** Valid, without overlaps; with gaps, enclaves and grids in several parts. */
  static List<CodedPolygon> grids(SplittableRandom random, int sites, Envelope extent) {
    List<List<Geometry>> groups = new ArrayList<>();
    for (Geometry cell : cells(random, sites, extent)) {
      boolean alone = groups.isEmpty() || random.nextInt(3) == 0;
      if (alone) {
        groups.add(new ArrayList<>());
      }
      if (random.nextInt(12) > 0) {
        groups.get(random.nextInt(groups.size())).add(cell);
      }
    }
    List<CodedPolygon> grids = new ArrayList<>();
    for (List<Geometry> group : groups) {
      if (!group.isEmpty()) {
        Geometry shape = CoverageUnion.union(FACTORY.buildGeometry(group));
        grids.add(new CodedPolygon("%03d-%d".formatted(random.nextInt(999), grids.size()), shape));
      }
    }
    return grids;
  }

  static List<Geometry> cells(SplittableRandom random, int sites, Envelope extent) {
    Coordinate[] places = new Coordinate[sites];
    boolean clustered = random.nextBoolean();
    for (int i = 0; i < sites; i++) {
      double spread = clustered && i % 2 == 0 ? 0.03 : 1;
      places[i] =
          new Coordinate(
              extent.getMinX() + spread * random.nextDouble() * extent.getWidth(),
              extent.getMinY() + spread * random.nextDouble() * extent.getHeight());
    }
    MultiPoint points = FACTORY.createMultiPointFromCoords(places);
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(points);
    builder.setClipEnvelope(extent);
    Geometry diagram = builder.getDiagram(FACTORY);
    List<Geometry> cells = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      cells.add(diagram.getGeometryN(i));
    }
    return cells;
  }

  /** A point made to be awkward: a vertex, on a segment, one ulp beside either, or anywhere. */
  static Coordinate awkwardPoint(SplittableRandom random, List<CodedPolygon> grids, Envelope box) {
    if (random.nextInt(4) == 0) {
      return new Coordinate(
          random.nextDouble(box.getMinX(), box.getMaxX()),
          random.nextDouble(box.getMinY(), box.getMaxY()));
    }
    Coordinate[] line = grids.get(random.nextInt(grids.size())).shape().getCoordinates();
    int i = random.nextInt(line.length - 1);
    double t = random.nextInt(3) == 0 ? 0 : random.nextInt(2) == 0 ? 0.5 : random.nextDouble();
    double x = line[i].x + t * (line[i + 1].x - line[i].x);
    double y = line[i].y + t * (line[i + 1].y - line[i].y);
    return new Coordinate(nudged(x, random.nextInt(-1, 2)), nudged(y, random.nextInt(-1, 2)));
  }

  private static double nudged(double value, int ulps) {
    return ulps == 0 ? value : ulps > 0 ? Math.nextUp(value) : Math.nextDown(value);
  }
}
