package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gridmap.draft.PaperStreet.LEFT;
import static org.gridmap.draft.PaperStreet.RIGHT;
import static org.gridmap.draft.PaperStreet.block;
import static org.gridmap.draft.PaperStreet.line;

import java.util.List;
import org.gridmap.draft.Completion.Reason;
import org.junit.jupiter.api.Test;

/** Gestures on whole grids, cuts, and moves of a community border. */
class GridActsTest {

  private final DraftTable table = DraftTable.onPaperStreet();

  @Test
  void mergedGridsAreOneAndTheSecondIsGone() {
    table.does(new Gesture.Merge(List.of(LEFT, RIGHT)));

    assertThat(table.draft().findGrid(RIGHT)).isEmpty();
    assertThat(table.tally(LEFT).households()).isEqualTo(1200);
    table.undo("planner");
    assertThat(table.tally(RIGHT).households()).isEqualTo(600);
  }

  @Test
  void aGridSplitInTwoMakesEvenHalvesInOnePieceEach() {
    table.does(new Gesture.Split(LEFT, 2));

    assertThat(table.tally(LEFT)).isEqualTo(new GridTally(300, 6, 6, 1));
    assertThat(table.tally("n1")).isEqualTo(new GridTally(300, 6, 6, 1));
  }

  @Test
  void aGridCannotBecomeMorePartsThanItHasHomes() {
    refuses(DraftRefusal.Code.CANNOT_SPLIT, new Gesture.Split(LEFT, 50));
  }

  @Test
  void aNameChangesFreelyButACodeIsNeverGivenTwice() {
    table.does(new Gesture.Rename(LEFT, " 柳岸网格 ", null));

    assertThat(table.grid(LEFT).name()).isEqualTo("柳岸网格");
    refuses(DraftRefusal.Code.CODE_TAKEN, new Gesture.Rename(LEFT, null, PaperStreet.WEST + "002"));
  }

  @Test
  void twoGridsExchangeTheirCodesInOneStepAndTakeItBack() {
    table.does(new Gesture.SwapCodes(LEFT, RIGHT));

    assertThat(table.grid(LEFT).code()).isEqualTo(PaperStreet.WEST + "002");
    assertThat(table.grid(RIGHT).code()).isEqualTo(PaperStreet.WEST + "001");
    assertThat(table.problems()).doesNotContain(Finding.Code.CODE_TWICE);
    table.undo("planner");
    assertThat(table.grid(LEFT).code()).isEqualTo(PaperStreet.WEST + "001");
  }

  @Test
  void aNewGridDoesNotGetTheCodeOfAPublishedOne() {
    table.does(new Gesture.NewGrid(DraftTable.blocks("W-2-1"), null, null, true));

    refuses(DraftRefusal.Code.CODE_TAKEN, new Gesture.SwapCodes(LEFT, "n1"));
  }

  @Test
  void aCodeThatWasHandedOnKeepsItsFormerGridInTheRound() {
    table.does(new Gesture.SwapCodes(LEFT, RIGHT));

    refuses(DraftRefusal.Code.CODE_TAKEN, new Gesture.Rename(LEFT, null, PaperStreet.WEST + "009"));
  }

  @Test
  void anExclusiveGridIsNeitherOverNorUnderButNeedsAUnit() {
    table.does(new Gesture.Kind(LEFT, DraftKind.named("exclusive"), null));

    assertThat(TargetBand.of(table.grid(LEFT), 600, PaperStreet.SETTINGS)).isEqualTo(TargetBand.IN);
    assertThat(table.problems()).contains(Finding.Code.EXCLUSIVE_WITHOUT_UNIT);
    table.does(new Gesture.Kind(LEFT, DraftKind.EXCLUSIVE, "第一中学"));
    assertThat(table.problems()).doesNotContain(Finding.Code.EXCLUSIVE_WITHOUT_UNIT);
  }

  @Test
  void aLockedGridNeitherGivesNorTakesAndUndoRestoresTheLock() {
    table.does(new Gesture.Lock(List.of(LEFT), List.of(), true));

    assertThat(table.assign(RIGHT, "W-2-1").completion().refusals())
        .extracting(Completion.Refusal::reason)
        .containsExactly(Reason.LOCKED);
    table.does(new Gesture.Lock(List.of(LEFT), List.of(), false));
    table.undo("planner");
    assertThat(table.grid(LEFT).locked()).isTrue();
  }

  @Test
  void aLockedBlockStaysWhileItsNeighboursMove() {
    table.does(new Gesture.Lock(List.of(), DraftTable.blocks("W-2-0"), true));

    table.assign(RIGHT, "W-2-0", "W-2-1");

    assertThat(table.gridOf("W-2-0")).isEqualTo(LEFT);
    assertThat(table.gridOf("W-2-1")).isEqualTo(RIGHT);
  }

  @Test
  void aCutMakesPiecesAndTheBuildingGoesWithTheOneThatHoldsIt() {
    Effect effect =
        table.does(new Gesture.Cut(line(0.2, -0.5, 0.2, 4.5), null, List.of())).effect();

    assertThat(effect.removed()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(effect.added()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(table.tally(LEFT)).isEqualTo(new GridTally(600, 16, 12, 1));
  }

  @Test
  void aCutAloneIsNoChangeOfAGrid() {
    table.does(new Gesture.Cut(line(0.2, -0.5, 0.2, 4.5), null, List.of()));
    CommunityDraft west = table.draft().findByCode(PaperStreet.WEST).orElseThrow();

    assertThat(new GridChanges(table.open, west).isChanged(table.grid(LEFT))).isFalse();
    table.assign(RIGHT, "W-2-1");
    west = table.draft().findByCode(PaperStreet.WEST).orElseThrow();
    assertThat(new GridChanges(table.open, west).isChanged(table.grid(LEFT))).isTrue();
  }

  @Test
  void twoClicksSplitAGridAlongALine() {
    table.does(new Gesture.Cut(line(1.9, 1, 1.9, 3), LEFT, List.of()));

    assertThat(table.tally(LEFT).households()).isEqualTo(400);
    assertThat(table.tally("n1").households()).isEqualTo(200);
    assertThat(table.tally(LEFT).pieces()).isEqualTo(1);
    assertThat(table.tally("n1").pieces()).isEqualTo(1);
    table.undo("planner");
    assertThat(table.tally(LEFT).households()).isEqualTo(600);
    assertThat(table.gridOf("W-1-1")).isEqualTo(LEFT);
  }

  @Test
  void aLineThatCrossesNothingIsRefused() {
    refuses(
        DraftRefusal.Code.LINE_CUTS_NOTHING,
        new Gesture.Cut(line(20, 20, 21, 21), null, List.of()));
  }

  @Test
  void lockedGroundIsNotCut() {
    table.does(new Gesture.Lock(List.of(LEFT), List.of(), true));

    refuses(
        DraftRefusal.Code.LINE_CUTS_NOTHING,
        new Gesture.Cut(line(0.2, -0.5, 0.2, 4.5), null, List.of()));
  }

  @Test
  void aBorderOfTwoCommunitiesMovesWithTheBlocks() {
    table.does(new Gesture.NewGrid(DraftTable.blocks("E-0-0"), PaperStreet.EAST, null, true));
    table.does(
        new Gesture.MoveCommunityBorder(DraftTable.blocks("W-5-0"), PaperStreet.EAST, "n1", true));

    assertThat(table.draft().findCommunityOf(block("W-5-0")).orElseThrow().ground().community())
        .extracting(Community::code)
        .isEqualTo(PaperStreet.EAST);
    assertThat(table.tally("n1").households()).isEqualTo(100);
    assertThat(table.tally(RIGHT).households()).isEqualTo(550);
    table.undo("planner");
    assertThat(table.gridOf("W-5-0")).isEqualTo(RIGHT);
  }

  @Test
  void aGridInPiecesIsRepairedByTheGestureOfTheFinding() {
    table.does(new Gesture.Assign(DraftTable.blocks("W-0-0"), RIGHT, false));
    Finding finding =
        table.draft().communities().stream()
            .flatMap(one -> DraftCheck.of(one, PaperStreet.SETTINGS).stream())
            .filter(each -> each.code() == Finding.Code.PIECES)
            .findFirst()
            .orElseThrow();

    table.does(finding.repair().gesture());

    assertThat(table.problems()).doesNotContain(Finding.Code.PIECES);
    assertThat(table.gridOf("W-0-0")).isEqualTo(LEFT);
  }

  private void refuses(DraftRefusal.Code code, Gesture gesture) {
    assertThatExceptionOfType(DraftRefusal.class)
        .isThrownBy(() -> table.does(gesture))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
