package org.gridmap.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridmap.plan.Completion.Reason;
import org.gridmap.plan.Completion.Refusal;
import org.gridmap.platform.Problem;

/**
 * One gesture meeting the draft as it stands now.
 *
 * @param plan the plan it is meant for
 * @param draft the newest state
 * @param shelf where pieces of a cut are put
 * @param request what is wanted
 * @param actor who wants it
 * @param cutter stores the pieces of a cut
 */
record Gesture(
    OpenPlan plan,
    Draft draft,
    BlockShelf shelf,
    OperationRequest request,
    String actor,
    PieceStore cutter) {

  /** Gives ids to the pieces of a cut. */
  interface PieceStore {
    List<org.gridmap.block.BlockPiece> store(List<org.gridmap.block.BlockPiece> pieces);
  }

  /**
   * What the gesture comes to.
   *
   * @param names grids it is about, for people
   */
  record Outcome(Effect effect, List<String> names, Completion completion) {
    Outcome(Effect effect, List<String> names) {
      this(effect, names, Completion.NONE);
    }
  }

  /** The blocks asked for, and those that stay because of what others did meanwhile. */
  record Wanted(List<Long> blocks, List<Refusal> refusals) {}

  DraftGrid grid(String key) {
    return draft
        .findGrid(key)
        .orElseThrow(() -> new Problem(PlanProblem.PLAN_UNKNOWN_GRID).with("grid", key));
  }

  CommunityDraft community(String code) {
    return draft
        .findByCode(code)
        .orElseThrow(() -> new Problem(PlanProblem.PLAN_UNKNOWN_COMMUNITY).with("code", code));
  }

  /**
   * Sorts out the blocks that somebody else changed after the page had seen them.
   *
   * @throws Problem {@code PLAN_CONFLICT} when none is left, {@code PLAN_UNKNOWN_BLOCK} when none
   *     was ever in the draft
   */
  Wanted wanted(List<Long> ids) {
    Long seen = request.baseSeq();
    List<Long> free = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (long id : ids) {
      Optional<LogEntry> other =
          seen == null ? Optional.empty() : plan.changedByOthers(id, seen, actor);
      if (other.isPresent()) {
        refusals.add(new Refusal(id, Reason.CHANGED_BY_OTHERS, other.get().actor()));
      } else if (draft.findCommunityOf(id).isEmpty()) {
        refusals.add(new Refusal(id, Reason.GONE, null));
      } else {
        free.add(id);
      }
    }
    if (free.isEmpty()) {
      throw nothingLeft(refusals);
    }
    return new Wanted(free, refusals);
  }

  private static Problem nothingLeft(List<Refusal> refusals) {
    List<String> others =
        refusals.stream()
            .filter(refusal -> refusal.reason() == Reason.CHANGED_BY_OTHERS)
            .map(refusal -> String.valueOf(refusal.by()))
            .distinct()
            .toList();
    List<Long> blocks = refusals.stream().map(Refusal::block).toList();
    return others.isEmpty()
        ? new Problem(PlanProblem.PLAN_UNKNOWN_BLOCK).with("blocks", blocks)
        : new Problem(PlanProblem.PLAN_CONFLICT)
            .with("by", String.join(", ", others))
            .with("blocks", blocks);
  }
}
