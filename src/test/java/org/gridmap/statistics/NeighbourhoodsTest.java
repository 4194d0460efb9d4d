package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NeighbourhoodsTest {

  @Test
  void aUnitIsItsOwnNeighbourEvenWhenItsListForgetsIt() {
    var near = ListedNeighbours.of(new int[][] {{1}, {}, {0, 2}});
    assertThat(near.neighboursOf(0)).containsExactly(0, 1);
    assertThat(near.neighboursOf(1)).containsExactly(1);
    assertThat(near.neighboursOf(2)).containsExactly(0, 2);
  }

  @Test
  void aNeighbourListedTwiceCountsOnce() {
    assertThat(ListedNeighbours.of(new int[][] {{1, 1, 0}, {}}).size(0)).isEqualTo(2);
  }

  @Test
  void aListMayNotNameAUnitThatDoesNotExist() {
    assertThatThrownBy(() -> ListedNeighbours.of(new int[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unit 0");
  }

  @Test
  void amongSomeUnitsOnlyThoseAreNeighbours() {
    var near = ListedNeighbours.of(new int[][] {{1}, {0, 2}, {1}});
    var some = near.among(new boolean[] {true, false, true});
    assertThat(some.sizes()).containsExactly(1, 1);
  }

  @Test
  void sumsRunOverTheNeighbourhood() {
    var near = ListedNeighbours.of(new int[][] {{1}, {0, 2}, {1}});
    assertThat(near.sums(new double[] {1, 10, 100})).containsExactly(11, 111, 110);
  }

  @Test
  void anOutlierFarAwayCostsNothing() {
    var near =
        ListedNeighbours.withinBand(new double[] {0, 1, 1e9}, new double[] {0, 1, -1e9}, 1.5);
    assertThat(near.sizes()).containsExactly(2, 2, 1);
  }

  @Test
  void aBandMustBeAboveZero() {
    assertThatThrownBy(() -> ListedNeighbours.withinBand(new double[1], new double[1], 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
