package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final double[] EQUAL_AREAS = {1, 1, 1, 1};

  @Test
  void theUnitWithTheMostReportsComesFirstAndEqualOnesKeepTheirOrder() {
    var forecast = Forecast.of(new double[][] {{1, 5, 1, 0}, {0, 0, 0, 0}}, EQUAL_AREAS, 0.25, 1);
    assertThat(forecast.unitAt(0)).isEqualTo(1);
    assertThat(forecast.unitAt(1)).isZero();
    assertThat(forecast.unitAt(2)).isEqualTo(2);
  }

  /** Unit 1 is chosen, a quarter of the area; 3 of the 4 reports held back happen there. */
  @Test
  void theHitRateIsMeasuredOnSlicesThatTheRankingDidNotSee() {
    var forecast = Forecast.of(new double[][] {{1, 5, 1, 0}, {1, 3, 0, 0}}, EQUAL_AREAS, 0.25, 1);
    assertThat(forecast.hitRate()).isEqualTo(0.75);
    assertThat(forecast.areaShare()).isEqualTo(0.25);
    assertThat(forecast.accuracyIndex()).isEqualTo(3);
  }

  /** Foretold from slice 0 unit 0 is chosen, from slices 0 and 1 unit 3. */
  @Test
  void everySliceIsForetoldFromTheSlicesBeforeIt() {
    var forecast =
        Forecast.of(
            new double[][] {{2, 0, 0, 1}, {0, 0, 0, 4}, {0, 0, 0, 4}}, EQUAL_AREAS, 0.25, 2);
    assertThat(forecast.hitRate()).isEqualTo(0.5, within(1e-15));
  }

  @Test
  void unitsAreChosenWhileTheirAreaStaysWithinTheShare() {
    double[] areas = {4, 1, 3, 2};
    double[][] counts = {{9, 8, 7, 6}, {1, 1, 1, 1}};
    assertThat(Forecast.of(counts, areas, 0.5, 1).areaShare()).isEqualTo(0.5, within(1e-15));
    assertThat(Forecast.of(counts, areas, 0.79, 1).areaShare()).isEqualTo(0.5, within(1e-15));
    assertThat(Forecast.of(counts, areas, 0.01, 1).areaShare()).as("at least one").isEqualTo(0.4);
  }

  @Test
  void withoutSlicesBeforeNothingCanBeForetold() {
    assertThatThrownBy(() -> Forecast.of(new double[1][4], EQUAL_AREAS, 0.25, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
