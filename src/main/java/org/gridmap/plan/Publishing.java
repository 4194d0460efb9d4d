package org.gridmap.plan;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.area.AreaIntake;
import org.gridmap.area.Areas;
import org.gridmap.block.BlockPieces;
import org.gridmap.building.BuildingIntake;
import org.gridmap.grid.GridProblem;
import org.gridmap.grid.GridPublication;
import org.gridmap.grid.GridPublication.Outrun;
import org.gridmap.grid.Publication;
import org.gridmap.incident.Relocations;
import org.gridmap.platform.Problem;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the grids of a plan the valid ones, in one transaction over its communities. */
@Service
class Publishing {

  private static final Set<PlanState> READY =
      EnumSet.of(PlanState.DRAFT, PlanState.SUBMITTED, PlanState.APPROVED);

  private final PlanRows rows;
  private final Plans plans;
  private final Drafts drafts;
  private final GridPublication publication;
  private final BlockPieces blocks;
  private final Areas areas;
  private final AreaIntake areaIntake;
  private final BuildingIntake buildings;
  private final Relocations relocations;
  private final PublishingSettings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Publishing(
      PlanRows rows,
      Plans plans,
      Drafts drafts,
      GridPublication publication,
      BlockPieces blocks,
      Areas areas,
      AreaIntake areaIntake,
      BuildingIntake buildings,
      Relocations relocations,
      PublishingSettings settings,
      Audit audit,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.plans = plans;
    this.drafts = drafts;
    this.publication = publication;
    this.blocks = blocks;
    this.areas = areas;
    this.areaIntake = areaIntake;
    this.buildings = buildings;
    this.relocations = relocations;
    this.settings = settings;
    this.audit = audit;
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
   * @throws Problem {@code PLAN_STATE}; {@code PLAN_NEEDS_ANOTHER_PERSON}; {@code PLAN_HAS_FAULTS}
   *     for errors that the plan brought in; {@code PLAN_BEHIND} with the communities and plans
   *     that were faster; problems of codes
   */
  Published publish(long planId) {
    Publication published = Objects.requireNonNull(transaction.execute(s -> inOneGo(planId)));
    boolean settled = relocations.settle(Duration.ofSeconds(settings.settleSeconds()));
    return new Published(
        published, relocations.count(planId), relocations.listNumbers(planId), settled);
  }

  private Publication inOneGo(long planId) {
    Plan plan = plans.hold(planId);
    requireReady(plan);
    OpenPlan open = drafts.get(plan);
    requireFaultless(open);
    PublishingDraft draft = new PublishingDraft(open);
    Map<Long, Long> homes = draft.homes();
    Map<Long, Long> copies = blocks.copyInto(planId, homes);
    Publication published;
    try {
      published = publication.publish(draft.planned(planId, revisions(planId), copies));
    } catch (Problem refused) {
      throw explained(refused);
    }
    Set<Long> begun = new HashSet<>(draft.pieces());
    begun.removeAll(copies.keySet());
    begun.addAll(copies.values());
    blocks.begin(begun, published.at());
    moveGround(draft);
    rows.moveOn(planId, PlanState.PUBLISHED, published.at());
    audit.record("plan.publish", String.valueOf(planId));
    return published;
  }

  private void requireReady(Plan plan) {
    if (!READY.contains(plan.state())) {
      throw new Problem(PlanProblem.PLAN_STATE)
          .with("from", plan.state().name())
          .with("to", PlanState.PUBLISHED.name());
    }
    if (settings.twoPersons() && plan.state() != PlanState.APPROVED) {
      throw new Problem(PlanProblem.PLAN_NEEDS_ANOTHER_PERSON);
    }
  }

  /** Errors that the published grids have already do not keep a plan from making others better. */
  private static void requireFaultless(OpenPlan open) {
    Set<String> before = errors(open.base(), open.settings()).keySet();
    Map<String, Finding> faults = errors(open.version().draft(), open.settings());
    faults.keySet().removeAll(before);
    if (!faults.isEmpty()) {
      throw new Problem(PlanProblem.PLAN_HAS_FAULTS)
          .with("number", faults.size())
          .with("kinds", faults.values().stream().map(Finding::code).distinct().sorted().toList())
          .with("blocks", faults.values().stream().flatMap(f -> f.blocks().stream()).toList());
    }
  }

  private static Map<String, Finding> errors(Draft draft, PlanSettings settings) {
    Map<String, Finding> errors = new LinkedHashMap<>();
    for (CommunityDraft one : draft.communities()) {
      for (Finding finding : one.findings(settings)) {
        if (finding.code().isError()) {
          errors.put(finding.code() + " " + finding.blocks(), finding);
        }
      }
    }
    return errors;
  }

  private Map<Long, Long> revisions(long planId) {
    Map<Long, Long> revisions = new TreeMap<>();
    rows.listBases(planId).forEach(base -> revisions.put(base.communityId(), base.revision()));
    return revisions;
  }

  private void moveGround(PublishingDraft draft) {
    Set<Long> moved = draft.movedCommunities();
    Set<Long> cut = new HashSet<>(draft.cutCommunities());
    cut.removeAll(moved);
    areaIntake.refineBoundaries(draft.outlines(cut));
    Map<Long, MultiPolygon> ground = draft.outlines(moved);
    areaIntake.moveBoundaries(ground);
    ground.values().forEach(buildings::placeAgain);
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
