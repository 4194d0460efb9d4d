package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.block.Blocks;
import org.gridmap.draft.Draft;
import org.gridmap.draft.DraftSettings;
import org.gridmap.jurisdiction.GeneralRules;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.plan.PlanLife.Need;
import org.gridmap.plan.PlanLife.Way;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans: from the first line to the day one is published, returned or given up. */
@Service
@Transactional
public class Plans {

  private final PlanRows rows;
  private final Drafts drafts;
  private final Areas areas;
  private final Blocks blocks;
  private final Jurisdictions jurisdictions;
  private final Audit audit;
  private final Clock clock;
  private final PlanRights rights;

  Plans(
      PlanRows rows,
      Drafts drafts,
      Areas areas,
      Blocks blocks,
      Jurisdictions jurisdictions,
      Audit audit,
      Clock clock,
      PlanRights rights) {
    this.rows = rows;
    this.drafts = drafts;
    this.areas = areas;
    this.blocks = blocks;
    this.jurisdictions = jurisdictions;
    this.audit = audit;
    this.clock = clock;
    this.rights = rights;
  }

  /**
   * Begins a plan on the grids published now, measured by the rules of its area for as long as it
   * lives. Communities without blocks get theirs.
   *
   * @throws Problem {@code PLAN_AREA_WITHOUT_COMMUNITIES}
   */
  Plan create(PlanRows.NewPlan plan, String author) {
    String key = plan.idempotencyKey();
    if (key != null) {
      var known = rows.findByKey(author, key);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Set<Long> communities = communities(plan.areaId());
    if (communities.isEmpty()) {
      throw new Problem(PlanProblem.PLAN_AREA_WITHOUT_COMMUNITIES);
    }
    communities.forEach(areas::holdRevision);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    blocks.makeMissing(communities, at);
    GeneralRules.GridRules measure = jurisdictions.at(plan.areaId()).rules().general().grids();
    DraftSettings settings = new DraftSettings(measure.target(), measure.tolerance());
    long id = rows.insert(plan, settings, author, at);
    rows.insertBases(id, communities);
    audit.record("plan.create", String.valueOf(id));
    return get(id);
  }

  /**
   * One plan.
   *
   * @throws Problem {@code NOT_FOUND} when there is none
   */
  @Transactional(readOnly = true)
  public Plan get(long id) {
    return rows.find(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
  }

  /** The draft as its log makes it now. */
  @Transactional(readOnly = true)
  public Draft draft(long id) {
    return drafts.get(id).version().draft();
  }

  /** The draft the plan began with: the published grids of its base. */
  @Transactional(readOnly = true)
  public Draft base(long id) {
    return drafts.get(id).base();
  }

  /**
   * Does a deed that changes nothing but the plan's state, with a note.
   *
   * @throws Problem as {@link #take}
   */
  Plan move(long id, PlanDeed deed, @Nullable String note, Planner planner) {
    PlanMove move = take(id, deed, planner);
    finish(move, note, clock.instant());
    return get(id);
  }

  /**
   * Takes a plan in hand for a deed, and keeps others from changing it until the surrounding
   * transaction ends.
   *
   * @throws Problem {@code NOT_FOUND}; as {@link PlanRights#refusal}; {@code PLAN_HAS_FAULTS}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  PlanMove take(long id, PlanDeed deed, Planner planner) {
    Plan plan =
        rows.lock(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
    rights.require(plan, deed, planner);
    Way way = PlanLife.find(plan.state(), deed).orElseThrow();
    if (way.needs().contains(Need.FAULTLESS)) {
      PlanFaults.requireNone(drafts.get(plan));
    }
    return new PlanMove(plan, way, planner.name());
  }

  /**
   * Takes a scheduled plan in hand whose time has come, as {@link #take} does for a person; in the
   * name of who scheduled it.
   *
   * @return empty when it is not scheduled any more, or for later
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<PlanMove> takeDue(long id, PlanDeed deed) {
    return rows.lock(id)
        .filter(plan -> isDue(plan, clock.instant()))
        .map(
            plan -> {
              Way way = PlanLife.find(plan.state(), deed).orElseThrow();
              if (way.needs().contains(Need.FAULTLESS)) {
                PlanFaults.requireNone(drafts.get(plan));
              }
              String by = rows.findLastActor(id, PlanDeed.SCHEDULE).orElseThrow();
              return new PlanMove(plan, way, by);
            });
  }

  private static boolean isDue(Plan plan, Instant now) {
    Instant time = plan.plannedFor();
    return plan.state() == PlanState.SCHEDULED && time != null && !time.isAfter(now);
  }

  /** As {@link #finish(PlanMove, String, PlanRows.Step.Refusal, Instant)}, with nothing refused. */
  @Transactional(propagation = Propagation.MANDATORY)
  void finish(PlanMove move, @Nullable String note, Instant at) {
    finish(move, note, null, at);
  }

  /**
   * Writes the state that a deed leads to, in the surrounding transaction: the only place that
   * does. A deed that leaves the state as it is leaves no trace here.
   *
   * @param refusal what kept the plan from taking effect
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void finish(
      PlanMove move, @Nullable String note, PlanRows.Step.@Nullable Refusal refusal, Instant at) {
    long id = move.plan().id();
    PlanState to = move.way().to();
    if (to != move.plan().state()) {
      rows.moveOn(id, to, at);
      rows.insertStep(id, new PlanRows.Step(at, move.by(), move.way().deed(), to, note, refusal));
      rows.tell(id, "state");
      audit.record("plan." + to.name().toLowerCase(Locale.ROOT), String.valueOf(id));
    }
  }

  Plan rename(long id, String name) {
    rows.rename(id, name, clock.instant());
    audit.record("plan.rename", String.valueOf(id));
    return get(id);
  }

  private Set<Long> communities(long areaId) {
    Set<Long> below = areas.subtreeIds(areaId);
    List<Area> all = areas.list(AreaLevel.COMMUNITY);
    Set<Long> communities = new TreeSet<>();
    all.stream().map(Area::id).filter(below::contains).forEach(communities::add);
    return communities;
  }
}
