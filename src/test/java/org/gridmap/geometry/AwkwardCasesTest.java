package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Coverages that break careless locators, kept as WKT; every vertex and its neighbours by ulps. */
class AwkwardCasesTest {

  static Stream<Arguments> towns() {
    return Stream.of(
        town(
            "enclave",
            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 4 5, 5 5, 5 4, 4 4))",
            "POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4))"),
        town(
            "hole that touches its shell",
            "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 2, 0 0), (0 2, 2 3, 2 1, 0 2))",
            "POLYGON ((0 2, 2 1, 2 3, 0 2))"),
        town(
            "corner where five grids meet",
            "POLYGON ((0.1 0.1, 3 0.1, 2 3, 0.1 0.1))",
            "POLYGON ((0.1 0.1, 2 3, -2 3, 0.1 0.1))",
            "POLYGON ((0.1 0.1, -2 3, -3 -1, 0.1 0.1))",
            "POLYGON ((0.1 0.1, -3 -1, 1 -3, 0.1 0.1))",
            "POLYGON ((0.1 0.1, 1 -3, 3 0.1, 0.1 0.1))"),
        town(
            "sliver of 1e-12 degrees",
            "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
            "POLYGON ((1 0, 1.000000000001 0, 1.000000000001 1, 1 1, 1 0))",
            "POLYGON ((1.000000000001 0, 2 0, 2 1, 1.000000000001 1, 1.000000000001 0))"),
        town(
            "needle that ends in a point",
            "POLYGON ((0 0, 3 1, 3 1.0000001, 0 0))",
            "POLYGON ((0 0, 3 1.0000001, 0 3, 0 0))"),
        town(
            "collinear edges with other vertices",
            "POLYGON ((0 0, 0.7 0, 2.1 0, 2.1 1, 0 1, 0 0))",
            "POLYGON ((0 0, 0 -1, 2.1 -1, 2.1 0, 1.3 0, 0.2 0, 0 0))"),
        town(
            "slanting collinear edges with other vertices",
            "POLYGON ((0 0, 0.3 0.1, 3 1, 0 1, 0 0))",
            "POLYGON ((0 0, 3 -1, 3 1, 0.9 0.3, 0 0))"),
        town(
            "ground around zero with tiny coordinates",
            "POLYGON ((0 0, 1e-150 0, 1e-150 1e-160, 0 1e-160, 0 0))",
            "POLYGON ((0 0, 0 1e-160, -1e-200 1e-200, 0 0))"),
        town(
            "repeated points",
            "POLYGON ((0 0, 0 0, 1 0, 1 1, 1 1, 0 1, 0 0))",
            "POLYGON ((1 0, 2 0, 2 0, 2 1, 1 1, 1 0))"),
        town(
            "parts that meet in a point",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))",
            "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"),
        town(
            "far apart and of very different size",
            "POLYGON ((-100 -80, 0 -80, 0 -79, -100 -80))",
            "POLYGON ((100 60, 100.0000001 60, 100 60.0000001, 100 60))"));
  }

  private static Arguments town(String name, String... shapes) {
    List<CodedPolygon> grids = new ArrayList<>();
    for (int i = 0; i < shapes.length; i++) {
      grids.add(LocatorTest.grid("G" + (shapes.length - i), shapes[i]));
    }
    return Arguments.of(name, grids);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("towns")
  void everyVertexMiddleAndNeighbourIsAnsweredByTheRule(String name, List<CodedPolygon> grids) {
    Locator locator = Locator.compile(grids, Locator.Overlaps.ALLOW);
    RationalOracle oracle = new RationalOracle(grids);
    for (Coordinate point : telling(grids)) {
      assertThat(locator.locate(point.x, point.y))
          .as("%s %s", point.x, point.y)
          .isEqualTo(oracle.locate(point.x, point.y));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("towns")
  void noneOfThemIsRefused(String name, List<CodedPolygon> grids) {
    assertThat(Locator.compile(grids).size()).isEqualTo(grids.size());
  }

  private static List<Coordinate> telling(List<CodedPolygon> grids) {
    List<Coordinate> points = new ArrayList<>();
    for (CodedPolygon grid : grids) {
      Coordinate[] line = grid.shape().getCoordinates();
      for (int i = 1; i < line.length; i++) {
        addAround(points, line[i]);
        addAround(points, new Coordinate((line[i].x + line[i - 1].x) / 2, middleLat(line, i)));
      }
      Envelope box = grid.shape().getEnvelopeInternal();
      SplittableRandom random = new SplittableRandom(3);
      for (int i = 0; i < 200; i++) {
        points.add(
            new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight()));
      }
    }
    return points;
  }

  private static double middleLat(Coordinate[] line, int i) {
    return (line[i].y + line[i - 1].y) / 2;
  }

  private static void addAround(List<Coordinate> points, Coordinate place) {
    for (double x : new double[] {Math.nextDown(place.x), place.x, Math.nextUp(place.x)}) {
      for (double y : new double[] {Math.nextDown(place.y), place.y, Math.nextUp(place.y)}) {
        points.add(new Coordinate(x, y));
      }
    }
  }

  @Test
  void sidesOfNearlyCollinearPointsAreThoseOfDecimalArithmetic() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 20_000; i++) {
      double[] p = new double[6];
      double scale = i % 3 == 0 ? 1e-130 : i % 3 == 1 ? 1 : 114;
      Arrays.setAll(p, k -> scale * random.nextDouble());
      double t = random.nextDouble();
      p[4] = p[0] + t * (p[2] - p[0]);
      p[5] = p[1] + t * (p[3] - p[1]);
      int expected =
          difference(p[2], p[0])
              .multiply(difference(p[5], p[1]))
              .compareTo(difference(p[3], p[1]).multiply(difference(p[4], p[0])));
      assertThat(Orientation.of(p[0], p[1], p[2], p[3], p[4], p[5]))
          .as(Arrays.toString(p))
          .isEqualTo(expected);
    }
  }

  private static BigDecimal difference(double a, double b) {
    return new BigDecimal(a).subtract(new BigDecimal(b));
  }
}
