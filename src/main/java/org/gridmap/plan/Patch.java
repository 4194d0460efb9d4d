package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridmap.plan.BlockFeatures.BlockFeature;
import org.jspecify.annotations.Nullable;

/**
 * What an operation changes on a page that shows the draft.
 *
 * @param seq number of the operation, or the newest when nothing changed
 * @param operation null when nothing changed
 * @param assignment key of the grid by block; null for no grid
 * @param neighbours of the added blocks, as in {@link BlockFeatures}
 * @param communities code of the community by block, where it changed
 * @param goneGrids keys of grids that are no more
 * @param problems how many things the check would list now
 */
record Patch(
    long seq,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Done operation,
    @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<Long, @Nullable String> assignment,
    List<BlockFeature> addedBlocks,
    List<Long> removedBlocks,
    List<List<Object>> neighbours,
    Map<Long, String> communities,
    List<GridRow> grids,
    List<String> goneGrids,
    List<Long> locked,
    List<Long> unlocked,
    Completion completion,
    boolean canUndo,
    boolean canRedo,
    int problems) {

  /** The operation in one line. */
  record Done(
      long seq,
      OperationKind kind,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long target,
      String actor,
      Instant at,
      String summary) {}
}
