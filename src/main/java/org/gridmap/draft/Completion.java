package org.gridmap.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gesture needed beside what was asked, and what it could not do.
 *
 * @param handedOver blocks that went along because they would have been cut off
 * @param path blocks taken in between, so that the grid is one piece
 * @param refused blocks that stay where they are
 * @param refusals the same blocks, each with the reason
 * @param complete false when locks leave a grid in several pieces
 */
public record Completion(
    List<CutOff> handedOver,
    List<Long> path,
    List<Long> refused,
    List<Refusal> refusals,
    boolean complete) {

  public static final Completion NONE = new Completion(List.of(), List.of(), List.of());

  public Completion {
    handedOver = handedOver == null ? List.of() : List.copyOf(handedOver);
    path = path == null ? List.of() : List.copyOf(path);
    refusals = refusals == null ? List.of() : List.copyOf(refusals);
    refused = refusals.stream().map(Refusal::block).toList();
  }

  Completion(List<CutOff> handedOver, List<Long> path, List<Refusal> refusals) {
    this(handedOver, path, List.of(), refusals, true);
  }

  /**
   * Blocks that would have been cut off.
   *
   * @param from key of the grid they hung on
   * @param to key of the grid that takes them
   */
  public record CutOff(String from, String to, List<Long> blocks) {}

  /**
   * A block that stays.
   *
   * @param by who changed it in the meantime, for that reason only
   */
  public record Refusal(long block, Reason reason, @Nullable String by) {}

  /** Why a block stays. */
  public enum Reason {
    /** It, its grid or the grid that shall have it is locked. */
    LOCKED,
    /** Somebody else changed it after the page had seen it. */
    CHANGED_BY_OTHERS,
    /** It lies in another community than the grid. */
    OTHER_COMMUNITY,
    /** It is not in the draft any more: it was cut. */
    GONE
  }
}
