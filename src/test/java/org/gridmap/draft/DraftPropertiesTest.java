package org.gridmap.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Coverage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.LineString;

/**
 * Whatever planners do, in any order: the draft covers the ground once, every building is in one
 * block, undoing everything leads back to the published grids, and the log alone makes the draft.
 */
class DraftPropertiesTest {

  private static final int GESTURES = 30;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyGesturesKeepTheCoverageWhole(long seed) {
    DraftTable table = DraftTable.onPaperStreet();
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      gesture(table, dice, "planner");
      assertThatTheGroundIsCoveredOnce(table.draft());
      assertThatEveryBuildingIsInOneBlock(table.draft());
      assertThatGridsAreUnionsOfTheirBlocks(table.draft());
    }
    assertThat(table.open.version().seq()).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void undoingEverythingLeadsToTheBaseAndRedoingItToTheEnd(long seed) {
    DraftTable table = DraftTable.onPaperStreet();
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      gesture(table, dice, "planner");
    }
    Picture end = picture(table.draft());
    int undone = 0;
    while (table.open.nextUndo("planner").isPresent()) {
      table.undo("planner");
      undone++;
    }
    assertThat(undone).isPositive();
    assertThat(picture(table.draft())).isEqualTo(picture(table.open.base()));
    while (table.open.nextRedo("planner").isPresent()) {
      table.redo("planner");
    }
    assertThat(picture(table.draft())).isEqualTo(end);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34})
  void twoPlannersNeverBreakTheDraftAndTheLogAloneMakesIt(long seed) {
    DraftTable table = DraftTable.onPaperStreet();
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      String who = dice.nextBoolean() ? "planner" : "second";
      if (dice.nextInt(4) == 0) {
        tryUndo(table, who);
      } else {
        gesture(table, dice, who);
      }
      assertThatTheGroundIsCoveredOnce(table.draft());
    }

    OpenDraft again =
        new OpenDraft(
            new OpenDraft.Beginning(1, PaperStreet.SETTINGS, table.open.base(), 0, Set.of()),
            table.open.shelf());
    table.open.listAfter(0).forEach(again::apply);

    assertThat(picture(again.version().draft())).isEqualTo(picture(table.draft()));
  }

  private static void tryUndo(DraftTable table, String who) {
    if (table.open.nextUndo(who).isPresent()) {
      try {
        table.undo(who);
      } catch (DraftRefusal refused) {
        assertThat(refused.code()).isEqualTo(DraftRefusal.Code.CONFLICT);
      }
    }
  }

  /** Some gesture; one that the draft refuses changes nothing. */
  static void gesture(DraftTable table, Random dice, String who) {
    Draft draft = table.draft();
    Picture before = picture(draft);
    List<Long> ids = draft.blockIds().stream().sorted().toList();
    List<String> keys = draft.grids().stream().map(DraftGrid::key).toList();
    try {
      table.does(who, wish(dice, ids, keys), null);
    } catch (DraftRefusal refused) {
      assertThat(picture(table.draft())).isEqualTo(before);
    }
  }

  private static Gesture wish(Random dice, List<Long> ids, List<String> keys) {
    String key = keys.get(dice.nextInt(keys.size()));
    String other = keys.get(dice.nextInt(keys.size()));
    int what = dice.nextInt(20);
    if (what < 7) {
      return new Gesture.Assign(
          some(dice, ids), dice.nextInt(6) == 0 ? null : key, dice.nextBoolean());
    } else if (what < 10) {
      return new Gesture.NewGrid(some(dice, ids), null, null, true);
    } else if (what < 13) {
      return new Gesture.Cut(line(dice), dice.nextBoolean() ? key : null, List.of());
    } else if (what < 14) {
      return new Gesture.Merge(List.of(key, other));
    } else if (what < 15) {
      return new Gesture.Lock(List.of(key), some(dice, ids), dice.nextInt(3) == 0);
    } else if (what < 16) {
      return key.equals(other)
          ? new Gesture.Rename(key, "Grid " + dice.nextInt(1000), null)
          : new Gesture.SwapCodes(key, other);
    } else if (what < 18) {
      return new Gesture.Split(key, 2 + dice.nextInt(2));
    }
    String to = dice.nextBoolean() ? PaperStreet.EAST : PaperStreet.WEST;
    return new Gesture.MoveCommunityBorder(
        some(dice, ids), to, dice.nextBoolean() ? key : null, true);
  }

  private static List<Long> some(Random dice, List<Long> ids) {
    List<Long> chosen = new ArrayList<>();
    int start = dice.nextInt(ids.size());
    for (int i = 0; i <= dice.nextInt(4); i++) {
      chosen.add(ids.get((start + i) % ids.size()));
    }
    return chosen;
  }

  private static LineString line(Random dice) {
    return PaperStreet.line(
        dice.nextDouble() * 12,
        dice.nextDouble() * 4,
        dice.nextDouble() * 12,
        dice.nextDouble() * 4);
  }

  /** What a draft says, without its pieces' history. */
  private record Picture(
      Map<Long, String> assignment,
      Set<Long> blocks,
      List<DraftGrid> grids,
      Set<Long> locked,
      Map<Long, Long> homes) {}

  private static Picture picture(Draft draft) {
    Set<Long> locked = new HashSet<>();
    Map<Long, Long> homes = new TreeMap<>();
    for (CommunityDraft one : draft.communities()) {
      locked.addAll(one.lockedBlocks());
      one.ground().blocks().forEach(block -> homes.put(block.id(), one.ground().community().id()));
    }
    return new Picture(draft.assignment(), draft.blockIds(), draft.grids(), locked, homes);
  }

  static void assertThatTheGroundIsCoveredOnce(Draft draft) {
    List<CodedPolygon> all = new ArrayList<>();
    double area = 0;
    for (CommunityDraft one : draft.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        all.add(new CodedPolygon(String.valueOf(block.id()), block.shape()));
        area += block.shape().getArea();
      }
    }
    assertThat(Coverage.check(all)).isEmpty();
    assertThat(area).isCloseTo(0.012 * 0.004, Offset.offset(1e-10));
  }

  static void assertThatEveryBuildingIsInOneBlock(Draft draft) {
    Map<String, Integer> seen = new HashMap<>();
    for (CommunityDraft one : draft.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        for (DraftBuilding building : block.buildings()) {
          seen.merge(building.code(), 1, Integer::sum);
          assertThat(block.shape().covers(Degrees.FACTORY.createPoint(building.inner()))).isTrue();
        }
      }
    }
    assertThat(seen).hasSize(48).allSatisfy((code, times) -> assertThat(times).isEqualTo(1));
  }

  /** Edges between blocks of one grid cancel, so that the union is valid ground of their size. */
  private static void assertThatGridsAreUnionsOfTheirBlocks(Draft draft) {
    for (DraftVersion version : draft.versions()) {
      CommunityDraft one = draft.get(version.communityId());
      double sum =
          version.blockIds().stream()
              .mapToDouble(id -> one.ground().block(one.ground().numberOf(id)).shape().getArea())
              .sum();
      assertThat(version.boundary().isValid()).isTrue();
      assertThat(version.boundary().getArea()).isCloseTo(sum, Offset.offset(1e-12));
    }
  }
}
