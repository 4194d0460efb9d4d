package org.gridmap.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Areas;
import org.gridmap.block.BlockPiece;
import org.gridmap.block.BlockPieces;
import org.gridmap.draft.Draft;
import org.gridmap.draft.LogEntry;
import org.gridmap.draft.OpenDraft;
import org.gridmap.draft.OperationKind;
import org.gridmap.draft.RebaseMerge;
import org.gridmap.platform.Problem;
import org.gridmap.security.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a plan up to the newest published grids; its own changes stay where nobody else made any.
 */
@Service
class Rebase {

  private final PlanRows rows;
  private final Plans plans;
  private final Drafts drafts;
  private final DraftLoader loader;
  private final BlockPieces pieces;
  private final Areas areas;
  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;

  Rebase(
      PlanRows rows,
      Plans plans,
      Drafts drafts,
      DraftLoader loader,
      BlockPieces pieces,
      Areas areas,
      JdbcClient database,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.drafts = drafts;
    this.loader = loader;
    this.pieces = pieces;
    this.areas = areas;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param seq number of the entry in the log; all before it is history only
   * @param conflicts blocks that both the plan and a publication changed
   */
  record Rebased(long seq, List<RebaseMerge.Conflict> conflicts) {}

  /**
   * Puts a plan on the grids published now. It is a draft again: what somebody approved is not what
   * it says any more.
   *
   * @throws Problem {@code FORBIDDEN}; {@code PLAN_STATE} when it is published or given up
   */
  @Transactional
  Rebased onto(long planId, Planner planner) {
    PlanMove move = plans.take(planId, PlanDeed.REBASE, planner);
    Plan plan = move.plan();
    OpenDraft old = drafts.get(plan);
    List<Long> communities =
        rows.listBases(planId).stream().map(PlanRows.Base::communityId).sorted().toList();
    communities.forEach(areas::holdRevision);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    OpenDraft fresh = loader.load(onBase(plan, at), communities);
    RebaseMerge.Merged merged =
        new RebaseMerge(old, fresh.base(), roots(old, fresh.base())).merge();
    database.sql(PlanSql.MOVE_BASE).param("plan", planId).param("at", Timestamp.from(at)).update();
    database.sql(PlanSql.MOVE_REVISIONS).param("plan", planId).update();
    LogEntry.Payload payload = new LogEntry.Payload(merged.effect(), List.of(), null, null);
    LogEntry entry =
        new LogEntry(plan.seq() + 1, OperationKind.REBASE, payload, planner.name(), at);
    rows.append(planId, entry, null);
    plans.finish(move, null, at);
    audit.record("plan.rebase", String.valueOf(planId));
    return new Rebased(entry.seq(), merged.conflicts());
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
