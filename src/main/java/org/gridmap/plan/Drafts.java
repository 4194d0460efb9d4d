package org.gridmap.plan;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * The plans that are being worked on, in memory. Several instances agree because each catches up
 * with the log before it answers.
 */
@Component
class Drafts {

  private static final int MOST = 24;

  private final PlanRows rows;
  private final DraftLoader loader;
  private final Map<Long, OpenPlan> open = new LinkedHashMap<>(16, 0.75f, true);

  Drafts(PlanRows rows, DraftLoader loader) {
    this.rows = rows;
    this.loader = loader;
  }

  /**
   * A plan up to its latest operation.
   *
   * @throws Problem {@code NOT_FOUND} when there is none
   */
  OpenPlan get(long planId) {
    return get(
        rows.find(planId)
            .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", planId)));
  }

  /** The plan up to the number its row names. */
  OpenPlan get(Plan plan) {
    OpenPlan found = find(plan.id());
    if (found == null || found.isOutdated(plan)) {
      List<Long> communities =
          rows.listBases(plan.id()).stream().map(PlanRows.Base::communityId).toList();
      found = loader.load(plan, communities);
      keep(found);
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

  private synchronized @org.jspecify.annotations.Nullable OpenPlan find(long planId) {
    return open.get(planId);
  }

  private synchronized void keep(OpenPlan plan) {
    open.put(plan.id(), plan);
    Iterator<OpenPlan> eldest = open.values().iterator();
    while (open.size() > MOST && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }
}
