package org.gridmap.plan;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals about plans. */
public enum PlanProblem implements ProblemCode {
  PLAN_CONFLICT(HttpStatus.CONFLICT),
  /** Grids of the same communities were published after the plan was drawn. */
  PLAN_BEHIND(HttpStatus.CONFLICT),
  /** What somebody chose from is not what there is now. */
  PLAN_CHOICE_AGED(HttpStatus.CONFLICT),
  PLAN_NOT_OPEN(HttpStatus.CONFLICT),
  PLAN_STATE(HttpStatus.CONFLICT),
  /** A time to take effect that is not ahead, or too far ahead. */
  PLAN_TIME(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_NEEDS_ANOTHER_PERSON(HttpStatus.FORBIDDEN),
  PLAN_NOT_APPROVED(HttpStatus.CONFLICT),
  PLAN_HAS_FAULTS(HttpStatus.CONFLICT),
  PLAN_NOT_PUBLISHED(HttpStatus.CONFLICT),
  /** What is stored of its settings cannot be used. */
  PLAN_SETTINGS_BROKEN(HttpStatus.CONFLICT),
  /** What is stored of one of its operations cannot be read. */
  PLAN_LOG_BROKEN(HttpStatus.CONFLICT),
  PLAN_NOTHING_TO_UNDO(HttpStatus.CONFLICT),
  PLAN_NOTHING_TO_REDO(HttpStatus.CONFLICT),
  PLAN_AREA_WITHOUT_COMMUNITIES(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_FIELD_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_FIELD_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_UNKNOWN_GRID(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_UNKNOWN_BLOCK(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_UNKNOWN_COMMUNITY(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_OTHER_COMMUNITY(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_CODE_TAKEN(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_LOCKED(HttpStatus.CONFLICT),
  PLAN_LINE_CUTS_NOTHING(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_CANNOT_SPLIT(HttpStatus.UNPROCESSABLE_CONTENT),
  PLAN_TOO_MANY_DIVISIONS(HttpStatus.TOO_MANY_REQUESTS);

  private final HttpStatus status;

  PlanProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
