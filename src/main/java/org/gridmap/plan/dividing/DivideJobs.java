package org.gridmap.plan.dividing;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gridmap.draft.CommunityDraft;
import org.gridmap.draft.OpenDraft;
import org.gridmap.plan.Operations;
import org.gridmap.plan.PlanProblem;
import org.gridmap.plan.PlanRules;
import org.gridmap.plan.Planner;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The divisions that are computed or were computed lately, on this instance. A job that is over
 * stays known for a while; a restart forgets the running ones, and the draft stays as it was.
 */
@Component
class DivideJobs implements DisposableBean {

  private static final int MOST = 200;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Operations operations;
  private final PlanRules rules;
  private final ExecutorService dividers;
  private final Map<String, Kept> jobs = new LinkedHashMap<>();

  private record Kept(DivideJob job, String planner) {}

  DivideJobs(Operations operations, PlanRules rules) {
    this.operations = operations;
    this.rules = rules;
    dividers =
        Executors.newFixedThreadPool(
            rules.dividers(),
            task -> {
              Thread thread = new Thread(task, "divider");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
  }

  /**
   * Begins a division; it is stored as one operation of this person when it is done.
   *
   * @throws Problem {@code PLAN_TOO_MANY_DIVISIONS} while this planner, or all together, have as
   *     many waiting or running as are allowed
   */
  DivideJob begin(OpenDraft plan, DivideJob.Request request, Planner planner) {
    OpenDraft.Version now = plan.version();
    String code = request.community();
    List<CommunityDraft> communities =
        code == null
            ? List.copyOf(now.draft().communities())
            : List.of(
                now.draft()
                    .findByCode(code)
                    .orElseThrow(
                        () -> new Problem(PlanProblem.PLAN_UNKNOWN_COMMUNITY).with("code", code)));
    DivideJob job = new DivideJob(UUID.randomUUID().toString(), plan, now, communities, request);
    keep(job, planner.name());
    dividers.submit(
        () ->
            job.run(
                (division, seen) -> operations.perform(plan.id(), division, seen, planner, null)));
    return job;
  }

  /**
   * One job of a plan.
   *
   * @throws Problem {@code NOT_FOUND} when there is none
   */
  synchronized DivideJob get(long planId, String id) {
    Kept kept = jobs.get(id);
    if (kept == null || kept.job().planId() != planId) {
      throw new Problem(RequestProblem.NOT_FOUND).with("code", id);
    }
    return kept.job();
  }

  private synchronized void keep(DivideJob job, String planner) {
    refuseWhenTooMany(planner);
    jobs.put(job.report().job(), new Kept(job, planner));
    Iterator<Kept> eldest = jobs.values().iterator();
    while (jobs.size() > MOST && eldest.hasNext()) {
      if (eldest.next().job().isOver()) {
        eldest.remove();
      }
    }
  }

  private void refuseWhenTooMany(String planner) {
    List<Kept> open = jobs.values().stream().filter(kept -> !kept.job().isOver()).toList();
    long own = open.stream().filter(kept -> kept.planner().equals(planner)).count();
    if (own >= rules.divisionsEach() || open.size() >= rules.divisionsInAll()) {
      throw new Problem(PlanProblem.PLAN_TOO_MANY_DIVISIONS)
          .with("own", own)
          .with("limit", rules.divisionsEach())
          .retryAfter(RETRY_AFTER);
    }
  }

  @Override
  public synchronized void destroy() {
    jobs.values().forEach(kept -> kept.job().cancel());
    dividers.shutdownNow();
  }
}
