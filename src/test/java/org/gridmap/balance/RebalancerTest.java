package org.gridmap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebalancerTest {

  private static final BalanceSettings SETTINGS = BalanceSettings.DEFAULT;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void atAnInfinitePriceNothingChanges(long seed) {
    BlockGraph town = RandomTown.of(10, 8, seed);
    FormerPlan former = plan(Divider.divide("C", RandomTown.of(10, 8, seed), SETTINGS));
    Rebalanced after = rebalance(town, former, Double.POSITIVE_INFINITY);
    assertThat(after.division().gridOfBlocks()).containsExactly(former.gridOfBlocks());
    assertThat(after.movedHouseholds()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aHigherPriceMovesNoMoreHouseholdsThanNone(long seed) {
    FormerPlan former = stripes();
    BlockGraph town = RandomTown.of(10, 8, seed);
    assertThat(rebalance(town, former, 3).movedHouseholds())
        .isLessThanOrEqualTo(rebalance(town, former, 0).movedHouseholds());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyGridStaysInOnePiece(long seed) {
    BlockGraph town = RandomTown.of(10, 8, seed);
    Division after = rebalance(town, stripes(), 0.2).division();
    for (int grid = 0; grid < after.grids(); grid++) {
      int[] blocks = after.blocks(grid);
      assertThat(blocks.length == 0 || RandomTown.hangsTogether(town, blocks)).isTrue();
    }
  }

  @Test
  void oneBuildingMovesToRelieveAnOverloadedGrid() {
    BlockGraph town = row(120, 120, 120, 30, 120, 90);
    Rebalanced after = rebalance(town, FormerPlan.of(new int[] {0, 0, 0, 0, 1, 1}, 2), 0.1);
    assertThat(after.division().gridOfBlocks()).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(after.movedHouseholds()).isEqualTo(30);
  }

  @Test
  void aLockedGridNeitherGivesNorTakes() {
    BlockGraph town = row(120, 120, 120, 30, 120, 90);
    FormerPlan former = FormerPlan.of(new int[] {0, 0, 0, 0, 1, 1}, 2);
    Rebalanced after = rebalance(town, former.locked(Set.of(), Set.of(1)), 0);
    assertThat(after.movedBlocks()).isZero();
  }

  @Test
  void aLockedBlockStaysInItsGrid() {
    BlockGraph town = row(120, 120, 120, 30, 120, 90);
    FormerPlan former = FormerPlan.of(new int[] {0, 0, 0, 0, 1, 1}, 2);
    Rebalanced after = rebalance(town, former.locked(Set.of(3), Set.of()), 0);
    assertThat(after.division().gridOf(3)).isZero();
  }

  @Test
  void aNewBuildingJoinsItsNeighboursGrid() {
    BlockGraph town = row(150, 150, 20, 150, 150);
    Rebalanced after = rebalance(town, FormerPlan.of(new int[] {0, 0, -1, 1, 1}, 2), 1);
    assertThat(after.division().gridOf(2)).isIn(0, 1);
    assertThat(after.movedBlocks()).isZero();
  }

  @Test
  void newTowersMakeANewGridWithTheNextNumber() {
    BlockGraph town = row(150, 150, 290, 300, 150, 150);
    Rebalanced after = rebalance(town, FormerPlan.of(new int[] {0, 0, 0, 1, 1, 1}, 2), 0.05);
    assertThat(after.division().gridOfBlocks()).contains(0, 1, 2);
    assertThat(after.division().gridOf(0)).isZero();
    assertThat(after.division().gridOf(5)).isOne();
  }

  @Test
  void aGridWithoutHouseholdsIsGivenUp() {
    BlockGraph town = row(150, 150, 0);
    Rebalanced after = rebalance(town, FormerPlan.of(new int[] {0, 0, 1}, 2), 1);
    assertThat(after.division().gridOfBlocks()).containsExactly(0, 0, 0);
  }

  @Test
  void aGridCutInTwoKeepsItsLargerPart() {
    BlockGraph town = row(150, 160, 140, 150, 10);
    Rebalanced after = rebalance(town, FormerPlan.of(new int[] {0, 0, 1, 1, 0}, 2), 1);
    assertThat(after.division().gridOfBlocks()).containsExactly(0, 0, 1, 1, 1);
  }

  /** Eight rows of ten; a grid is a row. */
  private static FormerPlan stripes() {
    int[] gridOf = new int[80];
    Arrays.setAll(gridOf, v -> v / 10);
    return FormerPlan.of(gridOf, 8);
  }

  private static FormerPlan plan(Division division) {
    return FormerPlan.of(division.gridOfBlocks(), division.grids());
  }

  static BlockGraph row(int... households) {
    BlockGraphBuilder town = RandomTown.squares(households);
    return RandomTown.join(town, households.length, 1, BorderKind.OPEN).build();
  }

  private static Rebalanced rebalance(BlockGraph town, FormerPlan former, double price) {
    return Rebalancer.rebalance("C001", town, former, SETTINGS, price);
  }
}
