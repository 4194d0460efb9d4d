package org.gridmap.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.draft.OpenDraft;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The plans that are being worked on, in memory. Several instances agree because each catches up
 * with the log before it answers.
 */
@Component
public class Drafts {

  private static final int MOST = 24;

  private final PlanRows rows;
  private final DraftLoader loader;
  private final Map<Long, Kept> open = new LinkedHashMap<>(16, 0.75f, true);

  /** A draft and the row of the plan it was loaded for. */
  private record Kept(Plan row, OpenDraft draft) {

    /** True when the plan has been put on another base since. */
    boolean isOutdated(Plan now) {
      return now.baseSeq() != row.baseSeq() || !now.baseAt().equals(row.baseAt());
    }
  }

  Drafts(PlanRows rows, DraftLoader loader) {
    this.rows = rows;
    this.loader = loader;
  }

  /**
   * A plan up to its latest operation.
   *
   * @throws Problem {@code NOT_FOUND} when there is none
   */
  public OpenDraft get(long planId) {
    return get(
        rows.find(planId)
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", planId)));
  }

  /** The plan up to the number its row names. */
  public OpenDraft get(Plan plan) {
    OpenDraft found = find(plan);
    if (found == null) {
      List<Long> communities =
          rows.listBases(plan.id()).stream().map(PlanRows.Base::communityId).toList();
      found = loader.load(plan, communities);
      keep(plan, found);
    }
    if (found.version().seq() < plan.seq()) {
      rows.listLog(plan.id(), found.version().seq()).forEach(found::apply);
    }
    return found;
  }

  /** Forgets what is in memory; the next reader builds it from base and log. */
  synchronized void forget(long planId) {
    open.remove(planId);
  }

  /**
   * Forgets the plans that count the buildings of some communities.
   *
   * @param communities their ids; none: all plans
   */
  synchronized void forgetGround(Set<Long> communities) {
    open.values()
        .removeIf(
            kept ->
                communities.isEmpty()
                    || kept.draft().base().communities().stream()
                        .anyMatch(one -> communities.contains(one.ground().community().id())));
  }

  private synchronized @Nullable OpenDraft find(Plan plan) {
    Kept kept = open.get(plan.id());
    return kept == null || kept.isOutdated(plan) ? null : kept.draft();
  }

  private synchronized void keep(Plan plan, OpenDraft draft) {
    open.put(plan.id(), new Kept(plan, draft));
    Iterator<Kept> eldest = open.values().iterator();
    while (open.size() > MOST && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }
}
