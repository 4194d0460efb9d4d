package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.draft.PaperStreet.LEFT;
import static org.gridmap.draft.PaperStreet.RIGHT;
import static org.gridmap.draft.PaperStreet.block;
import static org.gridmap.draft.PaperStreet.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridmap.draft.RebaseChoices.Side;
import org.gridmap.draft.RebaseMerge.Conflict;
import org.gridmap.draft.RebaseMerge.Merged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan did, put on grids that somebody else published meanwhile. */
class RebaseMergeTest {

  private static final long FIRST_PIECE_OF_OTHERS = 5000;
  private static final long FIRST_SERIES_OF_OTHERS = 100;

  private final DraftTable mine = DraftTable.onPaperStreet();
  private final DraftTable theirs = new DraftTable(PaperStreet.open(), FIRST_PIECE_OF_OTHERS);

  @Test
  void byBlockWhatOnlyThePlanChangedStays() {
    mine.assign(RIGHT, "W-2-1");
    theirs.assign(RIGHT, "W-2-3");

    Merged merged = merge(Side.BLOCKS);

    assertThat(merged.conflicts()).isEmpty();
    assertThat(after(merged).gridOf(block("W-2-1"))).contains(RIGHT);
    assertThat(after(merged).gridOf(block("W-2-3"))).contains(RIGHT);
  }

  @Test
  void byBlockWhatBothChangedStaysAsPublishedUnlessChosen() {
    bothTakeABlock();

    Merged published = merge(Side.BLOCKS);
    Merged chosen = merge(new RebaseChoices(Side.BLOCKS, Map.of(), Set.of(block("W-2-1"))));

    assertThat(published.conflicts())
        .extracting(Conflict::block, Conflict::mine, Conflict::theirs, Conflict::own)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(block("W-2-1"), "n1", RIGHT, false));
    assertThat(after(published).gridOf(block("W-2-1"))).contains(RIGHT);
    assertThat(after(published).gridOf(block("W-2-2"))).contains("n1");
    assertThat(after(chosen).gridOf(block("W-2-1"))).contains("n1");
  }

  @Test
  void theSameChangeOnBothSidesIsNothingToDo() {
    mine.assign(RIGHT, "W-2-1");
    theirs.assign(RIGHT, "W-2-1");

    Merged merged = merge(Side.BLOCKS);

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.effect().changesNothing()).isTrue();
  }

  @Test
  void onesOwnCutsAndNewGridsAreKept() {
    mine.does(new Gesture.Cut(line(1.9, 1, 1.9, 3), LEFT, List.of()));
    theirs.does(new Gesture.Rename(RIGHT, "改名", null));

    Merged merged = merge(Side.BLOCKS);

    assertThat(merged.conflicts()).isEmpty();
    Draft after = after(merged);
    assertThat(after.findGrid(RIGHT).orElseThrow().name()).isEqualTo("改名");
    assertThat(after.get(1).tallies().get("n1").households()).isEqualTo(200);
    assertThat(after.blockIds()).isEqualTo(mine.draft().blockIds());
  }

  @Test
  void aCommunityThatFollowsThePlanIsThePlans() {
    bothTakeABlock();

    Draft after = after(merge(Side.MINE));

    assertThat(after.get(1).assignment()).isEqualTo(mine.draft().get(1).assignment());
  }

  @Test
  void aCommunityThatFollowsThePublicationIsAsPublished() {
    bothTakeABlock();
    mine.does(new Gesture.Rename(LEFT, "柳岸", null));
    mine.does(new Gesture.Cut(line(4.5, -1, 4.5, 5), null, List.of()));

    assertThat(merge(Side.THEIRS).effect().changesNothing()).isTrue();
  }

  @Test
  void eachCommunityGoesItsOwnWay() {
    mine.assign(RIGHT, "W-2-1");
    mine.does(new Gesture.NewGrid(DraftTable.blocks("E-0-0", "E-0-1"), null, null, true));

    Draft after = after(merge(new RebaseChoices(Side.MINE, Map.of(1L, Side.THEIRS), Set.of())));

    assertThat(after.gridOf(block("W-2-1"))).contains(LEFT);
    assertThat(after.gridOf(block("E-0-0"))).contains("n1");
  }

  @Test
  void twoHalvesThatDoNotFitAreMadeWhole() {
    mine.assign(LEFT, "W-3-0", "W-3-1", "W-3-2", "W-3-3");
    theirs.assign(RIGHT, "W-2-0", "W-2-1", "W-2-2", "W-2-3");

    Merged merged = merge(Side.BLOCKS);

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.mended()).containsExactlyInAnyOrderElementsOf(column(3));
    assertThat(errors(after(merged))).doesNotContain(Finding.Code.PIECES);
    assertThat(after(merged).get(1).tallies().get(LEFT).households()).isEqualTo(400);
  }

  @Test
  void groundThatThePlanLeftWithoutAGridKeepsThePublishedOne() {
    mine.assign(null, "W-0-0");
    theirs.assign(RIGHT, "W-2-3");

    assertThat(after(merge(Side.MINE)).gridOf(block("W-0-0"))).contains(LEFT);
  }

  @Test
  void aGridThatOthersEndedGoesOnWhereThePlanIsFollowed() {
    mine.assign(RIGHT, "W-2-1");
    theirs.does(new Gesture.Merge(List.of(LEFT, RIGHT)));

    Draft after = after(merge(Side.MINE));

    assertThat(after.findGrid(RIGHT).orElseThrow().seriesId()).isEqualTo(2);
    assertThat(after.get(1).tallies().get(RIGHT).households()).isEqualTo(650);
  }

  @Test
  void aNewGridWhoseCodeOthersGaveMeanwhileIsCountedOn() {
    mine.does(new Gesture.NewGrid(DraftTable.blocks("W-0-0"), null, null, true));
    theirs.does(new Gesture.NewGrid(DraftTable.blocks("W-5-0"), null, null, true));

    DraftGrid counted = after(merge(Side.BLOCKS)).findGrid("n1").orElseThrow();

    assertThat(counted.code()).isEqualTo(PaperStreet.WEST + "004");
    assertThat(counted.name()).isEqualTo("西村第四网格");
  }

  @Test
  void codesExchangedOnBothSidesStayUnique() {
    mine.does(new Gesture.SwapCodes(LEFT, RIGHT));
    theirs.does(new Gesture.Rename(LEFT, null, PaperStreet.WEST + "007"));

    for (Side side : Side.values()) {
      assertThat(errors(after(merge(side)))).as("%s", side).doesNotContain(Finding.Code.CODE_TWICE);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void whateverBothDidAndWhateverIsChosenThePlanIsWhole(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < 12; i++) {
      DraftPropertiesTest.gesture(mine, dice, "planner");
      DraftPropertiesTest.gesture(theirs, dice, "other");
    }
    OpenDraft fresh = published();
    for (int i = 0; i < 6; i++) {
      Side west = Side.values()[dice.nextInt(3)];
      Side east = Side.values()[dice.nextInt(3)];
      Set<Long> own = new HashSet<>();
      mine.draft().blockIds().stream().filter(id -> dice.nextBoolean()).forEach(own::add);
      RebaseChoices choices = new RebaseChoices(Side.BLOCKS, Map.of(1L, west, 2L, east), own);

      Draft after = fresh.base().after(merge(choices, fresh).effect(), mine.open.shelf());

      DraftPropertiesTest.assertThatTheGroundIsCoveredOnce(after);
      DraftPropertiesTest.assertThatEveryBuildingIsInOneBlock(after);
      assertThat(pieces(after)).as("%s", choices).isSubsetOf(inPiecesBefore(fresh.base()));
      assertThat(errors(after)).doesNotContain(Finding.Code.CODE_TWICE);
      assertThatNobodyLosesHisGrid(fresh.base(), after);
    }
  }

  /** Ground with a grid today that stays in its community has one of that community afterwards. */
  private void assertThatNobodyLosesHisGrid(Draft published, Draft after) {
    for (CommunityDraft one : after.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        long there =
            published.findCommunityOf(block.id()).isPresent()
                ? block.id()
                : mine.open.shelf().rootOf(block.id());
        boolean stays =
            published
                .findCommunityOf(there)
                .orElseThrow()
                .ground()
                .community()
                .equals(one.ground().community());
        if (stays && published.gridOf(there).isPresent()) {
          String key = after.gridOf(block.id()).orElse("");
          assertThat(one.grids()).as("block %s", block.id()).containsKey(key);
        }
      }
    }
  }

  private Set<String> inPiecesBefore(Draft published) {
    Set<String> before = new HashSet<>(pieces(published));
    before.addAll(pieces(mine.draft()));
    return before;
  }

  /** Keys of grids in several pieces. */
  private static Set<String> pieces(Draft draft) {
    Set<String> keys = new HashSet<>();
    for (CommunityDraft one : draft.communities()) {
      one.tallies()
          .forEach(
              (key, tally) -> {
                if (tally.pieces() > 1) {
                  keys.add(key);
                }
              });
    }
    return keys;
  }

  private static List<Finding.Code> errors(Draft draft) {
    return draft.communities().stream()
        .flatMap(one -> DraftCheck.of(one, PaperStreet.SETTINGS).stream())
        .map(Finding::code)
        .filter(Finding.Code::isError)
        .toList();
  }

  private void bothTakeABlock() {
    mine.does(new Gesture.NewGrid(DraftTable.blocks("W-2-1", "W-2-2"), null, null, true));
    theirs.assign(RIGHT, "W-2-1");
  }

  private static List<Long> column(int x) {
    List<Long> blocks = new ArrayList<>();
    for (int y = 0; y < 4; y++) {
      blocks.add(block("W-" + x + "-" + y));
    }
    return blocks;
  }

  private Merged merge(Side side) {
    return merge(RebaseChoices.all(side));
  }

  private Merged merge(RebaseChoices choices) {
    return merge(choices, published());
  }

  private Merged merge(RebaseChoices choices, OpenDraft fresh) {
    Map<Long, Long> roots = new HashMap<>();
    fresh.base().blockIds().forEach(id -> roots.put(id, theirs.open.shelf().rootOf(id)));
    return new RebaseMerge(mine.open, fresh, roots, choices).merge();
  }

  private Draft after(Merged merged) {
    return published().base().after(merged.effect(), mine.open.shelf());
  }

  /** What the others drew as it is published: their new grids have series of their own. */
  private OpenDraft published() {
    List<CommunityDraft> communities = new ArrayList<>();
    for (CommunityDraft one : theirs.draft().communities()) {
      Map<String, DraftGrid> grids = new HashMap<>();
      for (DraftGrid grid : one.grids().values()) {
        DraftGrid valid = valid(grid);
        if (one.tallies().get(grid.key()).blocks() > 0) {
          grids.put(valid.key(), valid);
        }
      }
      Map<Long, String> gridOf = new HashMap<>();
      one.assignment().forEach((id, key) -> gridOf.put(id, valid(one.grids().get(key)).key()));
      communities.add(new CommunityDraft(one.ground(), gridOf, grids, Set.of()));
    }
    return PaperStreet.open(Draft.of(communities));
  }

  private static DraftGrid valid(DraftGrid grid) {
    Long known = grid.seriesId();
    long series =
        known != null ? known : FIRST_SERIES_OF_OTHERS + Long.parseLong(grid.key().substring(1));
    return new DraftGrid(
        DraftGrid.keyOfSeries(series),
        series,
        grid.code(),
        grid.name(),
        grid.kind(),
        grid.responsible(),
        grid.communityId(),
        false);
  }
}
