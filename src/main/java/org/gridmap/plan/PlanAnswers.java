package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.balance.BalanceSettings;
import org.gridmap.balance.GridCount;
import org.gridmap.draft.BalanceMeasure;
import org.gridmap.draft.CommunityGround;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftCheck;
import org.gridmap.draft.DraftSettings;
import org.gridmap.draft.OpenDraft;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.context.i18n.LocaleContextHolder;
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

  /** The area that a plan divides. */
  record PlanArea(AreaLevel level, String code, String name) {}

  /**
   * What is said of a plan wherever it is shown.
   *
   * @param operations how many its log holds
   */
  record PlanHead(
      long id,
      String name,
      PlanArea area,
      PlanState state,
      String author,
      Instant createdAt,
      Instant changedAt,
      @Nullable Instant plannedFor,
      long operations) {}

  /**
   * A plan in the list.
   *
   * @param communities how many it divides
   * @param behind true when some were published since it began
   */
  record PlanRow(@JsonUnwrapped PlanHead head, int communities, boolean behind) {}

  /** Plans, the latest change first. */
  record PlanList(List<PlanRow> items) {}

  /**
   * A community of a plan.
   *
   * @param expectedGrids how many grids the rule gives it
   */
  record PlanCommunity(
      String code,
      String name,
      long baseRevision,
      long currentRevision,
      @Nullable MultiPolygon boundary,
      int households,
      int expectedGrids) {}

  /**
   * A plan with its communities, its steps and the deeds open to who asks.
   *
   * @param problems how many things the check lists
   */
  record PlanAnswer(
      @JsonUnwrapped PlanHead head,
      boolean behind,
      long seq,
      DraftSettings settings,
      @JsonUnwrapped OpenDraft.Reach reach,
      int problems,
      List<PlanCommunity> communities,
      List<StepAnswer> steps,
      Approval approval,
      List<DeedAnswers.DeedAnswer> deeds) {}

  /**
   * Who moved a plan on, in the reader's language.
   *
   * @param refusal why it could not take effect when its time had come; else null
   */
  record StepAnswer(
      Instant at,
      String actor,
      PlanDeed deed,
      PlanState state,
      @Nullable String note,
      DeedAnswers.@Nullable Reason refusal) {}

  /** Plans as the list shows them, in the same order. */
  PlanList rows(List<Plan> plans) {
    Map<Long, PlanRows.Counts> counts = rows.counts(plans.stream().map(Plan::id).toList());
    return new PlanList(plans.stream().map(plan -> row(plan, counts.get(plan.id()))).toList());
  }

  private PlanRow row(Plan plan, PlanRows.Counts counts) {
    return new PlanRow(head(plan), counts.communities(), counts.behind());
  }

  private PlanHead head(Plan plan) {
    Area area = areas.find(plan.areaId()).orElseThrow();
    return new PlanHead(
        plan.id(),
        plan.name(),
        new PlanArea(area.level(), area.code(), area.name()),
        plan.state(),
        plan.author(),
        plan.createdAt(),
        plan.changedAt(),
        plan.plannedFor(),
        plan.seq());
  }

  PlanAnswer full(Plan plan) {
    OpenDraft open = drafts.get(plan);
    OpenDraft.Version now = open.version();
    return new PlanAnswer(
        head(plan),
        rows.counts(List.of(plan.id())).get(plan.id()).behind(),
        now.seq(),
        plan.settings(),
        open.reach(scopes.name()),
        DraftCheck.count(now.draft(), plan.settings()),
        communities(plan, now.draft()),
        rows.listSteps(plan.id()).stream().map(PlanAnswers::step).toList(),
        deeds.approval(),
        deeds.of(plan, scopes.planner()));
  }

  private static StepAnswer step(PlanRows.Step step) {
    PlanRows.Step.Refusal refusal = step.refusal();
    return new StepAnswer(
        step.at(),
        step.actor(),
        step.deed(),
        step.state(),
        step.note(),
        refusal == null
            ? null
            : new DeedAnswers.Reason(
                refusal.type(), refusal.text(LocaleContextHolder.getLocale())));
  }

  private List<PlanCommunity> communities(Plan plan, Draft draft) {
    BalanceSettings balance = BalanceMeasure.settings(plan.settings());
    List<PlanCommunity> communities = new ArrayList<>();
    for (PlanRows.Base base : rows.listBases(plan.id())) {
      CommunityGround ground = draft.get(base.communityId()).ground();
      communities.add(
          new PlanCommunity(
              ground.community().code(),
              ground.community().name(),
              base.revision(),
              base.currentRevision(),
              ground.community().boundary(),
              ground.households(),
              GridCount.of(ground.graph(), balance).byRule()));
    }
    return communities;
  }
}
