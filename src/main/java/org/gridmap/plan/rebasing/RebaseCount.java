package org.gridmap.plan.rebasing;

import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridmap.draft.BlockShelf;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftBlock;
import org.gridmap.draft.DraftCheck;
import org.gridmap.draft.DraftGrid;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.DraftSettings;
import org.gridmap.draft.Finding;
import org.gridmap.draft.GridTally;
import org.jspecify.annotations.Nullable;

/**
 * One way to divide a community, in numbers.
 *
 * @param grids with ground
 * @param touched grids that are not as published: other ground, name, code or kind, new or over
 * @param blocks that are in another grid than published
 * @param moved households on them
 * @param least households of the basic grid that has fewest; 0 without any
 * @param most households of the basic grid that has most; 0 without any
 * @param outOfBand basic grids outside the tolerance
 * @param errors that keep the plan from being submitted and that the published grids do not have
 */
record RebaseCount(
    int grids, int touched, int blocks, int moved, int least, int most, int outOfBand, int errors) {

  /**
   * A division of a community beside the published one.
   *
   * @param published all published grids
   * @param shelf tells in which published block a piece lies
   */
  static RebaseCount of(
      CommunityDraft one, Draft published, BlockShelf shelf, DraftSettings settings) {
    Set<String> touched = new HashSet<>();
    int blocks = 0;
    int moved = 0;
    for (int at = 0; at < one.ground().size(); at++) {
      DraftBlock block = one.ground().block(at);
      String now = one.gridOf(at).orElse(null);
      String before = gridBefore(block.id(), published, shelf);
      if (!Objects.equals(now, before)) {
        blocks++;
        moved += block.households();
        touched.add(now);
        touched.add(before);
      }
    }
    touched.remove(null);
    for (DraftGrid grid : one.grids().values()) {
      DraftGrid before = published.findGrid(grid.key()).orElse(null);
      if (!grid.equals(before) && !one.blocksOf(grid.key()).isEmpty()) {
        touched.add(grid.key());
      }
    }
    IntSummaryStatistics basic = basic(one);
    List<Finding> found = DraftCheck.of(one, settings);
    CommunityDraft was = published.get(one.ground().community().id());
    return new RebaseCount(
        (int) one.tallies().values().stream().filter(tally -> tally.blocks() > 0).count(),
        touched.size(),
        blocks,
        moved,
        basic.getCount() == 0 ? 0 : basic.getMin(),
        basic.getCount() == 0 ? 0 : basic.getMax(),
        (int) found.stream().filter(f -> f.code() == Finding.Code.OUT_OF_BAND).count(),
        Math.max(0, errors(found) - errors(DraftCheck.of(was, settings))));
  }

  /** The grid in which a block, or the one it was cut out of, is published. */
  private static @Nullable String gridBefore(long block, Draft published, BlockShelf shelf) {
    boolean known = published.findCommunityOf(block).isPresent();
    return published.gridOf(known ? block : shelf.rootOf(block)).orElse(null);
  }

  private static IntSummaryStatistics basic(CommunityDraft one) {
    return one.grids().values().stream()
        .filter(grid -> grid.kind() == DraftKind.BASIC)
        .map(grid -> one.tallies().get(grid.key()))
        .filter(tally -> tally.blocks() > 0)
        .mapToInt(GridTally::households)
        .summaryStatistics();
  }

  private static int errors(List<Finding> found) {
    return (int) found.stream().filter(finding -> finding.code().isError()).count();
  }
}
