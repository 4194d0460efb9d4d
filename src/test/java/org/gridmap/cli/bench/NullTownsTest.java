package org.gridmap.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 300 towns with one rate everywhere and unequal households. */
class NullTownsTest {

  @Test
  void gridsWithTheirNeighboursAreFlaggedInAtMostFiveTownsOfAHundred() {
    assertThat(NullTowns.withNeighbours().flagged(300, 0, 1)).isLessThanOrEqualTo(15);
  }

  @Test
  void gridsAloneAreFlaggedInAtMostFiveTownsOfAHundred() {
    assertThat(NullTowns.alone().flagged(300, 0, 1)).isLessThanOrEqualTo(15);
  }
}
