package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.draft.PaperStreet.LEFT;
import static org.gridmap.draft.PaperStreet.RIGHT;

import java.util.List;
import org.gridmap.balance.BalanceSettings;
import org.junit.jupiter.api.Test;

/** The automatic division of a community, accepted as one gesture. */
class DividingTest {

  private static final BalanceSettings BALANCE = BalanceMeasure.settings(PaperStreet.SETTINGS);

  private final DraftTable table = DraftTable.onPaperStreet();

  @Test
  void anEmptyCommunityIsDividedIntoAsManyGridsAsTheRuleSays() {
    assertThat(divide(PaperStreet.EAST).sums()).containsExactly(300, 300, 300, 300);

    for (int grid = 1; grid <= 4; grid++) {
      assertThat(table.tally("n" + grid).households()).isEqualTo(300);
      assertThat(table.tally("n" + grid).pieces()).isEqualTo(1);
    }
    assertThat(table.problems()).doesNotContain(Finding.Code.UNASSIGNED);
  }

  @Test
  void aDivisionKeepsTheNamesOfGridsThatStayWhereTheyWere() {
    divide(PaperStreet.WEST);

    assertThat(table.draft().grids())
        .extracting(DraftGrid::key)
        .containsExactly("n1", "n2", LEFT, RIGHT);
    assertThat(table.gridOf("W-5-0")).isNotEqualTo(LEFT);
  }

  @Test
  void lockedGroundStaysAsItIs() {
    table.does(new Gesture.Lock(List.of(LEFT), List.of(), true));

    divide(PaperStreet.WEST);

    assertThat(table.tally(LEFT)).isEqualTo(new GridTally(600, 12, 12, 1));
    assertThat(table.tally(RIGHT).households()).isEqualTo(300);
  }

  @Test
  void aPriceForMovedHouseholdsKeepsAGoodPlan() {
    divide(PaperStreet.WEST);
    var divided = table.assignment();

    Dividing.Result again = new Dividing(community(PaperStreet.WEST), BALANCE).rebalanced(1, 1);
    table.does(new Gesture.Divide(again.labels()));

    assertThat(table.assignment()).isEqualTo(divided);
  }

  private Dividing.Result divide(String community) {
    Dividing.Result result = new Dividing(community(community), BALANCE).fresh(1, () -> false);
    table.does(new Gesture.Divide(result.labels()));
    return result;
  }

  private CommunityDraft community(String code) {
    return table.draft().findByCode(code).orElseThrow();
  }
}
