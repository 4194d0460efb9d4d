package org.gridmap.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gridmap.grid.GridProblem;
import org.gridmap.grid.GridPublication;
import org.gridmap.grid.GridPublication.Outrun;
import org.gridmap.grid.Publication;
import org.gridmap.incident.Relocations;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the grids of a plan the valid ones, in one transaction over its communities. */
@Service
class Publishing {

  private final PlanRows rows;
  private final Plans plans;
  private final Drafts drafts;
  private final GridPublication publication;
  private final PublishedGround ground;
  private final Relocations relocations;
  private final PlanRules rules;
  private final TransactionTemplate transaction;

  Publishing(
      PlanRows rows,
      Plans plans,
      Drafts drafts,
      GridPublication publication,
      PublishedGround ground,
      Relocations relocations,
      PlanRules rules,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.plans = plans;
    this.drafts = drafts;
    this.publication = publication;
    this.ground = ground;
    this.relocations = relocations;
    this.rules = rules;
    this.transaction = transaction;
  }

  /**
   * What became of a plan.
   *
   * @param relocated how many open incidents got another version of a grid
   * @param listed numbers of those that got another grid, for somebody to confirm
   * @param settled false: open incidents are still being located, more may follow
   */
  record Published(Publication grids, int relocated, List<String> listed, boolean settled) {}

  /** The plan that was faster. */
  record Faster(long id, String name, String author) {}

  /** A community that was published since, and by which plan; null: by an import. */
  record Behind(String code, long baseRevision, long revision, @Nullable Faster plan) {}

  /**
   * Publishes a plan. Not inside a transaction.
   *
   * @throws Problem as {@link Plans#take}; {@code PLAN_BEHIND} with the communities and plans that
   *     were faster; problems of codes
   */
  Published publish(long planId, Planner planner) {
    Publication published =
        Objects.requireNonNull(transaction.execute(status -> inOneGo(planId, planner)));
    boolean settled = relocations.settle(rules.settle());
    return new Published(
        published, relocations.count(planId), relocations.listNumbers(planId), settled);
  }

  private Publication inOneGo(long planId, Planner planner) {
    PlanMove move = plans.take(planId, PlanDeed.PUBLISH, planner);
    PublishingDraft draft = new PublishingDraft(drafts.get(move.plan()));
    Map<Long, Long> copies = ground.copy(planId, draft);
    Publication published;
    try {
      published = publication.publish(draft.planned(planId, revisions(planId), copies));
    } catch (Problem refused) {
      throw explained(refused);
    }
    ground.begin(draft, copies, published.at());
    plans.finish(move, null, published.at());
    return published;
  }

  private Map<Long, Long> revisions(long planId) {
    Map<Long, Long> revisions = new TreeMap<>();
    rows.listBases(planId).forEach(base -> revisions.put(base.communityId(), base.revision()));
    return revisions;
  }

  private Problem explained(Problem refused) {
    if (refused.code() != GridProblem.PLAN_BEHIND) {
      return refused;
    }
    List<Behind> behind =
        ((List<?>) Objects.requireNonNull(refused.values().get("communities")))
            .stream().map(Outrun.class::cast).map(this::behind).toList();
    return new Problem(GridProblem.PLAN_BEHIND)
        .with("codes", behind.stream().map(Behind::code).toList())
        .with("communities", behind);
  }

  private Behind behind(Outrun outrun) {
    Faster faster =
        outrun.planId() == null
            ? null
            : rows.find(outrun.planId())
                .map(plan -> new Faster(plan.id(), plan.name(), plan.author()))
                .orElse(null);
    return new Behind(outrun.code(), outrun.baseRevision(), outrun.revision(), faster);
  }
}
