package org.gridmap.incident;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of reports and of changes to incidents. */
enum IncidentProblem implements ProblemCode {
  UNKNOWN_CATEGORY(HttpStatus.UNPROCESSABLE_CONTENT),
  UNKNOWN_BUILDING(HttpStatus.UNPROCESSABLE_CONTENT),
  UNKNOWN_GRID(HttpStatus.UNPROCESSABLE_CONTENT),
  TEXT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_MANY_PHOTOS(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_TYPE_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_HAS_TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_CONTENT),
  PHOTO_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  TOO_MANY_REPORTS(HttpStatus.TOO_MANY_REQUESTS),
  ILLEGAL_TRANSITION(HttpStatus.CONFLICT),
  INCIDENT_HAS_A_GRID(HttpStatus.CONFLICT),
  NOT_A_DUPLICATE(HttpStatus.CONFLICT),
  INCIDENT_CHANGED(HttpStatus.PRECONDITION_FAILED);

  private final HttpStatus status;

  IncidentProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
