package org.gridmap.plan;

import java.util.List;
import org.gridmap.draft.Gesture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The gestures on a plan, and the log they leave. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class OperationController {

  private final Plans plans;
  private final Drafts drafts;
  private final Operations operations;
  private final Patches patches;
  private final PlanScopes scopes;

  OperationController(
      Plans plans, Drafts drafts, Operations operations, Patches patches, PlanScopes scopes) {
    this.plans = plans;
    this.drafts = drafts;
    this.operations = operations;
    this.patches = patches;
    this.scopes = scopes;
  }

  /** Entries of a log. */
  record Log(List<Patch.Done> items) {}

  /** Does a gesture, or shows what it would do. */
  @PostMapping("/operations")
  Patch perform(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean preview,
      @RequestBody OperationRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Gesture gesture = Refusals.told(request::gesture);
    Long seen = request.baseSeq();
    return preview
        ? operations.preview(id, gesture, seen, scopes.planner())
        : operations.perform(id, gesture, seen, scopes.planner(), RequestMembers.text("key", key));
  }

  @PostMapping("/undo")
  Patch undo(@PathVariable long id) {
    return operations.undo(id, scopes.planner());
  }

  @PostMapping("/redo")
  Patch redo(@PathVariable long id) {
    return operations.redo(id, scopes.planner());
  }

  /** The log after a number, oldest first. */
  @GetMapping("/operations")
  Log log(@PathVariable long id, @RequestParam(defaultValue = "0") long after) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    return new Log(drafts.get(plan).listAfter(after).stream().map(patches::done).toList());
  }
}
