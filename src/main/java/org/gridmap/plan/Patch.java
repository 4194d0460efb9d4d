package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridmap.draft.Completion;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.OperationKind;
import org.gridmap.plan.BlockFeatures.BlockFeature;
import org.jspecify.annotations.Nullable;

/**
 * What an operation changes on a page that shows the draft; the groups are one object on the wire.
 *
 * @param seq number of the operation, or the newest when nothing changed
 * @param operation null when nothing changed
 * @param assignment key of the grid by block; null for no grid
 * @param reach whether there is anything to take back or to do again
 * @param problems how many things the check would list now
 */
public record Patch(
    long seq,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Done operation,
    @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<Long, @Nullable String> assignment,
    @JsonUnwrapped Ground ground,
    @JsonUnwrapped Grids grids,
    Completion completion,
    @JsonUnwrapped OpenDraft.Reach reach,
    int problems) {

  /** The operation in one line. */
  public record Done(
      long seq,
      OperationKind kind,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long target,
      String actor,
      Instant at,
      String summary) {}

  /**
   * Blocks that come, go, or get another community.
   *
   * @param neighbours of the added blocks, as in {@link BlockFeatures}
   * @param communities code of the community by block, where it changed
   */
  record Ground(
      List<BlockFeature> addedBlocks,
      List<Long> removedBlocks,
      List<List<Object>> neighbours,
      Map<Long, String> communities) {

    static final Ground SAME = new Ground(List.of(), List.of(), List.of(), Map.of());
  }

  /**
   * Grids that are otherwise now, and blocks that got locked or unlocked.
   *
   * @param goneGrids keys of grids that are no more
   */
  record Grids(
      List<GridRow> grids, List<String> goneGrids, List<Long> locked, List<Long> unlocked) {

    static final Grids SAME = new Grids(List.of(), List.of(), List.of(), List.of());
  }
}
