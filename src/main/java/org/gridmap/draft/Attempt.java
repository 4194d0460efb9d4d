package org.gridmap.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridmap.draft.Completion.Reason;
import org.gridmap.draft.Completion.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's attempt to change a draft, meeting it as it stands now.
 *
 * @param open the log it would be added to
 * @param draft the newest state
 * @param shelf where pieces of a cut are put
 * @param baseSeq number of the last operation this person had seen; null: the newest
 * @param actor who it is
 * @param cutter gives numbers to the pieces of a cut
 */
public record Attempt(
    OpenDraft open,
    Draft draft,
    BlockShelf shelf,
    @Nullable Long baseSeq,
    String actor,
    Cutter cutter) {

  /** Gives numbers to the pieces of a cut. */
  public interface Cutter {

    /** For a preview: numbers below zero, which nobody keeps. */
    Cutter FOR_NOW =
        pieces -> {
          List<CutPiece> numbered = new ArrayList<>();
          pieces.forEach(piece -> numbered.add(piece.numbered(-1 - numbered.size())));
          return numbered;
        };

    /** The same pieces in the same order, with their numbers. */
    List<CutPiece> number(List<CutPiece> pieces);
  }

  /** The blocks asked for, and those that stay because of what others did meanwhile. */
  record Wanted(List<Long> blocks, List<Refusal> refusals) {}

  DraftGrid grid(String key) {
    return draft
        .findGrid(key)
        .orElseThrow(() -> new DraftRefusal(DraftRefusal.Code.UNKNOWN_GRID).with("grid", key));
  }

  CommunityDraft community(String code) {
    return draft
        .findByCode(code)
        .orElseThrow(
            () -> new DraftRefusal(DraftRefusal.Code.UNKNOWN_COMMUNITY).with("code", code));
  }

  /**
   * Sorts out the blocks that somebody else changed after this person had seen them.
   *
   * @throws DraftRefusal {@code CONFLICT} when none is left, {@code UNKNOWN_BLOCK} when none was
   *     ever in the draft
   */
  Wanted wanted(List<Long> ids) {
    List<Long> free = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (long id : ids) {
      Optional<LogEntry> other =
          baseSeq == null ? Optional.empty() : open.changedByOthers(id, baseSeq, actor);
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

  private static DraftRefusal nothingLeft(List<Refusal> refusals) {
    List<String> others =
        refusals.stream()
            .filter(refusal -> refusal.reason() == Reason.CHANGED_BY_OTHERS)
            .map(refusal -> String.valueOf(refusal.by()))
            .distinct()
            .toList();
    List<Long> blocks = refusals.stream().map(Refusal::block).toList();
    return others.isEmpty()
        ? new DraftRefusal(DraftRefusal.Code.UNKNOWN_BLOCK).with("blocks", blocks)
        : new DraftRefusal(DraftRefusal.Code.CONFLICT)
            .with("by", String.join(", ", others))
            .with("blocks", blocks);
  }
}
