package org.gridmap.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gridmap.area.Areas;
import org.gridmap.grid.GridPublication;
import org.gridmap.grid.Publication;
import org.gridmap.grid.PublishedSince;
import org.gridmap.incident.relocation.Relocations;
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
  private final Areas areas;
  private final TransactionTemplate transaction;

  Publishing(
      PlanRows rows,
      Plans plans,
      Drafts drafts,
      GridPublication publication,
      PublishedGround ground,
      Relocations relocations,
      PlanRules rules,
      Areas areas,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.plans = plans;
    this.drafts = drafts;
    this.publication = publication;
    this.ground = ground;
    this.relocations = relocations;
    this.rules = rules;
    this.areas = areas;
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
        Objects.requireNonNull(
            transaction.execute(
                status -> putInForce(plans.take(planId, PlanDeed.PUBLISH, planner), null)));
    boolean settled = relocations.settle(rules.settle());
    return new Published(
        published, relocations.count(planId), relocations.listNumbers(planId), settled);
  }

  /**
   * What a publication would do, and that nothing keeps it from being done now. Nothing is written.
   *
   * @throws Problem as {@link #publish}
   */
  Publication rehearse(long planId, Planner planner) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return putInForce(plans.take(planId, PlanDeed.SCHEDULE, planner), null);
            }));
  }

  /**
   * Publishes a scheduled plan whose time has come; its grids are valid from that time. Does
   * nothing when it is not scheduled any more: of several who try, one publishes.
   *
   * @throws Problem as {@link #publish}; the plan is then scheduled still
   */
  void takeEffect(long planId) {
    transaction.executeWithoutResult(
        status ->
            plans
                .takeDue(planId, PlanDeed.TAKE_EFFECT)
                .ifPresent(
                    move -> {
                      areas.lockRevisions(revisions(planId).keySet());
                      Instant time = Objects.requireNonNull(move.plan().plannedFor());
                      putInForce(move, rows.firstMoment(move.plan(), time));
                    }));
  }

  private Publication putInForce(PlanMove move, @Nullable Instant from) {
    long planId = move.plan().id();
    PublishingDraft draft = new PublishingDraft(drafts.get(move.plan()));
    Map<Long, Long> copies = ground.copy(planId, draft);
    Publication published;
    try {
      published = publication.publish(draft.planned(planId, revisions(planId), copies), from);
    } catch (PublishedSince since) {
      throw behind(since);
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

  private Problem behind(PublishedSince since) {
    List<Behind> behind = since.communities().stream().map(this::behind).toList();
    return new Problem(PlanProblem.PLAN_BEHIND)
        .with("codes", behind.stream().map(Behind::code).toList())
        .with("communities", behind);
  }

  private Behind behind(PublishedSince.Community community) {
    Faster faster =
        Optional.ofNullable(community.planId())
            .flatMap(rows::find)
            .map(plan -> new Faster(plan.id(), plan.name(), plan.author()))
            .orElse(null);
    return new Behind(community.code(), community.baseRevision(), community.revision(), faster);
  }
}
