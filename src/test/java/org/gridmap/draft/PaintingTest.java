package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gridmap.draft.PaperStreet.LEFT;
import static org.gridmap.draft.PaperStreet.RIGHT;
import static org.gridmap.draft.PaperStreet.block;

import java.util.List;
import java.util.Map;
import org.gridmap.draft.Completion.Reason;
import org.junit.jupiter.api.Test;

/** Blocks change grids, numbers follow, everything can be taken back. */
class PaintingTest {

  private final DraftTable table = DraftTable.onPaperStreet();

  @Test
  void aPaintedBlockTakesItsHouseholdsToTheOtherGrid() {
    table.assign(RIGHT, "W-2-1");

    assertThat(table.tally(LEFT).households()).isEqualTo(550);
    assertThat(table.tally(RIGHT).households()).isEqualTo(650);
  }

  @Test
  void whatWouldBeCutOffGoesAlong() {
    Completion done = table.assign(RIGHT, "W-1-0", "W-1-1", "W-1-2", "W-1-3").completion();

    assertThat(done.handedOver().size() + done.path().size()).isPositive();
    assertThat(table.tally(LEFT).pieces()).isEqualTo(1);
    assertThat(table.tally(RIGHT).pieces()).isEqualTo(1);
  }

  @Test
  void withoutCompletionOnlyTheBlocksAskedForMove() {
    Effect effect = table.does(new Gesture.Assign(List.of(block("W-0-0")), RIGHT, false)).effect();

    assertThat(effect.assignment()).containsOnlyKeys(block("W-0-0"));
    assertThat(table.tally(RIGHT).pieces()).isEqualTo(2);
  }

  @Test
  void theEraserTakesABlockOutOfEveryGrid() {
    table.assign(null, "W-0-0");

    assertThat(table.gridOf("W-0-0")).isEmpty();
    assertThat(table.tally(LEFT).households()).isEqualTo(550);
  }

  @Test
  void aGridBeginsWithTheFirstFreeCodeOfItsCommunity() {
    table.does(new Gesture.NewGrid(DraftTable.blocks("E-0-0", "E-1-0"), null, null, true));

    assertThat(table.grid("n1").code()).isEqualTo(PaperStreet.EAST + "001");
    assertThat(table.grid("n1").name()).isEqualTo("东村第一网格");
    assertThat(table.tally("n1").households()).isEqualTo(100);
  }

  @Test
  void theCodeOfAnEarlierGridIsNotGivenAgain() {
    table.does(new Gesture.NewGrid(DraftTable.blocks("W-0-0"), null, null, true));

    assertThat(table.grid("n1").code()).isEqualTo(PaperStreet.WEST + "003");
  }

  @Test
  void undoBringsBackNumbersAndRedoDoesItAgain() {
    Map<Long, String> before = table.assignment();
    table.assign(RIGHT, "W-2-1");
    Map<Long, String> painted = table.assignment();

    table.undo("planner");
    assertThat(table.assignment()).isEqualTo(before);
    assertThat(table.open.reach("planner")).isEqualTo(new OpenDraft.Reach(false, true));

    table.redo("planner");
    assertThat(table.assignment()).isEqualTo(painted);
  }

  @Test
  void undoOfANewGridTakesTheGridAway() {
    table.does(new Gesture.NewGrid(DraftTable.blocks("E-0-0"), null, null, true));

    table.undo("planner");

    assertThat(table.draft().grids()).extracting(DraftGrid::key).containsExactly(LEFT, RIGHT);
  }

  @Test
  void aBlockOfAnotherCommunityStays() {
    Completion done = table.assign(RIGHT, "W-2-1", "E-0-0").completion();

    assertThat(done.refusals())
        .containsExactly(new Completion.Refusal(block("E-0-0"), Reason.OTHER_COMMUNITY, null));
  }

  @Test
  void whatTheFirstPainterChangedIsLeftAloneAndNamed() {
    table.assign(null, "W-2-1");

    Completion done =
        table
            .does(
                "second", new Gesture.Assign(DraftTable.blocks("W-2-1", "W-2-3"), RIGHT, true), 0L)
            .completion();

    assertThat(done.refusals())
        .containsExactly(
            new Completion.Refusal(block("W-2-1"), Reason.CHANGED_BY_OTHERS, "planner"));
    assertThat(table.gridOf("W-2-3")).isEqualTo(RIGHT);
  }

  @Test
  void aGestureOfWhichNothingIsLeftIsAConflict() {
    table.assign(null, "W-2-1");
    Gesture late = new Gesture.Assign(DraftTable.blocks("W-2-1"), RIGHT, true);

    assertThatExceptionOfType(DraftRefusal.class)
        .isThrownBy(() -> table.does("second", late, 0L))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(DraftRefusal.Code.CONFLICT);
              assertThat(refused.values()).containsEntry("by", "planner");
            });
  }

  @Test
  void eachPlannerUndoesTheirOwnWork() {
    table.assign(RIGHT, "W-2-1");
    table.does("second", new Gesture.Assign(DraftTable.blocks("W-2-3"), RIGHT, true), null);

    table.undo("planner");

    assertThat(table.gridOf("W-2-1")).isEqualTo(LEFT);
    assertThat(table.gridOf("W-2-3")).isEqualTo(RIGHT);
  }

  @Test
  void anUndoThatWouldTakeBackOthersWorkIsAConflict() {
    table.assign(null, "W-2-1");
    table.does("second", new Gesture.Assign(DraftTable.blocks("W-2-1"), RIGHT, true), null);

    assertThatExceptionOfType(DraftRefusal.class)
        .isThrownBy(() -> table.undo("planner"))
        .satisfies(refused -> assertThat(refused.values()).containsEntry("by", "second"));
  }
}
