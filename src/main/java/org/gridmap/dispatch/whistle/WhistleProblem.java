package org.gridmap.dispatch.whistle;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of whistles. */
public enum WhistleProblem implements ProblemCode {
  /** The rules that hold there have no such field. */
  UNKNOWN_FIELD(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The field has been called for this incident and has not reported yet. */
  WHISTLE_OPEN(HttpStatus.CONFLICT),
  /** Not as the whistle stands now. */
  WHISTLE_DEED(HttpStatus.CONFLICT),
  /** Neither a grid nor a place, or both. */
  WHISTLE_PLACE(HttpStatus.UNPROCESSABLE_CONTENT),
  ARRIVAL_IN_THE_PAST(HttpStatus.UNPROCESSABLE_CONTENT);

  private final HttpStatus status;

  WhistleProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
