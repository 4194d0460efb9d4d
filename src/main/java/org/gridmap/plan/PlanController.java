package org.gridmap.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.GridCount;
import org.gridmap.platform.Page;
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
  private final Drafts drafts;
  private final PlanScopes scopes;
  private final Areas areas;

  PlanController(Plans plans, PlanRows rows, Drafts drafts, PlanScopes scopes, Areas areas) {
    this.plans = plans;
    this.rows = rows;
    this.drafts = drafts;
    this.scopes = scopes;
    this.areas = areas;
  }

  /**
   * A plan to begin.
   *
   * @param level of the area, e.g. {@code COMMUNITY}
   * @param area code of the area
   * @param at when it is meant to become valid
   */
  record PlanRequest(
      @Nullable String name, @Nullable String level, @Nullable String area, @Nullable Instant at) {}

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
  Map<String, Object> list(
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
    Map<Long, PlanRows.Counts> counts = rows.counts(found.stream().map(Plan::id).toList());
    return Map.of("items", found.stream().map(plan -> row(plan, counts.get(plan.id()))).toList());
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> create(
      @RequestBody PlanRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    String name = OperationRequest.required("name", OperationRequest.text("name", request.name()));
    AreaLevel level = AreaLevel.named(OperationRequest.required("level", request.level()));
    Area area = areas.get(level, OperationRequest.required("area", request.area()));
    scopes.require(area.id());
    Plan plan =
        plans.create(
            new NewPlan(name, area.id(), request.at(), OperationRequest.text("key", key)),
            scopes.name());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/api/v1/plans/" + plan.id())
        .body(full(plan));
  }

  @GetMapping("/{id}")
  Map<String, Object> get(@PathVariable long id) {
    return full(allowed(id));
  }

  @PatchMapping("/{id}")
  Map<String, Object> rename(@PathVariable long id, @RequestBody PlanName change) {
    allowed(id);
    String name = OperationRequest.text("name", change.name());
    return full(plans.rename(id, OperationRequest.required("name", name)));
  }

  @PostMapping("/{id}/submit")
  Map<String, Object> submit(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanState.SUBMITTED, note);
  }

  @PostMapping("/{id}/approve")
  Map<String, Object> approve(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanState.APPROVED, note);
  }

  @PostMapping("/{id}/return")
  Map<String, Object> giveBack(
      @PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanState.RETURNED, note);
  }

  @PostMapping("/{id}/abandon")
  Map<String, Object> abandon(@PathVariable long id, @RequestBody(required = false) PlanNote note) {
    return moved(id, PlanState.ABANDONED, note);
  }

  private Map<String, Object> moved(long id, PlanState to, @Nullable PlanNote note) {
    allowed(id);
    String words = OperationRequest.text("note", note == null ? null : note.note());
    return full(plans.move(id, to, words, scopes.name(), scopes.isAdministrator()));
  }

  private Plan allowed(long id) {
    Plan plan = plans.get(id);
    scopes.require(plan.areaId());
    return plan;
  }

  private Area named(String levelAndCode) {
    return areas.getNamed("area", levelAndCode);
  }

  private Map<String, Object> row(Plan plan, PlanRows.Counts counts) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", plan.id());
    members.put("name", plan.name());
    Area area = areas.find(plan.areaId()).orElseThrow();
    members.put("area", Map.of("level", area.level(), "code", area.code(), "name", area.name()));
    members.put("state", plan.state());
    members.put("author", plan.author());
    members.put("createdAt", plan.createdAt());
    members.put("changedAt", plan.changedAt());
    members.put("plannedFor", plan.plannedFor());
    members.put("operations", plan.seq());
    members.put("communities", counts.communities());
    members.put("behind", counts.behind());
    return members;
  }

  /** A plan with its communities. */
  Map<String, Object> full(Plan plan) {
    Map<String, Object> members = row(plan, rows.counts(List.of(plan.id())).get(plan.id()));
    OpenPlan open = drafts.get(plan);
    OpenPlan.Version now = open.version();
    members.put("seq", now.seq());
    members.put("settings", plan.settings());
    OpenPlan.Reach reach = open.reach(scopes.name());
    members.put("canUndo", reach.canUndo());
    members.put("canRedo", reach.canRedo());
    members.put("problems", now.draft().problems(plan.settings()));
    BalanceSettings balance = Balancing.settings(plan.settings());
    List<Map<String, Object>> communities = new ArrayList<>();
    for (PlanRows.Base base : rows.listBases(plan.id())) {
      CommunityGround ground = now.draft().get(base.communityId()).ground();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", ground.community().code());
      one.put("name", ground.community().name());
      one.put("baseRevision", base.revision());
      one.put("currentRevision", base.currentRevision());
      one.put("boundary", ground.community().boundary());
      one.put("households", ground.households());
      one.put("expectedGrids", GridCount.of(ground.graph(), balance).byRule());
      communities.add(one);
    }
    members.put("communities", communities);
    members.put("steps", rows.listSteps(plan.id()));
    return members;
  }
}
