package org.gridmap.plan.review;

import java.util.List;
import org.gridmap.plan.Drafts;
import org.gridmap.plan.Plan;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Plans;
import org.gridmap.platform.RequestWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the grids of a draft would have had to do in the past. */
@RestController
@RequestMapping("/api/v1/plans/{id}/what-if")
class PastLoadController {

  private static final int MOST_DAYS = 3660;

  private final Plans plans;
  private final Drafts drafts;
  private final PastLoad loads;
  private final PlanScopes scopes;

  PastLoadController(Plans plans, Drafts drafts, PastLoad loads, PlanScopes scopes) {
    this.plans = plans;
    this.drafts = drafts;
    this.loads = loads;
    this.scopes = scopes;
  }

  /** What each grid would have had. */
  record Loads(List<PastLoad.Load> grids) {}

  /** Incidents of the last days by grid, and what the ground it began with had. */
  @GetMapping
  Loads get(@PathVariable long id, @RequestParam(defaultValue = "365") int days) {
    RequestWords.within("days", days, 1, MOST_DAYS);
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    return new Loads(loads.of(drafts.get(plan), days));
  }
}
