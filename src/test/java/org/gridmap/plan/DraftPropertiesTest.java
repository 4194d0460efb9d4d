package org.gridmap.plan;

import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftVersion;
import org.gridmap.draft.OperationKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.block.Blocks;
import org.gridmap.building.StandingBuilding;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.Coverage;
import org.gridmap.grid.GridIntake;
import org.gridmap.platform.Problem;
import org.gridmap.platform.Wgs84;
import org.gridmap.security.Users;
import org.gridmap.testing.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever planners do, in any order: the draft covers the ground once, every building is in one
 * block, undoing everything leads back to the published grids, and the log alone makes the draft.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftPropertiesTest {

  private static final int GESTURES = 30;
  private static final Planner PLANNER = new Planner("planner", null);

  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired Blocks blocks;
  @Autowired GridIntake grids;
  @Autowired Users users;
  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired Operations operations;

  private PaperTown town;

  @BeforeAll
  void aStreet() {
    town = new PaperTown(database, transaction, blocks, grids, users);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyGesturesKeepTheCoverageWhole(long seed) {
    long plan = begin(seed);
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      gesture(plan, dice, "planner");
      Draft draft = plans.draft(plan);
      assertThatTheGroundIsCoveredOnce(draft);
      assertThatEveryBuildingIsInOneBlock(draft);
      assertThatGridsAreUnionsOfTheirBlocks(draft);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void undoingEverythingLeadsToTheBaseAndRedoingItToTheEnd(long seed) {
    long plan = begin(seed);
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      gesture(plan, dice, "planner");
    }
    Picture end = picture(plans.draft(plan));
    int undone = 0;
    while (drafts.get(plan).nextUndo("planner").isPresent()) {
      operations.undo(plan, PLANNER);
      undone++;
    }
    assertThat(undone).isPositive();
    assertThat(picture(plans.draft(plan))).isEqualTo(picture(plans.base(plan)));
    while (drafts.get(plan).nextRedo("planner").isPresent()) {
      operations.redo(plan, PLANNER);
    }
    assertThat(picture(plans.draft(plan))).isEqualTo(end);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void theLogAloneMakesTheSameDraft(long seed) {
    long plan = begin(seed);
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      if (dice.nextInt(5) == 0 && drafts.get(plan).nextUndo("planner").isPresent()) {
        operations.undo(plan, PLANNER);
      } else {
        gesture(plan, dice, "planner");
      }
    }
    Picture here = picture(plans.draft(plan));

    drafts.forget(plan);

    assertThat(picture(plans.draft(plan))).isEqualTo(here);
    assertThat(drafts.get(plan).version().seq()).isEqualTo(plans.get(plan).seq());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void twoPlannersNeverBreakTheDraftNorEachOthersLaterWork(long seed) {
    long plan = begin(seed);
    Random dice = new Random(seed);
    for (int i = 0; i < GESTURES; i++) {
      String who = dice.nextBoolean() ? "planner" : "second";
      if (dice.nextInt(4) == 0) {
        tryUndo(plan, who);
      } else {
        gesture(plan, dice, who);
      }
      assertThatTheGroundIsCoveredOnce(plans.draft(plan));
    }
    Picture here = picture(plans.draft(plan));
    drafts.forget(plan);
    assertThat(picture(plans.draft(plan))).isEqualTo(here);
  }

  @Test
  void twoPlannersAtTheSameMomentBothGetTheirEntriesInTheLog() throws Exception {
    long plan = begin(41);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<?>> work = new ArrayList<>();
    for (String who : List.of("planner", "second")) {
      Random dice = new Random(who.hashCode());
      work.add(
          both.submit(
              () -> {
                for (int i = 0; i < GESTURES; i++) {
                  paint(plan, dice, who);
                }
              }));
    }
    for (Future<?> one : work) {
      one.get();
    }
    both.shutdown();

    long last = plans.get(plan).seq();
    Picture here = picture(plans.draft(plan));
    assertThat(drafts.get(plan).listAfter(0)).hasSize((int) last);
    drafts.forget(plan);
    assertThat(picture(plans.draft(plan))).isEqualTo(here);
  }

  /** Gives some blocks to some grid. */
  private void paint(long plan, Random dice, String who) {
    Asking asking = new Asking();
    Draft draft = plans.draft(plan);
    asking.blocks = some(dice, draft.blockIds().stream().sorted().toList());
    asking.grid = dice.nextBoolean() ? town.key(1) : town.key(2);
    operations.perform(plan, asking.request(), new Planner(who, null), null);
  }

  private void tryUndo(long plan, String who) {
    try {
      operations.undo(plan, new Planner(who, null));
    } catch (Problem refused) {
      assertThat(refused.code()).isIn(PlanProblem.PLAN_CONFLICT, PlanProblem.PLAN_NOTHING_TO_UNDO);
    }
  }

  private long begin(long seed) {
    return plans.create(new NewPlan("seed " + seed, town.street, null, null), "planner").id();
  }

  /** Some gesture; one that the draft refuses with a reason changes nothing. */
  private void gesture(long plan, Random dice, String who) {
    Draft draft = plans.draft(plan);
    Picture before = picture(draft);
    List<Long> ids = draft.blockIds().stream().sorted().toList();
    List<String> keys = draft.grids().stream().map(DraftGrid::key).toList();
    try {
      operations.perform(plan, request(dice, ids, keys), new Planner(who, null), null);
    } catch (Problem refused) {
      assertThat(refused.code()).isInstanceOf(PlanProblem.class);
      assertThat(picture(plans.draft(plan))).isEqualTo(before);
    }
  }

  private OperationRequest request(Random dice, List<Long> ids, List<String> keys) {
    Asking asking = new Asking();
    String key = keys.get(dice.nextInt(keys.size()));
    String other = keys.get(dice.nextInt(keys.size()));
    int what = dice.nextInt(20);
    if (what < 7) {
      asking.kind = OperationKind.ASSIGN;
      asking.blocks = some(dice, ids);
      asking.grid = dice.nextInt(6) == 0 ? null : key;
      asking.complete = dice.nextBoolean();
    } else if (what < 10) {
      asking.kind = OperationKind.NEW_GRID;
      asking.blocks = some(dice, ids);
    } else if (what < 13) {
      asking.kind = OperationKind.CUT;
      asking.line = line(dice);
      asking.split = dice.nextBoolean() ? key : null;
    } else if (what < 14) {
      asking.kind = OperationKind.MERGE;
      asking.grids = List.of(key, other);
    } else if (what < 15) {
      asking.kind = OperationKind.LOCK;
      asking.grids = List.of(key);
      asking.blocks = some(dice, ids);
      asking.locked = dice.nextInt(3) == 0;
    } else if (what < 16) {
      asking.kind = OperationKind.RENAME;
      asking.grid = key;
      asking.name = "Grid " + dice.nextInt(1000);
    } else if (what < 18) {
      asking.kind = OperationKind.SPLIT;
      asking.grid = key;
      asking.parts = 2 + dice.nextInt(2);
    } else {
      asking.kind = OperationKind.MOVE_COMMUNITY_BORDER;
      asking.blocks = some(dice, ids);
      asking.to = dice.nextBoolean() ? PaperTown.EAST : PaperTown.WEST;
      asking.grid = dice.nextBoolean() ? key : null;
    }
    return asking.request();
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
    Coordinate from = new Coordinate(lon(dice.nextDouble() * 12), lat(dice.nextDouble() * 4));
    Coordinate to = new Coordinate(lon(dice.nextDouble() * 12), lat(dice.nextDouble() * 4));
    return Wgs84.FACTORY.createLineString(new Coordinate[] {from, to});
  }

  private static final class Asking {
    OperationKind kind = OperationKind.ASSIGN;
    @Nullable Boolean complete;
    @Nullable List<Long> blocks;
    @Nullable String grid;
    @Nullable List<String> grids;
    @Nullable LineString line;
    @Nullable String split;
    @Nullable String name;
    @Nullable Boolean locked;
    @Nullable Integer parts;
    @Nullable String to;

    OperationRequest request() {
      return new OperationRequest(
          kind, null, complete, blocks, grid, grids, line, split, null, name, null, null, null,
          locked, parts, to, null);
    }
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

  private void assertThatTheGroundIsCoveredOnce(Draft draft) {
    List<CodedPolygon> all = new ArrayList<>();
    double area = 0;
    for (CommunityDraft one : draft.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        all.add(new CodedPolygon(String.valueOf(block.id()), block.shape()));
        area += block.shape().getArea();
      }
    }
    assertThat(Coverage.check(all)).isEmpty();
    assertThat(area).isCloseTo(0.012 * 0.004, org.assertj.core.data.Offset.offset(1e-10));
  }

  private static void assertThatEveryBuildingIsInOneBlock(Draft draft) {
    Map<String, Integer> seen = new HashMap<>();
    for (CommunityDraft one : draft.communities()) {
      for (DraftBlock block : one.ground().blocks()) {
        for (StandingBuilding building : block.buildings()) {
          seen.merge(building.code(), 1, Integer::sum);
          assertThat(block.shape().covers(Wgs84.FACTORY.createPoint(building.inner()))).isTrue();
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
      assertThat(version.boundary().getArea())
          .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-13));
    }
  }
}
