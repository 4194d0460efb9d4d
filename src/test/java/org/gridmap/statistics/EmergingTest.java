package org.gridmap.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** H is a hot slice, C a cold one, a dot neither. */
class EmergingTest {

  @Test
  void onlyTheLastSliceHotIsNew() {
    assertThat(category("....H", 0)).isEqualTo(EmergingCategory.NEW_HOT);
    assertThat(category("H", 0)).isEqualTo(EmergingCategory.NEW_HOT);
    assertThat(category("C...H", 0))
        .as("cold before does not matter")
        .isEqualTo(EmergingCategory.NEW_HOT);
  }

  @Test
  void aFinalRunThatIsAllThereEverWasIsConsecutive() {
    assertThat(category("...HH", 0)).isEqualTo(EmergingCategory.CONSECUTIVE_HOT);
    assertThat(category("C..HH", 0)).isEqualTo(EmergingCategory.CONSECUTIVE_HOT);
  }

  @Test
  void aFinalRunOfNineTenthsIsNotConsecutiveButLasting() {
    assertThat(category(".HHHHHHHHH", 0)).isEqualTo(EmergingCategory.PERSISTENT_HOT);
    assertThat(category("..HHHHHHHH", 0)).isEqualTo(EmergingCategory.CONSECUTIVE_HOT);
  }

  @Test
  void nineTenthsHotButNotLastIsHistorical() {
    assertThat(category("HHHHHHHHH.", 0)).isEqualTo(EmergingCategory.HISTORICAL_HOT);
    assertThat(category("HHHHHHHH..", 0)).isEqualTo(EmergingCategory.NO_PATTERN);
  }

  @Test
  void lastingSpotsAreToldApartByTheirTrend() {
    assertThat(category("HHHH", 1)).isEqualTo(EmergingCategory.INTENSIFYING_HOT);
    assertThat(category("HHHH", -1)).isEqualTo(EmergingCategory.DIMINISHING_HOT);
    assertThat(category("HHHH", 0)).isEqualTo(EmergingCategory.PERSISTENT_HOT);
  }

  @Test
  void hotAgainAfterAColdSliceIsOscillating() {
    assertThat(category("H.C.H", 0)).isEqualTo(EmergingCategory.OSCILLATING_HOT);
    assertThat(category("C.H.H", 0)).isEqualTo(EmergingCategory.OSCILLATING_HOT);
  }

  @Test
  void hotNowAndThenAndNeverColdIsSporadic() {
    assertThat(category("H...H", 0)).isEqualTo(EmergingCategory.SPORADIC_HOT);
  }

  @Test
  void coldFollowsTheSameRulesWithFallingScoresIntensifying() {
    assertThat(category("....C", 0)).isEqualTo(EmergingCategory.NEW_COLD);
    assertThat(category("CCCC", -1)).isEqualTo(EmergingCategory.INTENSIFYING_COLD);
    assertThat(category("CCCC", 1)).isEqualTo(EmergingCategory.DIMINISHING_COLD);
    assertThat(category("H.C.C", 0)).isEqualTo(EmergingCategory.OSCILLATING_COLD);
    assertThat(category("CCCCCCCCC.", 0)).isEqualTo(EmergingCategory.HISTORICAL_COLD);
  }

  @Test
  void hotIsAskedBeforeCold() {
    assertThat(category("HHHHHHHHHC", 0)).isEqualTo(EmergingCategory.HISTORICAL_HOT);
  }

  @Test
  void neitherHotNorColdAtTheEndIsNoPattern() {
    assertThat(category(".H.C.", 0)).isEqualTo(EmergingCategory.NO_PATTERN);
    assertThat(EmergingCategory.NO_PATTERN.words()).isEqualTo("no pattern");
    assertThat(EmergingCategory.NEW_HOT.words()).isEqualTo("new hot");
  }

  /** Two units apart, counts 0 1 | 2 3: slice 1 sums this and the slice before, W = 2 of n = 4. */
  @Test
  void theNeighbourhoodReachesIntoTheSliceBefore() {
    var apart = ListedNeighbours.of(new int[2][0]);
    var cube = SpaceTime.giStar(new double[][] {{0, 1}, {2, 3}}, apart);
    assertThat(cube.z(0, 0)).isEqualTo(-1.5 / Math.sqrt(1.25), within(1e-12));
    assertThat(cube.z(1, 0)).isEqualTo((2 - 3) / Math.sqrt(1.25 * 4 / 3), within(1e-12));
    assertThat(cube.z(1, 1)).isEqualTo((4 - 3) / Math.sqrt(1.25 * 4 / 3), within(1e-12));
  }

  @Test
  void probabilitiesAreAdjustedOverTheWholeCube() {
    var apart = ListedNeighbours.of(new int[2][0]);
    var cube = SpaceTime.of(new double[2][2], new double[][] {{0.01, 0.5}, {0.02, 0.9}});
    assertThat(apart.units()).isEqualTo(cube.units());
    assertThat(cube.adjusted(0, 0)).isEqualTo(0.04, within(1e-15));
    assertThat(cube.adjusted(1, 0)).isEqualTo(0.04, within(1e-15));
  }

  @Test
  void aSliceIsHotUpToFiveInAHundred() {
    var cube =
        SpaceTime.of(new double[][] {{1}, {2}, {-3}}, new double[][] {{0.06}, {0.05}, {0.001}});
    var pattern = EmergingPattern.of(cube, 0);
    assertThat(pattern.hotSlices()).as("adjusted 0.06, 0.06 and 0.003").isZero();
    assertThat(pattern.coldSlices()).isEqualTo(1);
    assertThat(pattern.category()).isEqualTo(EmergingCategory.NEW_COLD);
    assertThat(pattern.rawCategory()).isEqualTo(EmergingCategory.NEW_COLD);
  }

  /** 4 incidents on 100 + 300 households in 2 slices: b = 0.005; slice 1 expects twice slice 0. */
  @Test
  void theRateVersionExpectsTwoSlicesOfHouseholds() {
    var apart = ListedNeighbours.of(new int[2][0]);
    var counts =
        SpaceTimeCounts.of(new double[][] {{0, 1}, {3, 0}}, new double[] {100, 300}, apart);
    assertThat(counts.expected(0, 0)).isEqualTo(0.5, within(1e-15));
    assertThat(counts.expected(1, 0)).isEqualTo(1, within(1e-15));
    assertThat(counts.observed(1, 0)).isEqualTo(3);
    assertThat(counts.scores().z(1, 0)).isEqualTo(2, within(1e-12));
    assertThat(counts.scores().z(0, 0)).isEqualTo(-Math.sqrt(0.5), within(1e-12));
    assertThat(counts.scores().p(0, 0)).isEqualTo(1);
  }

  @Test
  void withoutIncidentsNothingIsExpectedAndNothingScores() {
    var apart = ListedNeighbours.of(new int[2][0]);
    var counts = SpaceTimeCounts.of(new double[2][2], new double[] {100, 300}, apart);
    assertThat(counts.scores().z(1, 1)).isZero();
    assertThat(counts.scores().p(1, 1)).isEqualTo(1);
  }

  private static EmergingCategory category(String slices, int trend) {
    boolean[] hot = new boolean[slices.length()];
    boolean[] cold = new boolean[slices.length()];
    for (int slice = 0; slice < hot.length; slice++) {
      hot[slice] = slices.charAt(slice) == 'H';
      cold[slice] = slices.charAt(slice) == 'C';
    }
    return EmergingCategory.of(hot, cold, trend);
  }
}
