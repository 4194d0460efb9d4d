package org.gridmap.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.plan.PlanAnswers.PlanAnswer;
import org.gridmap.plan.PlanAnswers.PlanList;
import org.gridmap.platform.Page;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans: begin one, find one, name it. For planners, in the areas granted to them. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

  private final Plans plans;
  private final PlanRows rows;
  private final PlanAnswers answers;
  private final PlanScopes scopes;
  private final Areas areas;

  PlanController(Plans plans, PlanRows rows, PlanAnswers answers, PlanScopes scopes, Areas areas) {
    this.plans = plans;
    this.rows = rows;
    this.answers = answers;
    this.scopes = scopes;
    this.areas = areas;
  }

  /**
   * A plan to begin.
   *
   * @param level of the area, e.g. {@code COMMUNITY}
   * @param area code of the area
   * @param at when it is meant to become valid, with its offset
   */
  record PlanRequest(
      @Nullable String name, @Nullable String level, @Nullable String area, @Nullable String at) {}

  /** Words about a change of state. */
  record PlanNote(@Nullable String note) {}

  /** What may be changed of a plan without a gesture. */
  record PlanName(@Nullable String name) {}

  /**
   * Plans, the latest change first.
   *
   * @param area {@code level/code}: only plans over this area or one below it
   */
  @GetMapping
  PlanList list(
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String area,
      @RequestParam @Nullable Integer limit) {
    Set<Long> granted = scopes.areas();
    if (area != null) {
      Set<Long> asked = areas.subtreeIds(named(area).id());
      if (granted != null) {
        asked.retainAll(granted);
      }
      granted = asked;
    }
    PlanState wanted = state == null ? null : PlanState.named(state);
    List<Plan> found = rows.list(wanted, granted, Page.limit(limit));
    return answers.rows(found);
  }

  @PostMapping
  ResponseEntity<PlanAnswer> create(
      @RequestBody PlanRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    String name = RequestMembers.required("name", RequestMembers.text("name", request.name()));
    AreaLevel level = AreaLevel.named(RequestMembers.required("level", request.level()));
    Area area = areas.get(level, RequestMembers.required("area", request.area()));
    scopes.require(area.id());
    OffsetDateTime at = RequestWords.moment("at", request.at());
    Plan plan =
        plans.create(
            new PlanRows.NewPlan(
                name,
                area.id(),
                at == null ? null : at.toInstant(),
                RequestMembers.text("key", key)),
            scopes.name());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/api/v1/plans/" + plan.id())
        .body(answers.full(plan));
  }

  @GetMapping("/{id}")
  PlanAnswer get(@PathVariable long id) {
    return answers.full(allowed(id));
  }

  @PatchMapping("/{id}")
  PlanAnswer rename(@PathVariable long id, @RequestBody PlanName change) {
    allowed(id);
    String name = RequestMembers.text("name", change.name());
    return answers.full(plans.rename(id, RequestMembers.required("name", name)));
  }

  @PostMapping("/{id}/submit")
  PlanAnswer submit(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanDeed.SUBMIT, note);
  }

  @PostMapping("/{id}/approve")
  PlanAnswer approve(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanDeed.APPROVE, note);
  }

  @PostMapping("/{id}/return")
  PlanAnswer giveBack(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanDeed.RETURN, note);
  }

  @PostMapping("/{id}/revoke")
  PlanAnswer revoke(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanDeed.REVOKE, note);
  }

  @PostMapping("/{id}/abandon")
  PlanAnswer abandon(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanDeed.ABANDON, note);
  }

  private PlanAnswer moved(long id, PlanDeed deed, @Nullable PlanNote note) {
    String words = RequestMembers.text("note", note == null ? null : note.note());
    return answers.full(plans.move(id, deed, words, scopes.planner()));
  }

  private Plan allowed(long id) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    return plan;
  }

  private Area named(String levelAndCode) {
    return areas.getNamed("area", levelAndCode);
  }
}
