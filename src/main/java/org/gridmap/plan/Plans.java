package org.gridmap.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gridmap.area.Area;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.block.Blocks;
import org.gridmap.platform.JurisdictionSettings;
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
  private final JurisdictionSettings jurisdiction;
  private final Audit audit;
  private final Clock clock;
  private final PlanRules rules;

  Plans(
      PlanRows rows,
      Drafts drafts,
      Areas areas,
      Blocks blocks,
      JurisdictionSettings jurisdiction,
      Audit audit,
      Clock clock,
      PlanRules rules) {
    this.rows = rows;
    this.drafts = drafts;
    this.areas = areas;
    this.blocks = blocks;
    this.jurisdiction = jurisdiction;
    this.audit = audit;
    this.clock = clock;
    this.rules = rules;
  }

  /**
   * Begins a plan on the grids published now. Communities without blocks get theirs.
   *
   * @throws Problem {@code PLAN_AREA_WITHOUT_COMMUNITIES}
   */
  Plan create(NewPlan plan, String author) {
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
    PlanSettings settings =
        new PlanSettings(jurisdiction.targetHouseholds(), jurisdiction.tolerance());
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

  /** As {@link #get}, and keeps others from changing it until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Plan hold(long id) {
    return rows.lock(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", id));
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
   * Moves a plan on by hand, with a note.
   *
   * @param actor who does it
   * @param administrator true when that is an administrator
   * @throws Problem {@code PLAN_STATE} when there is no way from its state, {@code
   *     PLAN_NEEDS_ANOTHER_PERSON} when the author may not approve alone, {@code PLAN_HAS_FAULTS}
   */
  Plan move(long id, PlanState to, @Nullable String note, String actor, boolean administrator) {
    Plan plan = hold(id);
    if (!plan.state().next().contains(to)) {
      throw new Problem(PlanProblem.PLAN_STATE)
          .with("from", plan.state().name())
          .with("to", to.name());
    }
    boolean own = plan.author().equals(actor) && !administrator;
    if (to == PlanState.APPROVED && own && rules.twoPersons()) {
      throw new Problem(PlanProblem.PLAN_NEEDS_ANOTHER_PERSON);
    }
    if (to == PlanState.SUBMITTED || to == PlanState.APPROVED) {
      requireNoFaults(id);
    }
    step(plan, to, note, actor);
    return get(id);
  }

  /** Notes, in the surrounding transaction, that a plan gets to a state. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void step(Plan plan, PlanState to, @Nullable String note, String actor) {
    Instant at = clock.instant();
    rows.moveOn(plan.id(), to, at);
    rows.insertStep(plan.id(), new PlanRows.Step(at, actor, to, note));
    rows.tell(plan.id(), "state");
    audit.record("plan." + to.name().toLowerCase(Locale.ROOT), String.valueOf(plan.id()));
  }

  /**
   * Refuses a draft that would leave ground or buildings without exactly one whole grid.
   *
   * @throws Problem {@code PLAN_HAS_FAULTS} with their number and kinds
   */
  @Transactional(readOnly = true)
  public void requireNoFaults(long id) {
    OpenPlan open = drafts.get(id);
    List<Finding> errors =
        open.version().draft().communities().stream()
            .flatMap(one -> one.findings(open.settings()).stream())
            .filter(finding -> finding.code().isError())
            .toList();
    if (!errors.isEmpty()) {
      throw new Problem(PlanProblem.PLAN_HAS_FAULTS)
          .with("number", errors.size())
          .with("kinds", errors.stream().map(Finding::code).distinct().sorted().toList());
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
