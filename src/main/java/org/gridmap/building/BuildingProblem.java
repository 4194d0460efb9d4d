package org.gridmap.building;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of corrections to buildings. */
public enum BuildingProblem implements ProblemCode {
  BUILDING_CODE_TAKEN(HttpStatus.CONFLICT),
  BUILDING_IN_NO_COMMUNITY(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The footprint holds the inner point of another building that stands. */
  BUILDING_OVERLAPS(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The correction would begin before what it corrects. */
  EDIT_BEFORE_LAST(HttpStatus.CONFLICT),
  /** Somebody corrected it since it was read. */
  BUILDING_CHANGED(HttpStatus.PRECONDITION_FAILED);

  private final HttpStatus status;

  BuildingProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
