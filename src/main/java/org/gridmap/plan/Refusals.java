package org.gridmap.plan;

import java.util.function.Supplier;
import org.gridmap.draft.DraftRefusal;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemCode;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;

/** What a draft refuses, as people are told: the same values under the code of a problem. */
public final class Refusals {

  private Refusals() {}

  /**
   * The result of work on a draft.
   *
   * @throws Problem instead of a {@link DraftRefusal}
   */
  static <T extends @Nullable Object> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (DraftRefusal refused) {
      throw problem(refused);
    }
  }

  static Problem problem(DraftRefusal refused) {
    Problem problem = new Problem(codeOf(refused.code()));
    refused.values().forEach(problem::with);
    return problem;
  }

  private static ProblemCode codeOf(DraftRefusal.Code code) {
    return switch (code) {
      case CONFLICT -> PlanProblem.PLAN_CONFLICT;
      case FIELD_MISSING -> PlanProblem.PLAN_FIELD_MISSING;
      case FIELD_INVALID -> PlanProblem.PLAN_FIELD_INVALID;
      case OUT_OF_RANGE -> RequestProblem.COORDINATE_OUT_OF_RANGE;
      case UNKNOWN_GRID -> PlanProblem.PLAN_UNKNOWN_GRID;
      case UNKNOWN_BLOCK -> PlanProblem.PLAN_UNKNOWN_BLOCK;
      case UNKNOWN_COMMUNITY -> PlanProblem.PLAN_UNKNOWN_COMMUNITY;
      case OTHER_COMMUNITY -> PlanProblem.PLAN_OTHER_COMMUNITY;
      case CODE_TAKEN -> PlanProblem.PLAN_CODE_TAKEN;
      case LOCKED -> PlanProblem.PLAN_LOCKED;
      case LINE_CUTS_NOTHING -> PlanProblem.PLAN_LINE_CUTS_NOTHING;
      case CANNOT_SPLIT -> PlanProblem.PLAN_CANNOT_SPLIT;
    };
  }
}
