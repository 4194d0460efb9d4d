package org.gridmap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridmap.balance.ContiguityCompletion.Completed;
import org.gridmap.balance.ContiguityCompletion.CutOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the planner's page asks of the kernel: complete a gesture, split a grid, suggest. */
class EditingTest {

  private static final BalanceSettings SETTINGS = BalanceSettings.DEFAULT;
  private static final FormerPlan TWO_GRIDS = FormerPlan.of(new int[] {0, 0, 0, 0, 1, 1}, 2);
  private final BlockGraph town = RebalancerTest.row(100, 100, 20, 10, 100, 100);

  @Test
  void blocksCutOffGoWithTheGesture() {
    Completed after = ContiguityCompletion.assign(town, TWO_GRIDS, new int[] {2}, 1);
    assertThat(after.gridOf()).containsExactly(0, 0, 1, 1, 1, 1);
    assertThat(after.complete()).isTrue();
  }

  @Test
  void aGridReachedFromAfarGetsThePathBetween() {
    Completed after = ContiguityCompletion.assign(town, TWO_GRIDS, new int[] {2}, 1);
    assertThat(after.path()).containsExactly(3);
    assertThat(after.households()).containsExactly(200L, 230L);
  }

  @Test
  void whatHangsBehindTheGestureIsHandedOver() {
    BlockGraphBuilder two = RandomTown.squares(new int[] {20, 100, 100}, new int[] {90, 90, 90});
    BlockGraph rows = RandomTown.join(two, 3, 2, BorderKind.OPEN).build();
    FormerPlan plan = FormerPlan.of(new int[] {1, 1, 1, 0, 0, 1}, 2);
    Completed after = ContiguityCompletion.assign(rows, plan, new int[] {1}, 0);
    assertThat(after.handedOver()).containsExactly(new CutOff(1, 0, List.of(0)));
  }

  @Test
  void aLockedBlockIsRefused() {
    FormerPlan locked = TWO_GRIDS.locked(Set.of(3), Set.of());
    Completed after = ContiguityCompletion.assign(town, locked, new int[] {3}, 1);
    assertThat(after.refused()).containsExactly(3);
    assertThat(after.gridOf()).containsExactly(0, 0, 0, 0, 1, 1);
  }

  @Test
  void aGestureThatLocksMakeImpossibleIsNotComplete() {
    FormerPlan locked = TWO_GRIDS.locked(Set.of(3), Set.of());
    assertThat(ContiguityCompletion.assign(town, locked, new int[] {2}, 1).complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyGestureEndsWithGridsInOnePiece(long seed) {
    BlockGraph random = RandomTown.of(10, 8, seed);
    Division division = Divider.divide("C", random, SETTINGS);
    FormerPlan plan = FormerPlan.of(division.gridOfBlocks(), division.grids());
    Dice dice = new Dice(seed);
    for (int gesture = 0; gesture < 50; gesture++) {
      int[] blocks = {dice.below(80), dice.below(80), dice.below(80)};
      Completed after =
          ContiguityCompletion.assign(random, plan, blocks, dice.below(division.grids()));
      assertThat(after.complete()).isTrue();
      for (int grid = 0; grid < division.grids(); grid++) {
        int[] left = blocksOf(after, grid);
        assertThat(left.length == 0 || RandomTown.hangsTogether(random, left)).isTrue();
      }
    }
  }

  @Test
  void aGridSplitsIntoEvenParts() {
    int[] part = GridSplit.split(town, new int[] {0, 1, 4, 5, 2, 3}, 2, SETTINGS);
    assertThat(part[0]).isEqualTo(part[1]).isNotEqualTo(part[2]);
    assertThat(part[2]).isEqualTo(part[3]);
  }

  @Test
  void oneBuildingCannotBeSplit() {
    assertThatThrownBy(() -> GridSplit.split(town, new int[] {1}, 2, SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 residential blocks cannot make 2 grids");
  }

  @Test
  void anOverloadedGridIsToldWhichBuildingToGive() {
    BlockGraph crowded = RebalancerTest.row(120, 120, 112, 51, 120, 121);
    FormerPlan plan = FormerPlan.of(new int[] {0, 0, 0, 0, 1, 1}, 2);
    Suggestion first = Suggestions.list(crowded, plan, 0, 3, SETTINGS).get(0);
    assertThat(first.gives()).containsExactly(3);
    assertThat(first.householdsBefore()).containsExactly(403L, 241L);
    assertThat(first.householdsAfter()).containsExactly(352L, 292L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everySuggestionImprovesWhatItSaysAndKeepsGridsWhole(long seed) {
    BlockGraph random = RandomTown.of(10, 8, seed);
    int[] rows = new int[80];
    Arrays.setAll(rows, v -> v / 10);
    FormerPlan plan = FormerPlan.of(rows, 8);
    for (Suggestion each : Suggestions.list(random, plan, 3, 5, SETTINGS)) {
      int[] after = rows.clone();
      each.gives().forEach(v -> after[v] = each.other());
      each.takes().forEach(v -> after[v] = each.grid());
      assertThat(each.gain(SETTINGS.target())).isPositive();
      assertThat(RandomTown.hangsTogether(random, blocksOf(after, each.grid()))).isTrue();
      assertThat(RandomTown.hangsTogether(random, blocksOf(after, each.other()))).isTrue();
      assertThat(Arrays.stream(blocksOf(after, each.grid())).mapToLong(random::households).sum())
          .isEqualTo(each.householdsAfter().get(0));
    }
  }

  private static int[] blocksOf(Completed after, int grid) {
    return blocksOf(after.gridOf().stream().mapToInt(g -> g).toArray(), grid);
  }

  private static int[] blocksOf(int[] gridOf, int grid) {
    return IntStream.range(0, gridOf.length).filter(v -> gridOf[v] == grid).toArray();
  }
}
