package org.gridmap.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gridmap.draft.BlockShelf;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftCheck;
import org.gridmap.draft.DraftSettings;
import org.gridmap.draft.Finding;
import org.gridmap.draft.OpenDraft;
import org.gridmap.platform.Problem;

/**
 * The faults that keep a plan from being submitted, approved and published: errors that it brought
 * in itself. What was wrong with the published grids it starts from is listed, but does not keep it
 * from making others better.
 */
public final class PlanFaults {

  private final Draft base;
  private final Draft draft;
  private final BlockShelf shelf;
  private final DraftSettings settings;

  private PlanFaults(OpenDraft open) {
    base = open.base();
    draft = open.version().draft();
    shelf = open.shelf();
    settings = open.settings();
  }

  /**
   * Refuses a plan that would leave ground or buildings without exactly one whole grid.
   *
   * @throws Problem {@code PLAN_HAS_FAULTS} with the number, kinds and blocks of what it brought in
   */
  static void requireNone(OpenDraft open) {
    List<Finding> faults = broughtIn(open);
    if (!faults.isEmpty()) {
      throw new Problem(PlanProblem.PLAN_HAS_FAULTS)
          .with("number", faults.size())
          .with("kinds", faults.stream().map(Finding::code).distinct().sorted().toList())
          .with("blocks", faults.stream().flatMap(fault -> fault.blocks().stream()).toList());
    }
  }

  /** The errors of a draft that its base does not have. */
  public static List<Finding> broughtIn(OpenDraft open) {
    PlanFaults faults = new PlanFaults(open);
    return faults.draft.communities().stream()
        .flatMap(one -> DraftCheck.of(one, faults.settings).stream())
        .filter(finding -> finding.code().isError() && !faults.wasThere(finding))
        .toList();
  }

  private boolean wasThere(Finding fault) {
    return switch (fault.code()) {
      case UNASSIGNED ->
          fault.blocks().stream().allMatch(id -> base.gridOf(shelf.rootOf(id)).isEmpty());
      case PIECES -> wasCutOff(fault);
      case CODE_TWICE -> hadItsCodeTwice(fault);
      default -> false;
    };
  }

  /** True when no piece of the base holds ground on both sides of the cut. */
  private boolean wasCutOff(Finding fault) {
    String key = Objects.requireNonNull(fault.grid());
    Map<Long, Integer> pieces = piecesInBase(key);
    boolean grew = fault.blocks().stream().anyMatch(id -> !pieces.containsKey(shelf.rootOf(id)));
    Set<Integer> cutOff = numbers(pieces, fault.blocks());
    Set<Integer> rest = numbers(pieces, restOf(key, fault.blocks()));
    return !grew && !rest.isEmpty() && Collections.disjoint(cutOff, rest);
  }

  /** To which piece of its grid a block of the base belongs. */
  private Map<Long, Integer> piecesInBase(String key) {
    Map<Long, Integer> pieces = new HashMap<>();
    Optional<CommunityDraft> home = base.findGrid(key).map(grid -> base.get(grid.communityId()));
    if (home.isPresent()) {
      CommunityGround ground = home.get().ground();
      int number = 0;
      for (List<Integer> piece : ground.touching().pieces(home.get().blocksOf(key))) {
        for (long id : ground.idsOf(piece)) {
          pieces.put(id, number);
        }
        number++;
      }
    }
    return pieces;
  }

  private Set<Long> restOf(String key, Collection<Long> blocks) {
    CommunityDraft home = draft.get(draft.findGrid(key).orElseThrow().communityId());
    Set<Long> rest = new HashSet<>(home.ground().idsOf(home.blocksOf(key)));
    rest.removeAll(Set.copyOf(blocks));
    return rest;
  }

  private Set<Integer> numbers(Map<Long, Integer> pieces, Collection<Long> blocks) {
    Set<Integer> numbers = new HashSet<>();
    for (long id : blocks) {
      Integer number = pieces.get(shelf.rootOf(id));
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private boolean hadItsCodeTwice(Finding fault) {
    String key = Objects.requireNonNull(fault.grid());
    return base.findGrid(key).stream()
        .flatMap(grid -> DraftCheck.of(base.get(grid.communityId()), settings).stream())
        .anyMatch(
            before ->
                before.code() == fault.code()
                    && key.equals(before.grid())
                    && Objects.equals(before.facts().get("code"), fault.facts().get("code")));
  }
}
