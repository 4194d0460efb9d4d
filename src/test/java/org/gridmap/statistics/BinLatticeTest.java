package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinLatticeTest {

  @Test
  void aPlaceOnALineBetweenSquaresBelongsToTheEasternAndTheNorthernOne() {
    var squares = new SquareLattice(1000, 2000, 100);
    assertThat(squares.at(1100, 2200)).isEqualTo(new Bin(1, 2));
  }

  @Test
  void squaresWestAndSouthOfTheCornerHaveNegativeNumbers() {
    assertThat(new SquareLattice(0, 0, 100).at(-0.1, -100.1)).isEqualTo(new Bin(-1, -2));
  }

  @Test
  void theCentreOfASquareLiesHalfASizeFromItsCorner() {
    var squares = new SquareLattice(1000, 2000, 100);
    assertThat(squares.centreX(new Bin(2, 0))).isEqualTo(1250);
    assertThat(squares.centreY(new Bin(2, 0))).isEqualTo(2050);
  }

  @Test
  void oddColumnsOfHexagonsLieHalfARowHigherAlsoWestOfZero() {
    var hexagons = new HexLattice(10);
    assertThat(hexagons.centreY(new Bin(0, 0))).isZero();
    assertThat(hexagons.centreY(new Bin(1, 0))).isEqualTo(Math.sqrt(3) * 5, within(1e-12));
    assertThat(hexagons.centreY(new Bin(-1, 0))).isEqualTo(Math.sqrt(3) * 5, within(1e-12));
    assertThat(hexagons.centreX(new Bin(-2, 0))).isEqualTo(-30);
  }

  @Test
  void everyPlaceBelongsToTheHexagonWithTheNearestCentre() {
    var hexagons = new HexLattice(10);
    var random = new Random(7);
    for (int n = 0; n < 2000; n++) {
      double x = random.nextDouble() * 200 - 100;
      double y = random.nextDouble() * 200 - 100;
      assertThat(hexagons.at(x, y)).as("%s %s", x, y).isEqualTo(nearest(hexagons, x, y));
    }
  }

  @Test
  void aPlaceEquallyFarFromSeveralHexagonsGoesToTheSmallestColumnThenRow() {
    assertThat(new HexLattice(10).at(0, Math.sqrt(3) * 5)).isEqualTo(new Bin(0, 0));
  }

  @Test
  void aPlaceWithoutCoordinatesHasNoBin() {
    var squares = new SquareLattice(0, 0, 100);
    assertThatThrownBy(() -> squares.at(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void binsAreSortedByColumnThenRowAndKeptOnce() {
    var units =
        BinUnits.of(
            new SquareLattice(0, 0, 1),
            List.of(new Bin(1, 0), new Bin(0, 10), new Bin(0, 2), new Bin(1, 0)));
    assertThat(List.of(units.bin(0).id(), units.bin(1).id(), units.bin(2).id()))
        .containsExactly("0_2", "0_10", "1_0");
    assertThat(units.count()).isEqualTo(3);
  }

  @Test
  void aCentreAtTheDistanceOfTheBandIsANeighbour() {
    var near = squares(5, 5, 0.1).within(0.3);
    assertThat(near.size(12)).as("middle of 5 × 5, reach 3: all but the corners").isEqualTo(25);
    assertThat(squares(9, 9, 0.1).within(0.3).size(40)).isEqualTo(29);
    assertThat(squares(9, 9, 0.1).within(0.2999).size(40)).isEqualTo(25);
  }

  @Test
  void runsOfBinsAreTheNeighboursThatDistanceFinds() {
    var random = new Random(3);
    for (BinLattice lattice : new BinLattice[] {new SquareLattice(7, 9, 50), new HexLattice(50)}) {
      List<Bin> bins = new ArrayList<>();
      for (int n = 0; n < 300; n++) {
        bins.add(new Bin(random.nextInt(30) - 15, random.nextInt(30) - 15));
      }
      BinUnits units = BinUnits.of(lattice, bins);
      for (double band : new double[] {10, 80, 87, 130, 400}) {
        assertSameNeighbours(units, band, random);
      }
    }
  }

  private static void assertSameNeighbours(BinUnits units, double band, Random random) {
    double[] x = new double[units.count()];
    double[] y = new double[units.count()];
    double[] whole = new double[units.count()];
    double[] broken = new double[units.count()];
    for (int unit = 0; unit < x.length; unit++) {
      x[unit] = units.centreX(unit);
      y[unit] = units.centreY(unit);
      whole[unit] = random.nextInt(20);
      broken[unit] = random.nextDouble();
    }
    var byDistance = ListedNeighbours.withinBand(x, y, band);
    var byRuns = units.within(band);
    assertThat(byRuns.sizes()).containsExactly(byDistance.sizes());
    assertThat(byRuns.sums(whole)).containsExactly(byDistance.sums(whole));
    assertThat(byRuns.sums(broken)).containsExactly(byDistance.sums(broken), within(1e-12));
  }

  private static BinUnits squares(int columns, int rows, double size) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < rows; j++) {
        bins.add(new Bin(i, j));
      }
    }
    return BinUnits.of(new SquareLattice(500_000.3, 3_400_000.7, size), bins);
  }

  private static Bin nearest(HexLattice hexagons, double x, double y) {
    Bin best = null;
    double least = Double.MAX_VALUE;
    for (int i = -10; i <= 10; i++) {
      for (int j = -10; j <= 10; j++) {
        Bin bin = new Bin(i, j);
        double distance = Math.hypot(x - hexagons.centreX(bin), y - hexagons.centreY(bin));
        if (distance < least) {
          best = bin;
          least = distance;
        }
      }
    }
    return best;
  }
}
