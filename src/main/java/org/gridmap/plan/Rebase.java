package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridmap.area.Areas;
import org.gridmap.block.BlockPiece;
import org.gridmap.block.BlockPieces;
import org.gridmap.draft.Draft;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.OperationKind;
import org.gridmap.draft.RebaseChoices;
import org.gridmap.draft.RebaseMerge;
import org.gridmap.platform.Problem;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a plan up to the newest published grids, each community as its planner chooses. */
@Service
public class Rebase {

  private final PlanRows rows;
  private final Plans plans;
  private final PlanRights rights;
  private final Drafts drafts;
  private final DraftLoader loader;
  private final BlockPieces pieces;
  private final Areas areas;
  private final Audit audit;
  private final Clock clock;

  Rebase(
      PlanRows rows,
      Plans plans,
      PlanRights rights,
      Drafts drafts,
      DraftLoader loader,
      BlockPieces pieces,
      Areas areas,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.rights = rights;
    this.drafts = drafts;
    this.loader = loader;
    this.pieces = pieces;
    this.areas = areas;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A plan beside the grids published at a moment.
   *
   * @param seq number of the plan's latest operation
   * @param revisions of its communities at that moment, by id
   * @param behind communities that somebody published since the plan began, by id
   * @param old the plan on its base
   * @param fresh a plan on the grids published
   * @param roots of every block published, the block of the old base it lies in
   */
  public record Sight(
      long seq,
      Map<Long, Long> revisions,
      Set<Long> behind,
      OpenDraft old,
      OpenDraft fresh,
      Map<Long, Long> roots) {

    /** What choices come to. */
    public Result with(RebaseChoices choices) {
      RebaseMerge.Merged merged = new RebaseMerge(old, fresh, roots, choices).merge();
      return new Result(merged, fresh.base().after(merged.effect(), old.shelf()));
    }
  }

  /** What choices come to: what has to be done, and the draft it leads to. */
  public record Result(RebaseMerge.Merged merged, Draft after) {}

  /**
   * What was seen when the choice was made.
   *
   * @param revisions by id of the community
   */
  public record Seen(long seq, Map<Long, Long> revisions) {}

  /** What was done; all entries of the log before this one are history only. */
  public record Rebased(long seq, Sight sight, Result result) {}

  /**
   * What there is to choose from. Nothing is written.
   *
   * @throws Problem {@code NOT_FOUND}; as {@link PlanRights#require}
   */
  @Transactional(readOnly = true)
  public Sight look(long planId, Planner planner) {
    Plan plan = plans.get(planId);
    rights.require(plan, PlanDeed.REBASE, planner);
    return sight(plan, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Puts a plan on the grids published now. It is a draft again: what somebody approved is not what
   * it says any more.
   *
   * @param seen null: whatever there is now
   * @throws Problem {@code FORBIDDEN}; {@code PLAN_STATE} when it is published or given up; {@code
   *     PLAN_CHOICE_AGED} when the plan or the published grids are not those that were seen
   */
  @Transactional
  public Rebased onto(long planId, RebaseChoices choices, @Nullable Seen seen, Planner planner) {
    PlanMove move = plans.take(planId, PlanDeed.REBASE, planner);
    Plan plan = move.plan();
    rows.listBases(planId).stream()
        .map(PlanRows.Base::communityId)
        .sorted()
        .forEach(areas::holdRevision);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Sight sight = sight(plan, at);
    if (seen != null && (seen.seq() != sight.seq() || !isToday(seen.revisions(), sight))) {
      throw new Problem(PlanProblem.PLAN_CHOICE_AGED);
    }
    Result result = sight.with(choices);
    rows.moveBase(planId, at);
    LogEntry.Payload payload =
        new LogEntry.Payload(result.merged().effect(), List.of(), null, null);
    LogEntry entry =
        new LogEntry(plan.seq() + 1, OperationKind.REBASE, payload, planner.name(), at);
    rows.append(planId, entry, null);
    plans.finish(move, null, at);
    audit.record("plan.rebase", String.valueOf(planId));
    return new Rebased(entry.seq(), sight, result);
  }

  private static boolean isToday(Map<Long, Long> seen, Sight sight) {
    return seen.entrySet().stream()
        .allMatch(each -> each.getValue().equals(sight.revisions().get(each.getKey())));
  }

  private Sight sight(Plan plan, Instant at) {
    OpenDraft old = drafts.get(plan);
    Map<Long, Long> revisions = new TreeMap<>();
    Set<Long> behind = new TreeSet<>();
    for (PlanRows.Base base : rows.listBases(plan.id())) {
      revisions.put(base.communityId(), base.currentRevision());
      if (base.currentRevision() > base.revision()) {
        behind.add(base.communityId());
      }
    }
    OpenDraft fresh = loader.load(onBase(plan, at), revisions.keySet());
    return new Sight(plan.seq(), revisions, behind, old, fresh, roots(old, fresh.base()));
  }

  private static Plan onBase(Plan plan, Instant at) {
    return new Plan(
        plan.id(),
        plan.name(),
        plan.areaId(),
        plan.state(),
        plan.settings(),
        plan.author(),
        plan.createdAt(),
        plan.changedAt(),
        at,
        plan.seq(),
        plan.seq(),
        plan.plannedFor());
  }

  /** Climbs from every block published now to the block of the old base it was cut out of. */
  private Map<Long, Long> roots(OpenDraft old, Draft fresh) {
    Set<Long> known = old.base().blockIds();
    Map<Long, Long> roots = new HashMap<>();
    Map<Long, Long> above = new HashMap<>();
    for (long id : fresh.blockIds()) {
      (known.contains(id) ? roots : above).put(id, id);
    }
    while (!above.isEmpty()) {
      Map<Long, Long> parents = new HashMap<>();
      for (BlockPiece piece : pieces.list(new ArrayList<>(above.values()))) {
        parents.put(piece.block().id(), piece.parentId());
      }
      above.replaceAll((id, at) -> parents.getOrDefault(at, 0L));
      above.forEach(
          (id, at) -> {
            if (known.contains(at)) {
              roots.put(id, at);
            }
          });
      above.values().removeIf(at -> at == 0 || known.contains(at));
    }
    return roots;
  }
}
