package org.gridmap.plan.dividing;

import org.gridmap.plan.Drafts;
import org.gridmap.plan.Plan;
import org.gridmap.plan.PlanDeed;
import org.gridmap.plan.PlanRights;
import org.gridmap.plan.PlanScopes;
import org.gridmap.plan.Planner;
import org.gridmap.plan.Plans;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Automatic division of a community or of the whole draft, in the background. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class DivideController {

  private final Plans plans;
  private final Drafts drafts;
  private final DivideJobs jobs;
  private final PlanScopes scopes;
  private final PlanRights rights;

  DivideController(
      Plans plans, Drafts drafts, DivideJobs jobs, PlanScopes scopes, PlanRights rights) {
    this.plans = plans;
    this.drafts = drafts;
    this.jobs = jobs;
    this.scopes = scopes;
    this.rights = rights;
  }

  @PostMapping("/divide")
  ResponseEntity<DivideJob.Report> divide(
      @PathVariable long id, @RequestBody DivideJob.Request request) {
    Plan plan = allowed(id);
    Planner planner = scopes.planner();
    rights.require(plan, PlanDeed.CHANGE, planner);
    DivideJob job = jobs.begin(drafts.get(plan), request, planner);
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(job.report());
  }

  @GetMapping("/jobs/{job}")
  DivideJob.Report get(@PathVariable long id, @PathVariable String job) {
    allowed(id);
    return jobs.get(id, job).report();
  }

  /** Gives a division up; the draft stays as it is. */
  @DeleteMapping("/jobs/{job}")
  ResponseEntity<Void> cancel(@PathVariable long id, @PathVariable String job) {
    allowed(id);
    jobs.get(id, job).cancel();
    return ResponseEntity.noContent().build();
  }

  private Plan allowed(long id) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    return plan;
  }
}
