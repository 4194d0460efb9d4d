package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gridmap.testing.PostgisCluster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostGIS and the locator give the same grid: the lowest code that {@code ST_Covers} accepts. All
 * coordinates are multiples of 2^-20 degrees, so that the differences and products PostGIS computes
 * in doubles are without rounding and its answers on borders can be trusted.
 */
class PostgisOracleTest {

  private static final double STEP = 0x1p-20;
  private static final Envelope BOX = new Envelope(116.25, 116.3125, 39.75, 39.8125);
  private static final int POINTS = 1_500;

  private static final String LOCATE =
      """
      with grid as (
        select code, st_geomfromwkb(decode(shape, 'hex'), 4326) shape
        from unnest(:codes, :shapes) as g (code, shape)
      ), point as (
        select nr, st_setsrid(st_makepoint(x, y), 4326) place
        from unnest(:xs, :ys) with ordinality as p (x, y, nr)
      )
      select coalesce((
        select g.code from grid g where st_covers(g.shape, p.place)
        order by g.code collate "C" limit 1), '')
      from point p order by p.nr
      """;

  private final JdbcClient database =
      JdbcClient.create(
          new DriverManagerDataSource(
              PostgisCluster.running().newDatabase(), PostgisCluster.running().user(), ""));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void bothFindTheSameGrid(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<CodedPolygon> grids = gridsOnLattice(random);
    Locator locator = Locator.compile(grids, Locator.Overlaps.ALLOW);
    List<Coordinate> points = points(random, grids);

    List<String> ours =
        points.stream().map(point -> locator.locate(point.x, point.y).orElse("")).toList();

    assertThat(ours).as("seed %d", seed).isEqualTo(answersOfPostgis(grids, points));
    assertThat(ours).contains("");
  }

  /** Rounding may spoil a tiny grid; where it makes two overlap, the rule still answers. */
  private static List<CodedPolygon> gridsOnLattice(SplittableRandom random) {
    return RandomTown.grids(random, 60, BOX).stream()
        .map(grid -> new CodedPolygon(grid.code(), ON_LATTICE.transform(grid.shape())))
        .filter(grid -> grid.shape().isValid())
        .toList();
  }

  private static final GeometryTransformer ON_LATTICE =
      new GeometryTransformer() {
        @Override
        protected CoordinateSequence transformCoordinates(
            CoordinateSequence points, Geometry parent) {
          return new CoordinateArraySequence(
              IntStream.range(0, points.size())
                  .mapToObj(i -> onLattice(points.getX(i), points.getY(i)))
                  .toArray(Coordinate[]::new));
        }
      };

  private static Coordinate onLattice(double x, double y) {
    return new Coordinate(Math.rint(x / STEP) * STEP, Math.rint(y / STEP) * STEP);
  }

  /** Vertices, middles of segments, both also a step aside, and points anywhere. */
  private static List<Coordinate> points(SplittableRandom random, List<CodedPolygon> grids) {
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      Coordinate[] line = grids.get(random.nextInt(grids.size())).shape().getCoordinates();
      int at = random.nextInt(line.length - 1);
      int end = at + random.nextInt(2);
      double x = (line[at].x + line[end].x) / 2 + random.nextInt(-1, 2) * STEP;
      double y = (line[at].y + line[end].y) / 2 + random.nextInt(-1, 2) * STEP;
      boolean anywhere = i % 4 == 0;
      points.add(
          anywhere
              ? onLattice(
                  random.nextDouble(BOX.getMinX() - 0.01, BOX.getMaxX()),
                  random.nextDouble(BOX.getMinY() - 0.01, BOX.getMaxY()))
              : new Coordinate(x, y));
    }
    return points;
  }

  private List<String> answersOfPostgis(List<CodedPolygon> grids, List<Coordinate> points) {
    return database
        .sql(LOCATE)
        .param("codes", grids.stream().map(CodedPolygon::code).toArray(String[]::new))
        .param(
            "shapes",
            grids.stream()
                .map(grid -> WKBWriter.toHex(new WKBWriter().write(grid.shape())))
                .toArray(String[]::new))
        .param("xs", numbers(points, point -> point.x))
        .param("ys", numbers(points, point -> point.y))
        .query(String.class)
        .list();
  }

  private static Double[] numbers(List<Coordinate> points, ToDoubleFunction<Coordinate> of) {
    return points.stream().map(of::applyAsDouble).toArray(Double[]::new);
  }
}
