package org.gridmap.plan.review;

import java.util.List;
import org.gridmap.draft.Diff;
import org.gridmap.draft.OpenDraft;
import org.gridmap.people.GridWorker;
import org.gridmap.plan.DiffWorkers;
import org.gridmap.plan.Drafts;
import org.gridmap.plan.Plan;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a plan changes, for people to look through before and after it is published. */
@RestController
@RequestMapping("/api/v1/plans/{id}/diff")
class DiffController {

  private final Plans plans;
  private final Drafts drafts;
  private final DiffWorkers workers;
  private final PlanScopes scopes;

  DiffController(Plans plans, Drafts drafts, DiffWorkers workers, PlanScopes scopes) {
    this.plans = plans;
    this.drafts = drafts;
    this.workers = workers;
    this.scopes = scopes;
  }

  /** A building that changes its grid; null and no workers where it is in none. */
  record Moved(
      String code,
      @Nullable String name,
      int households,
      Diff.@Nullable Side fromGrid,
      Diff.@Nullable Side toGrid,
      List<GridWorker> fromWorkers,
      List<GridWorker> toWorkers) {}

  /** The whole difference. */
  record Answer(List<Diff.GridDiff> grids, List<Moved> buildings, Diff.Share households) {}

  @GetMapping
  Answer get(@PathVariable long id) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    OpenDraft open = drafts.get(plan);
    Diff diff = Diff.of(open);
    DiffWorkers.Workers people = workers.of(plan, open);
    List<Moved> moved =
        diff.buildings().stream()
            .map(
                one ->
                    new Moved(
                        one.code(),
                        one.name(),
                        one.households(),
                        diff.side(one.fromKey(), true).orElse(null),
                        diff.side(one.toKey(), false).orElse(null),
                        people.before(one.fromKey()),
                        people.after(one.toKey())))
            .toList();
    return new Answer(diff.grids(), moved, diff.households());
  }
}
