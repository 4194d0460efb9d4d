package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridmap.testing.Town.lat;
import static org.gridmap.testing.Town.lon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.Gesture;
import org.gridmap.platform.Wgs84;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;

/** The log in the database makes the draft that planners saw, also when several work at once. */
class PlanLogTest extends PaperTownPlans {

  private static final int GESTURES = 30;
  private static final Planner PLANNER = new Planner("planner", null);

  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired Operations operations;

  @Test
  void theStoredLogMakesTheSameDraft() {
    long plan = begin("log");
    does(plan, new Gesture.Cut(line(1.9, 1, 1.9, 3), town.key(1), List.of()));
    does(plan, new Gesture.NewGrid(List.of(town.block("E-0-0")), PaperTown.EAST, null, true));
    does(plan, new Gesture.Rename(town.key(2), "柳岸网格", null));
    does(plan, new Gesture.Kind(town.key(2), DraftKind.EXCLUSIVE, "第一中学"));
    does(plan, new Gesture.Lock(List.of(), List.of(town.block("E-3-3")), true));
    does(
        plan,
        new Gesture.MoveCommunityBorder(List.of(town.block("W-5-0")), PaperTown.EAST, "n2", true));
    operations.undo(plan, PLANNER);
    operations.redo(plan, PLANNER);
    Picture here = picture(plan);

    drafts.forget(plan);

    assertThat(picture(plan)).isEqualTo(here);
    assertThat(drafts.get(plan).version().seq()).isEqualTo(plans.get(plan).seq()).isEqualTo(8);
  }

  @Test
  void twoPlannersAtTheSameMomentBothGetTheirEntriesInTheLog() throws Exception {
    long plan = begin("two");
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
    Picture here = picture(plan);
    assertThat(drafts.get(plan).listAfter(0)).hasSize((int) last);
    drafts.forget(plan);
    assertThat(picture(plan)).isEqualTo(here);
  }

  private long begin(String name) {
    return plans.create(new PlanRows.NewPlan(name, town.street, null, null), "planner").id();
  }

  private void does(long plan, Gesture gesture) {
    operations.perform(plan, gesture, null, PLANNER, null);
  }

  /** Gives some blocks to some grid. */
  private void paint(long plan, Random dice, String who) {
    List<Long> ids = plans.draft(plan).blockIds().stream().sorted().toList();
    List<Long> some = List.of(ids.get(dice.nextInt(ids.size())), ids.get(dice.nextInt(ids.size())));
    Gesture gesture =
        new Gesture.Assign(some, dice.nextBoolean() ? town.key(1) : town.key(2), true);
    operations.perform(plan, gesture, null, new Planner(who, null), null);
  }

  private static LineString line(double x1, double y1, double x2, double y2) {
    return Wgs84.FACTORY.createLineString(
        new Coordinate[] {new Coordinate(lon(x1), lat(y1)), new Coordinate(lon(x2), lat(y2))});
  }

  /** What a draft says, without its pieces' history. */
  private record Picture(
      Map<Long, String> assignment,
      List<DraftGrid> grids,
      Set<Long> locked,
      Map<Long, Long> homes) {}

  private Picture picture(long plan) {
    Draft draft = plans.draft(plan);
    Set<Long> locked = new HashSet<>();
    Map<Long, Long> homes = new TreeMap<>();
    for (CommunityDraft one : draft.communities()) {
      locked.addAll(one.lockedBlocks());
      one.ground().blocks().forEach(block -> homes.put(block.id(), one.ground().community().id()));
    }
    return new Picture(draft.assignment(), draft.grids(), locked, homes);
  }
}
