package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountComparisonTest {

  private static final Neighbourhoods THREE_APART = ListedNeighbours.of(new int[3][0]);

  /** b = 30/300; s² = (100·0 + 100·0.01 + 100·0.01)/300; b/mean H = 0.001. */
  @Test
  void marshallsVarianceIsWhatChanceDoesNotExplain() {
    var model = RateModel.marshall(new double[] {10, 0, 20}, new double[] {100, 100, 100});
    assertThat(model.base()).isEqualTo(0.1, within(1e-15));
    assertThat(model.spread()).isEqualTo(2.0 / 300 - 0.001, within(1e-15));
  }

  @Test
  void ratesThatDifferLessThanChanceHaveNoVariance() {
    assertThat(RateModel.marshall(new double[] {10, 10}, new double[] {100, 100}).spread())
        .isZero();
  }

  @Test
  void withoutVarianceEveryUnitIsGivenTheCommonRate() {
    var model = new RateModel(0.1, 0);
    assertThat(model.weight(50)).isZero();
    assertThat(model.smoothedRate(40, 50)).isEqualTo(0.1);
  }

  @Test
  void theMoreHouseholdsTheMoreAUnitsOwnRateCounts() {
    var model = new RateModel(0.1, 0.01);
    assertThat(model.weight(10)).isEqualTo(0.5, within(1e-15));
    assertThat(model.smoothedRate(3, 10)).isEqualTo(0.2, within(1e-15));
    assertThat(model.weight(1000)).isGreaterThan(0.98);
  }

  @Test
  void aUnitFarAboveTheOthersDoesNotRaiseWhatIsExpected() {
    double[] counts = new double[21];
    double[] exposure = new double[21];
    Arrays.fill(counts, 10);
    Arrays.fill(exposure, 100);
    counts[20] = 200;
    assertThat(RateModel.trimmed(counts, exposure)).isEqualTo(new RateModel(0.1, 0));
    assertThat(RateModel.marshall(counts, exposure).base()).isGreaterThan(0.18);
  }

  /** 1,000 units with 9 of 90; with the last one in, b·90 is 9.009 or 9.010. */
  @Test
  void aUnitMoreThanThreeStandardDeviationsOffIsLeftOut() {
    double[] exposure = new double[1001];
    Arrays.fill(exposure, 90);
    double[] counts = new double[1001];
    Arrays.fill(counts, 9);
    counts[1000] = 18;
    assertThat(RateModel.trimmed(counts, exposure).base())
        .as("8.99 above, less than 3 times 3.0015")
        .isEqualTo(9018.0 / 90090, within(1e-15));
    counts[1000] = 19;
    assertThat(RateModel.trimmed(counts, exposure).base()).isEqualTo(0.1, within(1e-15));
  }

  @Test
  void aUnitWithoutExposureHasNoRate() {
    assertThatThrownBy(() -> RateModel.marshall(new double[] {1}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unit 0");
  }

  /** Poisson with mean 2: P(X ≥ 3) = 1 − 5e⁻², P(X ≤ 3) = (1 + 2 + 2 + 4/3)e⁻². */
  @Test
  void withoutSpreadTheTailsArePoisson() {
    var test = test(new double[] {3, 0, 0}, new RateModel(0.02, 0));
    assertThat(test.expected(0)).isEqualTo(2);
    assertThat(test.hotTail(0)).isEqualTo(1 - 5 * Math.exp(-2), within(1e-15));
    assertThat(test.coldTail(0)).isEqualTo(19.0 / 3 * Math.exp(-2), within(1e-15));
    assertThat(test.direction(0)).isEqualTo(1);
    assertThat(test.probabilities()[0]).isEqualTo(2 - 10 * Math.exp(-2), within(1e-15));
  }

  /** Mean 2, variance 4: size 2, success ½; P(X = k) = (k + 1)/2^(k+2). */
  @Test
  void withSpreadTheTailsAreNegativeBinomial() {
    var test = test(new double[] {3, 0, 0}, new RateModel(0.02, 0.0002));
    assertThat(test.variance(0)).isEqualTo(4, within(1e-15));
    assertThat(test.hotTail(0)).isEqualTo(1 - 1.0 / 4 - 2.0 / 8 - 3.0 / 16, within(1e-14));
    assertThat(test.coldTail(0)).isEqualTo(1.0 / 4 + 2.0 / 8 + 3.0 / 16 + 4.0 / 32, within(1e-14));
  }

  @Test
  void aCountBelowExpectationPointsDown() {
    var test = test(new double[] {0, 0, 0}, new RateModel(0.02, 0));
    assertThat(test.hotTail(0)).isEqualTo(1);
    assertThat(test.direction(0)).isEqualTo(-1);
    assertThat(test.probabilities()[0]).isEqualTo(2 * Math.exp(-2), within(1e-15));
  }

  @Test
  void probabilitiesAreAtMostOne() {
    assertThat(test(new double[] {2, 2, 2}, new RateModel(0.02, 0)).probabilities())
        .containsOnly(1.0);
  }

  @Test
  void aFarTailKeepsItsDigits() {
    assertThat(CountTails.of(200, 20, 20).atLeast()).isBetween(1e-125, 1e-115);
    assertThat(CountTails.of(200, 20, 40).atLeast()).isBetween(1e-40, 1e-30);
  }

  @Test
  void fromAnExpectationOfNothingNothingComes() {
    assertThat(CountTails.of(0, 0, 0).twoSided()).isEqualTo(1);
    assertThat(CountTails.of(1, 0, 0).twoSided()).isZero();
  }

  @Test
  void theNeighbourhoodIsWhatIsTested() {
    var near = ListedNeighbours.of(new int[][] {{1}, {0}, {}});
    var test =
        CountComparison.of(
            new double[] {1, 2, 4}, new double[] {100, 200, 50}, near, new RateModel(0.01, 0.1));
    assertThat(test.observed(0)).isEqualTo(3);
    assertThat(test.expected(0)).isEqualTo(3);
    assertThat(test.variance(0)).isEqualTo(3 + 0.1 * (100 * 100 + 200 * 200), within(1e-9));
  }

  private static CountComparison test(double[] counts, RateModel model) {
    return CountComparison.of(counts, new double[] {100, 100, 100}, THREE_APART, model);
  }
}
