package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GiStarTest {

  private static final Neighbourhoods ROW_OF_FOUR =
      ListedNeighbours.of(new int[][] {{1}, {0, 2}, {1, 3}, {2}});

  /** Mean 1.5, S = √1.25; at an end W = 2: (1 − 3)/(√1.25·√(4/3)). */
  @Test
  void theScoreIsTheOneOfOrdAndGetis() {
    double[] z = GiStar.scores(new double[] {0, 1, 2, 3}, ROW_OF_FOUR);
    assertThat(z[0]).isEqualTo(-2 / Math.sqrt(1.25 * 4 / 3), within(1e-12));
    assertThat(z[1]).isEqualTo(-1.5 / Math.sqrt(1.25), within(1e-12));
  }

  @Test
  void equalValuesScoreNothingWhateverTheirRounding() {
    assertThat(GiStar.scores(new double[] {0.1, 0.1, 0.1, 0.1}, ROW_OF_FOUR)).containsOnly(0.0);
  }

  @Test
  void aNeighbourhoodThatIsEverythingScoresNothing() {
    var all = ListedNeighbours.of(new int[][] {{1, 2}, {0}, {1}});
    assertThat(GiStar.scores(new double[] {5, 1, 0}, all)[0]).isZero();
  }

  @Test
  void aSingleUnitScoresNothing() {
    assertThat(GiStar.scores(new double[] {5}, ListedNeighbours.of(new int[1][0]))).contains(0.0);
  }

  @Test
  void theProbabilityIsTwoSidedAndKeepsItsDigitsInTheTail() {
    assertThat(Significance.twoSided(0)).isEqualTo(1);
    assertThat(Significance.twoSided(-1.959963984540054)).isEqualTo(0.05, within(1e-15));
    assertThat(Significance.twoSided(10)).isEqualTo(1.5239706048321052e-23, within(1e-35));
  }

  /** Ranks 1 to 4 of 0.01, 0.03, 0.04, 0.20: 0.04, 0.06, 0.0533 (so rank 2 falls to it), 0.20. */
  @Test
  void adjustedProbabilitiesNeverFallBelowThoseOfALargerOne() {
    double[] adjusted = Significance.adjusted(new double[] {0.20, 0.01, 0.04, 0.03});
    assertThat(adjusted)
        .containsExactly(new double[] {0.20, 0.04, 0.16 / 3, 0.16 / 3}, within(1e-15));
  }

  @Test
  void equalProbabilitiesStayEqual() {
    assertThat(Significance.adjusted(new double[] {0.02, 0.5, 0.02}))
        .containsExactly(new double[] {0.03, 0.5, 0.03}, within(1e-15));
  }

  @Test
  void theConfidenceClassIncludesItsLimit() {
    assertThat(Significance.confidenceClass(2.0, 0.01)).isEqualTo(3);
    assertThat(Significance.confidenceClass(2.0, 0.0100001)).isEqualTo(2);
    assertThat(Significance.confidenceClass(-2.0, 0.05)).isEqualTo(-2);
    assertThat(Significance.confidenceClass(-2.0, 0.10)).isEqualTo(-1);
    assertThat(Significance.confidenceClass(2.0, 0.1000001)).isZero();
    assertThat(Significance.confidenceClass(0, 0)).isZero();
  }
}
