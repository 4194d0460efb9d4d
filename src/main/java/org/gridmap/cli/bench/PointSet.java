package org.gridmap.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gridmap.geometry.CodedPolygon;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Points to locate.
 *
 * @param name how they lie
 */
record PointSet(String name, double[] lons, double[] lats) {

  private static final int CLUSTERS = 40;

  /** Anywhere in the extent of the grids. */
  static PointSet uniform(List<CodedPolygon> grids, int count, long seed) {
    Envelope extent = extent(grids);
    SplittableRandom random = new SplittableRandom(seed);
    PointSet points = new PointSet("uniform", new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      points.lons[i] = random.nextDouble(extent.getMinX(), extent.getMaxX());
      points.lats[i] = random.nextDouble(extent.getMinY(), extent.getMaxY());
    }
    return points;
  }

  /** Around forty places, as reports are: half of them within some 300 m. */
  static PointSet clustered(List<CodedPolygon> grids, int count, long seed) {
    Envelope extent = extent(grids);
    SplittableRandom random = new SplittableRandom(seed);
    PointSet centres = uniform(grids, CLUSTERS, seed + 1);
    PointSet points = new PointSet("clustered", new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      int centre = random.nextInt(CLUSTERS);
      double lon = centres.lons[centre] + 0.004 * bell(random);
      double lat = centres.lats[centre] + 0.003 * bell(random);
      points.lons[i] = Math.max(extent.getMinX(), Math.min(extent.getMaxX(), lon));
      points.lats[i] = Math.max(extent.getMinY(), Math.min(extent.getMaxY(), lat));
    }
    return points;
  }

  /** Vertices, points computed on segments, and their neighbours by one ulp. */
  static PointSet border(List<CodedPolygon> grids, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PointSet points = new PointSet("border", new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      Coordinate[] line = grids.get(random.nextInt(grids.size())).shape().getCoordinates();
      int at = random.nextInt(line.length - 1);
      double t = random.nextInt(3) == 0 ? 0 : random.nextDouble();
      points.lons[i] = nudged(line[at].x + t * (line[at + 1].x - line[at].x), random);
      points.lats[i] = nudged(line[at].y + t * (line[at + 1].y - line[at].y), random);
    }
    return points;
  }

  private static double nudged(double value, SplittableRandom random) {
    int ulps = random.nextInt(-1, 2);
    return ulps == 0 ? value : ulps > 0 ? Math.nextUp(value) : Math.nextDown(value);
  }

  /** A sum of four uniform numbers: nearly normal, within -2 to 2. */
  private static double bell(SplittableRandom random) {
    return random.nextDouble() + random.nextDouble() - random.nextDouble() - random.nextDouble();
  }

  private static Envelope extent(List<CodedPolygon> grids) {
    Envelope extent = new Envelope();
    grids.forEach(grid -> extent.expandToInclude(grid.shape().getEnvelopeInternal()));
    return extent;
  }

  PointSet first(int count) {
    int size = Math.min(count, lons.length);
    return new PointSet(name, Arrays.copyOf(lons, size), Arrays.copyOf(lats, size));
  }

  int size() {
    return lons.length;
  }
}
