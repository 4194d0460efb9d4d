package org.gridmap.intake;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of reports. */
enum IntakeProblem implements ProblemCode {
  UNKNOWN_BUILDING(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_MANY_REPORTS(HttpStatus.TOO_MANY_REQUESTS);

  private final HttpStatus status;

  IntakeProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
