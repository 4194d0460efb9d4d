package org.gridmap.plan;

import static org.gridmap.plan.PlanDeed.ABANDON;
import static org.gridmap.plan.PlanDeed.APPROVE;
import static org.gridmap.plan.PlanDeed.CHANGE;
import static org.gridmap.plan.PlanDeed.MISS;
import static org.gridmap.plan.PlanDeed.PUBLISH;
import static org.gridmap.plan.PlanDeed.REBASE;
import static org.gridmap.plan.PlanDeed.RETURN;
import static org.gridmap.plan.PlanDeed.REVOKE;
import static org.gridmap.plan.PlanDeed.SCHEDULE;
import static org.gridmap.plan.PlanDeed.SUBMIT;
import static org.gridmap.plan.PlanDeed.TAKE_EFFECT;
import static org.gridmap.plan.PlanLife.Need.FAULTLESS;
import static org.gridmap.plan.PlanLife.Need.NEWEST;
import static org.gridmap.plan.PlanLife.Who.AFTER_ANOTHER;
import static org.gridmap.plan.PlanLife.Who.ALONE;
import static org.gridmap.plan.PlanLife.Who.ANOTHER;
import static org.gridmap.plan.PlanLife.Who.CLOCK;
import static org.gridmap.plan.PlanLife.Who.PLANNER;
import static org.gridmap.plan.PlanState.ABANDONED;
import static org.gridmap.plan.PlanState.APPROVED;
import static org.gridmap.plan.PlanState.DRAFT;
import static org.gridmap.plan.PlanState.PUBLISHED;
import static org.gridmap.plan.PlanState.RETURNED;
import static org.gridmap.plan.PlanState.SCHEDULED;
import static org.gridmap.plan.PlanState.SUBMITTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a plan 调整方案: every way from a state to the next, who may go it, and what it needs. A
 * state and a deed that stand in no row do not go together.
 */
final class PlanLife {

  /** From, deed, to, who may, what it needs. */
  static final List<Way> WAYS =
      List.of(
          way(DRAFT, CHANGE, DRAFT, PLANNER),
          way(DRAFT, SUBMIT, SUBMITTED, PLANNER, FAULTLESS),
          way(DRAFT, PUBLISH, PUBLISHED, ALONE, FAULTLESS, NEWEST),
          way(DRAFT, SCHEDULE, SCHEDULED, ALONE, FAULTLESS, NEWEST),
          way(DRAFT, REBASE, DRAFT, PLANNER),
          way(DRAFT, ABANDON, ABANDONED, PLANNER),
          way(SUBMITTED, APPROVE, APPROVED, ANOTHER, FAULTLESS),
          way(SUBMITTED, RETURN, RETURNED, PLANNER),
          way(SUBMITTED, PUBLISH, PUBLISHED, ALONE, FAULTLESS, NEWEST),
          way(SUBMITTED, SCHEDULE, SCHEDULED, ALONE, FAULTLESS, NEWEST),
          way(SUBMITTED, REBASE, DRAFT, PLANNER),
          way(SUBMITTED, ABANDON, ABANDONED, PLANNER),
          way(RETURNED, CHANGE, DRAFT, PLANNER),
          way(RETURNED, SUBMIT, SUBMITTED, PLANNER, FAULTLESS),
          way(RETURNED, REBASE, DRAFT, PLANNER),
          way(RETURNED, ABANDON, ABANDONED, PLANNER),
          way(APPROVED, PUBLISH, PUBLISHED, AFTER_ANOTHER, FAULTLESS, NEWEST),
          way(APPROVED, SCHEDULE, SCHEDULED, AFTER_ANOTHER, FAULTLESS, NEWEST),
          way(APPROVED, RETURN, RETURNED, PLANNER),
          way(APPROVED, REBASE, DRAFT, PLANNER),
          way(APPROVED, ABANDON, ABANDONED, PLANNER),
          way(SCHEDULED, REVOKE, APPROVED, PLANNER),
          way(SCHEDULED, REBASE, DRAFT, PLANNER),
          way(SCHEDULED, ABANDON, ABANDONED, PLANNER),
          way(SCHEDULED, TAKE_EFFECT, PUBLISHED, CLOCK, FAULTLESS, NEWEST),
          way(SCHEDULED, MISS, RETURNED, CLOCK));

  /** Who may go a way; all of them plan in the area of the plan. */
  enum Who {
    /** Any planner. */
    PLANNER,
    /** Where two persons are asked for, nobody who began or submitted it; else as PLANNER. */
    ANOTHER,
    /** Where two persons are asked for, any planner once ANOTHER approved it; else as PLANNER. */
    AFTER_ANOTHER,
    /** Where two persons are asked for, nobody; else as PLANNER. */
    ALONE,
    /** No person: the service itself, once the plan's time has come. */
    CLOCK
  }

  /** What is looked at when the deed is done, besides who does it. */
  enum Need {
    /** The plan brought no fault in, see {@link PlanFaults}. */
    FAULTLESS,
    /** Nobody published in its communities since. The publication itself looks, holding them. */
    NEWEST
  }

  /** Why a deed is not open. */
  enum Refusal {
    /** The person may not plan there. */
    OTHER_AREA,
    /** No way leads from the plan's state. */
    NO_WAY,
    /** It is the person's own plan, and somebody else must do it. */
    OWN_PLAN,
    /** Somebody else must approve the plan first. */
    NOT_APPROVED
  }

  /** One row of the table. */
  record Way(PlanState from, PlanDeed deed, PlanState to, Who who, Set<Need> needs) {}

  /**
   * Who asks. An administrator is a planner everywhere, and nothing more.
   *
   * @param inArea may plan in the area of the plan
   * @param own began the plan, or submitted it
   * @param approved somebody approved the plan who neither began nor submitted it
   */
  record Asker(boolean inArea, boolean own, boolean approved) {}

  private final boolean twoPersons;

  /**
   * @param twoPersons true where nobody approves what is his own, and only what is approved is
   *     published
   */
  PlanLife(boolean twoPersons) {
    this.twoPersons = twoPersons;
  }

  /** Why somebody may not do a deed to a plan in a state; empty when the deed is open. */
  Optional<Refusal> refusal(PlanState from, PlanDeed deed, Asker asker) {
    if (!asker.inArea()) {
      return Optional.of(Refusal.OTHER_AREA);
    }
    Optional<Way> way = find(from, deed);
    if (way.isEmpty() || way.get().who() == CLOCK) {
      return Optional.of(Refusal.NO_WAY);
    }
    if (!twoPersons) {
      return Optional.empty();
    }
    return switch (way.get().who()) {
      case PLANNER -> Optional.empty();
      case ANOTHER -> asker.own() ? Optional.of(Refusal.OWN_PLAN) : Optional.empty();
      case AFTER_ANOTHER -> asker.approved() ? Optional.empty() : Optional.of(Refusal.NOT_APPROVED);
      case ALONE -> Optional.of(Refusal.NOT_APPROVED);
      case CLOCK -> Optional.of(Refusal.NO_WAY);
    };
  }

  /** The way of a deed from a state, whoever asks. */
  static Optional<Way> find(PlanState from, PlanDeed deed) {
    return WAYS.stream().filter(way -> way.from() == from && way.deed() == deed).findFirst();
  }

  /** The ways on which people lead a plan on from a state, in the order of the table. */
  static List<Way> from(PlanState state) {
    return WAYS.stream().filter(way -> way.from() == state && way.who() != CLOCK).toList();
  }

  /** The state that a deed leads to, from wherever it may be done. */
  static PlanState goal(PlanDeed deed) {
    return WAYS.stream().filter(way -> way.deed() == deed).findFirst().orElseThrow().to();
  }

  private static Way way(PlanState from, PlanDeed deed, PlanState to, Who who, Need... needs) {
    return new Way(from, deed, to, who, Set.of(needs));
  }
}
