package org.gridmap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gridmap.balance.Explanation.ChokePoint;
import org.gridmap.balance.Explanation.Miss;
import org.gridmap.balance.Explanation.Reason;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void aBuildingWithMoreHouseholdsThanAGridIsNamed() {
    Division division = divide(RebalancerTest.row(412, 150, 150));
    Miss miss = explain(division).misses().get(0);
    assertThat(miss.reason()).isEqualTo(Reason.HEAVY_BLOCK);
    assertThat(miss.blocks()).containsExactly(0);
  }

  @Test
  void aCommunityTooSmallForAGridSaysItsEvenShare() {
    Explanation why = explain(divide(RebalancerTest.row(100, 100)));
    assertThat(why.evenShare()).isEqualTo(200);
    assertThat(why.misses())
        .containsExactly(new Miss(0, 200, Reason.EVEN_SHARE_IS_OUTSIDE, List.of()));
  }

  @Test
  void heavyBlocksThatFitInNoWayAreCoarse() {
    Explanation why = explain(divide(RebalancerTest.row(200, 200, 200)));
    assertThat(why.reachable()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(why.misses()).allMatch(miss -> miss.reason() == Reason.COARSE_BLOCKS);
  }

  @Test
  void heavyAndLightBlocksTogetherReachTheTarget() {
    Explanation why = explain(divide(RebalancerTest.row(250, 50, 50, 250)));
    assertThat(why.reachable()).isZero();
    assertThat(why.misses()).isEmpty();
  }

  @Test
  void theBlockAGridHangsOnIsAChokePoint() {
    Explanation why = explain(divide(RebalancerTest.row(80, 10, 100)));
    assertThat(why.chokePoints()).containsExactly(new ChokePoint(0, 1, 80));
  }

  private static Division divide(BlockGraph town) {
    return Divider.divide("C", town, BalanceSettings.DEFAULT);
  }

  private static Explanation explain(Division division) {
    return Explanation.of(division, BalanceSettings.DEFAULT);
  }
}
