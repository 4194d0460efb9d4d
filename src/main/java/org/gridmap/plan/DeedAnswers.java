package org.gridmap.plan;

import java.util.List;
import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells who asks for a plan which deeds are open to him, and why the others are not. */
@Component
class DeedAnswers {

  private final PlanRights rights;
  private final ProblemTexts texts;

  DeedAnswers(PlanRights rights, ProblemTexts texts) {
    this.rights = rights;
    this.texts = texts;
  }

  /**
   * A deed that belongs to the state of a plan.
   *
   * @param to the state it leads to
   * @param needs what is looked at when it is done
   * @param allowed true when it is open to who asks
   * @param reason why it is not, else null
   */
  record DeedAnswer(
      PlanDeed deed,
      PlanState to,
      Set<PlanLife.Need> needs,
      boolean allowed,
      @Nullable Reason reason) {}

  /**
   * Why a deed is not open.
   *
   * @param type of the problem that doing it would bring
   * @param text in the reader's language
   */
  record Reason(String type, String text) {}

  Approval approval() {
    return rights.approval();
  }

  /** The deeds that lead on from a plan's state; none from the last ones. */
  List<DeedAnswer> of(Plan plan, Planner planner) {
    return PlanLife.from(plan.state()).stream().map(way -> answer(way, plan, planner)).toList();
  }

  private DeedAnswer answer(PlanLife.Way way, Plan plan, Planner planner) {
    Reason reason = rights.refusal(plan, way.deed(), planner).map(this::reason).orElse(null);
    return new DeedAnswer(way.deed(), way.to(), way.needs(), reason == null, reason);
  }

  private Reason reason(Problem refused) {
    return new Reason(
        "/problems/" + refused.code().slug(),
        texts.remedy(refused.code(), refused.values(), LocaleContextHolder.getLocale()));
  }
}
