package org.gridmap.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.GridCount;
import org.springframework.stereotype.Component;

/** Plans as the interface tells them, to who sends the request. */
@Component
class PlanAnswers {

  private final PlanRows rows;
  private final Drafts drafts;
  private final PlanScopes scopes;
  private final Areas areas;
  private final DeedAnswers deeds;

  PlanAnswers(PlanRows rows, Drafts drafts, PlanScopes scopes, Areas areas, DeedAnswers deeds) {
    this.rows = rows;
    this.drafts = drafts;
    this.scopes = scopes;
    this.areas = areas;
    this.deeds = deeds;
  }

  /** Plans as the list shows them, in the same order. */
  List<Map<String, Object>> rows(List<Plan> plans) {
    Map<Long, PlanRows.Counts> counts = rows.counts(plans.stream().map(Plan::id).toList());
    return plans.stream().map(plan -> row(plan, counts.get(plan.id()))).toList();
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

  /** A plan with its communities, its steps and the deeds open to who asks. */
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
    members.put("approval", deeds.approval());
    members.put("deeds", deeds.of(plan, scopes.planner()));
    return members;
  }
}
