package org.gridmap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DividerTest {

  private static final BalanceSettings SETTINGS = BalanceSettings.DEFAULT;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyGridIsOnePieceWithHouseholds(long seed) {
    BlockGraph town = RandomTown.of(12, 9, seed);
    Division division = divide(town);
    for (int grid = 0; grid < division.grids(); grid++) {
      assertThat(RandomTown.hangsTogether(town, division.blocks(grid))).isTrue();
      assertThat(division.households(grid)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noHouseholdIsLostOrDoubled(long seed) {
    BlockGraph town = RandomTown.of(12, 9, seed);
    Division division = divide(town);
    assertThat(Arrays.stream(householdsOfGrids(division)).sum()).isEqualTo(town.households());
    assertThat(division.grids()).isEqualTo(Math.round(town.households() / 300.0));
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    BlockGraph town = RandomTown.of(14, 10, 7);
    assertThat(divide(town).gridOfBlocks()).containsExactly(divide(town).gridOfBlocks());
  }

  @Test
  void aTownOfSmallBuildingsIsEvenWithinTheTolerance() {
    Division division = divide(RandomTown.of(12, 9, 3));
    double mean = (double) division.graph().households() / division.grids();
    for (long households : householdsOfGrids(division)) {
      assertThat((double) households).isCloseTo(mean, within(0.1 * mean));
    }
  }

  @Test
  void theShapeProfileIsMoreCompactThanTheBalanceProfile() {
    BlockGraph town = RandomTown.of(14, 10, 5);
    Division shape = Divider.divide("C", town, SETTINGS.withProfile(Profile.SHAPE));
    assertThat(mean(shape.compactness())).isGreaterThanOrEqualTo(mean(divide(town).compactness()));
  }

  @Test
  void aGridDoesNotReachOverARiver() {
    BlockGraphBuilder town = RandomTown.squares(new int[] {150, 150, 150, 150});
    town.border(0, 1, 100, BorderKind.OPEN).border(2, 3, 100, BorderKind.OPEN);
    town.border(1, 2, 100, BorderKind.BARRIER);
    Division division = divide(town.build());
    assertThat(division.gridOfBlocks()).containsExactly(0, 0, 1, 1);
    assertThat(division.bridges()).isEmpty();
  }

  @Test
  void aHamletAcrossTheRiverJoinsByABridgeThatIsReported() {
    BlockGraphBuilder town = RandomTown.squares(new int[] {290, 310, 20});
    town.border(0, 1, 100, BorderKind.OPEN).border(1, 2, 100, BorderKind.BARRIER);
    Division division = divide(town.build());
    assertThat(division.gridOfBlocks()).containsExactly(0, 1, 1);
    assertThat(division.bridges()).containsExactly(new Bridge(2, 1, 100, true));
  }

  @Test
  void anIslandIsBridgedToTheNearestBlock() {
    BlockGraphBuilder town = RandomTown.squares(new int[] {300, 280, 0, 20});
    town.border(0, 1, 100, BorderKind.OPEN).border(1, 2, 100, BorderKind.OPEN);
    assertThat(divide(town.build()).bridges()).containsExactly(new Bridge(3, 2, 100, false));
  }

  @Test
  void aBuildingHeavierThanAGridStandsAlone() {
    BlockGraphBuilder town = RandomTown.squares(new int[] {100, 100, 900, 100, 200, 200, 100});
    Division division = divide(RandomTown.join(town, 7, 1, BorderKind.OPEN).build());
    int heavy = division.gridOf(2);
    assertThat(division.blocks(heavy)).containsExactly(2);
  }

  @Test
  void thereAreNeverMoreGridsThanResidentialBlocks() {
    BlockGraphBuilder town = RandomTown.squares(new int[] {0, 1500, 0});
    assertThat(divide(RandomTown.join(town, 3, 1, BorderKind.OPEN).build()).grids()).isOne();
  }

  @Test
  void halfAGridRoundsToTheEvenNumber() {
    assertThat(count(450, KRule.EXACT).byRule()).isEqualTo(2);
    assertThat(count(750, KRule.EXACT).byRule()).isEqualTo(2);
    assertThat(count(60, KRule.EXACT).byRule()).isOne();
  }

  @Test
  void aBetterNumberOfGridsIsSaidAndUsedOnlyWhenFree() {
    assertThat(count(750, KRule.EXACT)).isEqualTo(new GridCount(2, 3, 2));
    assertThat(count(750, KRule.FREE)).isEqualTo(new GridCount(2, 3, 3));
  }

  @Test
  void aCommunityWithoutHouseholdsIsOneGrid() {
    BlockGraphBuilder park = RandomTown.squares(new int[] {0, 0});
    assertThat(divide(park.border(0, 1, 100, BorderKind.OPEN).build()).grids()).isOne();
  }

  @Test
  void cancellingAtOnceStillGivesALegalPlan() {
    BlockGraph town = RandomTown.of(12, 9, 4);
    Division division = Divider.divide("C", town, SETTINGS, () -> true);
    for (int grid = 0; grid < division.grids(); grid++) {
      assertThat(RandomTown.hangsTogether(town, division.blocks(grid))).isTrue();
    }
  }

  @Test
  void gridsAreNumberedFromTheNorthWest() {
    BlockGraphBuilder town = RandomTown.squares(new int[] {300, 300}, new int[] {300, 300});
    Division division = divide(RandomTown.join(town, 2, 2, BorderKind.OPEN).build());
    assertThat(division.gridOfBlocks()).containsExactly(0, 1, 2, 3);
  }

  private static GridCount count(int households, KRule rule) {
    BlockGraphBuilder town = RandomTown.squares(new int[] {households / 3, households / 3, 0});
    town.block(households - 2 * (households / 3), 10_000, 400, 300, 0, BlockGraph.NO_COMPOUND);
    return GridCount.of(town.build(), SETTINGS.withKRule(rule));
  }

  private static Division divide(BlockGraph town) {
    return Divider.divide("C001", town, SETTINGS);
  }

  private static double mean(double[] of) {
    return Arrays.stream(of).average().orElseThrow();
  }

  private static long[] householdsOfGrids(Division division) {
    return IntStream.range(0, division.grids()).mapToLong(division::households).toArray();
  }
}
