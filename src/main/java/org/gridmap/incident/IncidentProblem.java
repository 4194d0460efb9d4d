package org.gridmap.incident;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of changes to incidents, and of words about them. */
public enum IncidentProblem implements ProblemCode {
  UNKNOWN_CATEGORY(HttpStatus.UNPROCESSABLE_CONTENT),
  UNKNOWN_GRID(HttpStatus.UNPROCESSABLE_CONTENT),
  UNKNOWN_HANDLER(HttpStatus.UNPROCESSABLE_CONTENT),
  ILLEGAL_DEED(HttpStatus.CONFLICT),
  DEED_NEEDS(HttpStatus.UNPROCESSABLE_CONTENT),
  INCIDENT_HAS_A_GRID(HttpStatus.CONFLICT),
  INCIDENT_HAS_NO_GRID(HttpStatus.CONFLICT),
  INCIDENT_IS_OVER(HttpStatus.CONFLICT),
  NOT_A_DUPLICATE(HttpStatus.CONFLICT),
  NOT_MERGED(HttpStatus.CONFLICT),
  BATCH_REFUSED(HttpStatus.CONFLICT),
  EXPORT_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The category is a point, or a line and this is a ground. */
  EXTENT_NOT_HERE(HttpStatus.UNPROCESSABLE_CONTENT),
  /** Damaged, too long, or far from the place of the report. */
  EXTENT_UNUSABLE(HttpStatus.UNPROCESSABLE_CONTENT),
  INCIDENT_CHANGED(HttpStatus.CONFLICT);

  private final HttpStatus status;

  IncidentProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
