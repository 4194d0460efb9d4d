package org.gridmap.door;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of bodies, whatever they hold. */
enum DoorProblem implements ProblemCode {
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
  DOOR_BUSY(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  DoorProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
