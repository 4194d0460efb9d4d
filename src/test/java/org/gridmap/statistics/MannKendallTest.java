package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MannKendallTest {

  /** Five rising values: S = 10, variance 5·4·15/18. */
  @Test
  void aSteadyRiseHasEveryPairRising() {
    var trend = MannKendall.of(new double[] {1, 2, 4, 7, 9});
    assertThat(trend.s()).isEqualTo(10);
    assertThat(trend.variance()).isEqualTo(300.0 / 18, within(1e-12));
    assertThat(trend.tauB()).isEqualTo(1);
    assertThat(trend.z()).isEqualTo(9 / Math.sqrt(300.0 / 18), within(1e-12));
    assertThat(trend.direction()).isEqualTo(1);
  }

  /** 0 1 1 2: 5 pairs rise, one tie; (4·3·13 − 2·1·9)/18; tau-b 5/√(5·6). */
  @Test
  void equalValuesShrinkTheVariance() {
    var trend = MannKendall.of(new double[] {0, 1, 1, 2});
    assertThat(trend.s()).isEqualTo(5);
    assertThat(trend.variance()).isEqualTo((156.0 - 18) / 18, within(1e-12));
    assertThat(trend.tauB()).isEqualTo(5 / Math.sqrt(30), within(1e-12));
  }

  @Test
  void theContinuityCorrectionPullsTowardsZero() {
    assertThat(MannKendall.of(new double[] {2, 1}).z()).isZero();
    assertThat(MannKendall.of(new double[] {3, 2, 1}).z())
        .isEqualTo(-2 / Math.sqrt(66.0 / 18), within(1e-12));
  }

  @Test
  void aSeriesOfEqualValuesHasNoTrend() {
    var trend = MannKendall.of(new double[] {4, 4, 4});
    assertThat(trend).isEqualTo(new MannKendall(0, 0, 0, 0, 1));
  }

  @Test
  void oneSliceHasNoTrend() {
    assertThat(MannKendall.of(new double[] {4})).isEqualTo(new MannKendall(0, 0, 0, 0, 1));
    assertThat(MannKendall.slope(new double[] {4})).isZero();
  }

  @Test
  void aShortRiseIsNotSignificant() {
    assertThat(MannKendall.of(new double[] {1, 2, 3}).direction()).isZero();
  }

  /**
   * Slopes 1, 5, 3 → median 3; with four values the mean of the middle two of 0, 0.5, 1, 1, 1.5, 2.
   */
  @Test
  void sensSlopeIsTheMedianOfAllPairs() {
    assertThat(MannKendall.slope(new double[] {0, 1, 6})).isEqualTo(3);
    assertThat(MannKendall.slope(new double[] {0, 1, 1, 3})).isEqualTo(1);
    assertThat(MannKendall.slope(new double[] {0, 0, 1, 1})).isEqualTo(0.5 * (1.0 / 3 + 0.5));
  }
}
