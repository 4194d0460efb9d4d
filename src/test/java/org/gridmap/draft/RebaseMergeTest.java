package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.draft.PaperStreet.LEFT;
import static org.gridmap.draft.PaperStreet.RIGHT;
import static org.gridmap.draft.PaperStreet.block;
import static org.gridmap.draft.PaperStreet.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.draft.RebaseMerge.Merged;
import org.junit.jupiter.api.Test;

/** What a plan did, put on grids that somebody else published meanwhile. */
class RebaseMergeTest {

  private final DraftTable mine = DraftTable.onPaperStreet();
  private final DraftTable theirs = DraftTable.onPaperStreet();

  @Test
  void whatOnlyThePlanChangedStays() {
    mine.assign(RIGHT, "W-2-1");
    theirs.assign(RIGHT, "W-2-3");

    Merged merged = merge();

    assertThat(merged.conflicts()).isEmpty();
    assertThat(after(merged).gridOf(block("W-2-1"))).contains(RIGHT);
    assertThat(after(merged).gridOf(block("W-2-3"))).contains(RIGHT);
  }

  @Test
  void aBlockThatBothChangedStaysAsPublishedAndIsListed() {
    mine.assign(null, "W-2-1");
    theirs.assign(RIGHT, "W-2-1");

    Merged merged = merge();

    assertThat(merged.conflicts())
        .extracting(RebaseMerge.Conflict::block, RebaseMerge.Conflict::theirs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(block("W-2-1"), PaperStreet.WEST + "002"));
    assertThat(after(merged).gridOf(block("W-2-1"))).contains(RIGHT);
  }

  @Test
  void theSameChangeOnBothSidesIsNothingToDo() {
    mine.assign(RIGHT, "W-2-1");
    theirs.assign(RIGHT, "W-2-1");

    Merged merged = merge();

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.effect().changesNothing()).isTrue();
  }

  @Test
  void onesOwnCutsAndNewGridsAreKept() {
    mine.does(new Gesture.Cut(line(1.9, 1, 1.9, 3), LEFT, List.of()));
    theirs.does(new Gesture.Rename(RIGHT, "改名", null));

    Merged merged = merge();

    assertThat(merged.conflicts()).isEmpty();
    Draft after = after(merged);
    assertThat(after.findGrid(RIGHT).orElseThrow().name()).isEqualTo("改名");
    assertThat(after.get(1).tallies().get("n1").households()).isEqualTo(200);
    assertThat(after.blockIds()).isEqualTo(mine.draft().blockIds());
  }

  private Merged merge() {
    Map<Long, Long> roots = new HashMap<>();
    theirs.draft().blockIds().forEach(id -> roots.put(id, id));
    return new RebaseMerge(mine.open, theirs.draft(), roots).merge();
  }

  private Draft after(Merged merged) {
    return theirs.draft().after(merged.effect(), mine.open.shelf());
  }
}
