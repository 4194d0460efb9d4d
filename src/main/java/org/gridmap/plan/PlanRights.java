package org.gridmap.plan;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gridmap.plan.PlanLife.Asker;
import org.gridmap.plan.PlanLife.Refusal;
import org.gridmap.plan.PlanLife.Way;
import org.gridmap.plan.PlanLife.Who;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.security.DemoAccounts;
import org.springframework.stereotype.Component;

/**
 * What is open to whom just now. Two persons are asked for as soon as the database holds anything
 * but the demo town.
 */
@Component
public class PlanRights {

  private final PlanRows rows;
  private final PlanRules rules;
  private final DemoAccounts demo;

  PlanRights(PlanRows rows, PlanRules rules, DemoAccounts demo) {
    this.rows = rows;
    this.rules = rules;
    this.demo = demo;
  }

  Approval approval() {
    if (!rules.twoPersons()) {
      return Approval.ALONE;
    }
    return demo.list().isEmpty() ? Approval.ANOTHER_PERSON : Approval.ALONE_IN_DEMO;
  }

  /**
   * Refuses a deed that is not open.
   *
   * @throws Problem as {@link #refusal} says
   */
  public void require(Plan plan, PlanDeed deed, Planner planner) {
    refusal(plan, deed, planner)
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  /**
   * Why somebody may not do a deed: {@code FORBIDDEN}, {@code PLAN_NOT_OPEN}, {@code PLAN_STATE},
   * {@code PLAN_NEEDS_ANOTHER_PERSON} or {@code PLAN_NOT_APPROVED}; empty when the deed is open.
   */
  Optional<Problem> refusal(Plan plan, PlanDeed deed, Planner planner) {
    // Asked only where the answer counts: a gesture shall not cost two more queries.
    Who who = PlanLife.find(plan.state(), deed).map(Way::who).orElse(Who.PLANNER);
    boolean twoPersons = who != Who.PLANNER && approval() == Approval.ANOTHER_PERSON;
    return new PlanLife(twoPersons)
        .refusal(plan.state(), deed, asker(plan, planner, twoPersons))
        .map(refusal -> problem(refusal, plan, deed));
  }

  private Asker asker(Plan plan, Planner planner, boolean twoPersons) {
    boolean inArea = planner.mayPlanIn(plan.areaId());
    if (!twoPersons) {
      return new Asker(inArea, false, false);
    }
    Set<String> owners = new HashSet<>(Set.of(plan.author()));
    rows.findLastActor(plan.id(), PlanDeed.SUBMIT).ifPresent(owners::add);
    boolean approved =
        rows.findLastActor(plan.id(), PlanDeed.APPROVE)
            .filter(approver -> !owners.contains(approver))
            .isPresent();
    return new Asker(inArea, owners.contains(planner.name()), approved);
  }

  private static Problem problem(Refusal refusal, Plan plan, PlanDeed deed) {
    return switch (refusal) {
      case OTHER_AREA -> new Problem(RequestProblem.FORBIDDEN);
      case NO_WAY -> noWay(plan, deed);
      case OWN_PLAN -> new Problem(PlanProblem.PLAN_NEEDS_ANOTHER_PERSON);
      case NOT_APPROVED -> new Problem(PlanProblem.PLAN_NOT_APPROVED);
    };
  }

  private static Problem noWay(Plan plan, PlanDeed deed) {
    if (deed == PlanDeed.CHANGE) {
      return new Problem(PlanProblem.PLAN_NOT_OPEN).with("state", plan.state());
    }
    return new Problem(PlanProblem.PLAN_STATE)
        .with("from", plan.state())
        .with("to", PlanLife.goal(deed));
  }
}
