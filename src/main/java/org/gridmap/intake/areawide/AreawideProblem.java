package org.gridmap.intake.areawide;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of area incidents and planned interruptions. */
public enum AreawideProblem implements ProblemCode {
  /** Neither an area nor an extent, or both. */
  EXTENT_NOT_ONE(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The drawn polygon cannot be one; says why and where. */
  EXTENT_FAULTY(HttpStatus.UNPROCESSABLE_CONTENT),
  FLOORS_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
  /** Reports of the category never are one cause, by the rules there. */
  CATEGORY_NOT_AREAWIDE(HttpStatus.UNPROCESSABLE_CONTENT),
  /** No category of the field can be one cause. */
  FIELD_NOT_AREAWIDE(HttpStatus.UNPROCESSABLE_CONTENT),
  INTERRUPTION_ENDS_FIRST(HttpStatus.UNPROCESSABLE_CONTENT),
  INTERRUPTION_OVER(HttpStatus.CONFLICT);

  private final HttpStatus status;

  AreawideProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
