package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A community whose ground lies in two parts that do not touch. */
class TwoPartsTest {

  @Test
  void eachPartWithHomesEnoughIsAGridOfItsOwn() {
    DraftTable table = new DraftTable(PaperStreet.twoParts(5));

    divide(table);

    assertThat(households(table)).containsExactlyInAnyOrder(300, 250);
    assertThat(table.problems()).containsOnly(Finding.Code.OUT_OF_BAND);
  }

  @Test
  void aPartTooSmallForAGridIsJoinedAndThatIsSaidAndNoError() {
    DraftTable table = new DraftTable(PaperStreet.twoParts(1));

    divide(table);

    assertThat(households(table)).containsExactly(350);
    assertThat(table.problems()).contains(Finding.Code.APART);
    assertThat(table.problems()).noneMatch(Finding.Code::isError);
    assertThat(apart(table).facts()).containsEntry("households", 50);
  }

  @Test
  void theRemedyMakesItAGridOfItsOwnAllTheSame() {
    DraftTable table = new DraftTable(PaperStreet.twoParts(1));
    divide(table);

    table.does(apart(table).repair().gesture());

    assertThat(households(table)).containsExactlyInAnyOrder(300, 50);
    assertThat(table.problems()).doesNotContain(Finding.Code.APART, Finding.Code.PIECES);
  }

  @Test
  void groundThatHangsTogetherIsNoExcuse() {
    DraftTable table = DraftTable.onPaperStreet();
    table.does(new Gesture.Assign(DraftTable.blocks("W-0-0"), PaperStreet.RIGHT, false));

    assertThat(table.problems()).contains(Finding.Code.PIECES);
  }

  private static void divide(DraftTable table) {
    CommunityDraft one = table.draft().findByCode(PaperStreet.WEST).orElseThrow();
    table.does(
        new Gesture.Divide(
            new Dividing(one, BalanceMeasure.settings(PaperStreet.SETTINGS))
                .fresh(1, () -> false)
                .labels()));
  }

  private static List<Integer> households(DraftTable table) {
    return table.draft().versions().stream().map(DraftVersion::households).toList();
  }

  private static Finding apart(DraftTable table) {
    return DraftCheck.of(table.draft().get(1), PaperStreet.SETTINGS).stream()
        .filter(finding -> finding.code() == Finding.Code.APART)
        .findFirst()
        .orElseThrow();
  }
}
