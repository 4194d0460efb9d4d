package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class OutlineTest {

  @Test
  void neighboursBecomeOneGrid() {
    assertUnion(
        "POLYGON ((0 0, 1 0, 2 0, 2 1, 1 1, 0 1, 0 0))",
        "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
        "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))");
  }

  @Test
  void groundThatMeetsInAPointOnlyIsInTwoParts() {
    assertUnion(
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))",
        "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
        "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))");
  }

  @Test
  void aHoleThatTouchesItsShellIsAHole() {
    assertUnion(
        "POLYGON ((0 0, 4 0, 4 2, 4 4, 0 4, 0 2, 0 0), (0 2, 2 3, 2 2, 2 1, 0 2))",
        "POLYGON ((0 0, 4 0, 4 2, 2 2, 2 1, 0 2, 0 0))",
        "POLYGON ((0 2, 2 3, 2 2, 4 2, 4 4, 0 4, 0 2))");
  }

  @Test
  void twoHolesThatMeetInAPointStayTwo() {
    assertUnion(
        "POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0), (1 1, 1 3, 3 2, 1 1), (3 2, 5 3, 5 1, 3 2))",
        "POLYGON ((0 0, 6 0, 6 4, 0 4, 0 0), (1 1, 1 3, 3 2, 5 3, 5 1, 3 2, 1 1))");
  }

  @Test
  void anEnclaveGivenBackFillsTheHole() {
    assertUnion(
        "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0))",
        "POLYGON ((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))",
        "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))");
  }

  @Test
  void anIslandInALakeIsAPartOfItsOwn() {
    assertUnion(
        "MULTIPOLYGON (((0 0, 5 0, 5 5, 0 5, 0 0), (1 1, 1 4, 4 4, 4 1, 1 1)),"
            + " ((2 2, 3 2, 3 3, 2 3, 2 2)))",
        "POLYGON ((2 2, 3 2, 3 3, 2 3, 2 2))",
        "POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0), (1 1, 1 4, 4 4, 4 1, 1 1))");
  }

  @Test
  void nothingMakesNothing() {
    assertThat(Outline.of(List.of()).isEmpty()).isTrue();
  }

  @Test
  void anyCellsOfARandomTownUniteToValidGroundOfTheSameArea() {
    for (int seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Geometry> some = new ArrayList<>();
      for (Geometry cell : RandomTown.cells(random, 60, new Envelope(0, 1, 0, 1))) {
        if (random.nextInt(5) < 3) {
          some.add(cell);
        }
      }
      Geometry union = Outline.of(some);
      assertThat(union.isValid()).as("seed %d", seed).isTrue();
      Geometry peer = OverlayNGRobust.union(some);
      assertThat(union.symDifference(peer).getArea()).as("seed %d", seed).isLessThan(1e-12);
      assertThat(union.getNumGeometries()).as("seed %d", seed).isEqualTo(peer.getNumGeometries());
    }
  }

  @Test
  void cellsOfACheckerboardUniteToValidGround() throws ParseException {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Geometry> some = new ArrayList<>();
      for (int cell = 0; cell < 36; cell++) {
        if (random.nextBoolean()) {
          some.add(square(cell % 6, cell / 6));
        }
      }
      Geometry union = Outline.of(some);
      assertThat(union.isValid()).as("seed %d", seed).isTrue();
      assertThat(union.getArea()).as("seed %d", seed).isEqualTo(some.size());
      assertThat(union.equalsTopo(OverlayNGRobust.union(some))).as("seed %d", seed).isTrue();
    }
  }

  private static Geometry square(int x, int y) throws ParseException {
    return read(
        "POLYGON ((%d %d, %d %d, %d %d, %d %d, %d %d))"
            .formatted(x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y));
  }

  private static void assertUnion(String expected, String... parts) {
    Geometry union = Outline.of(Arrays.stream(parts).map(OutlineTest::read).toList());
    assertThat(union.isValid()).isTrue();
    assertThat(union.equalsExact(read(expected).norm())).as(union.toText()).isTrue();
  }

  private static Geometry read(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
