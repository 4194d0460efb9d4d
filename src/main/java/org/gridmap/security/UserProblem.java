package org.gridmap.security;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals about users and sign-in. */
enum UserProblem implements ProblemCode {
  USER_NAME_TAKEN(HttpStatus.CONFLICT),
  USER_NAME_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
  USER_UNKNOWN(HttpStatus.NOT_FOUND),
  GRANT_AREA_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_GRID_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_BUILDING_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_CATEGORY_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_PLACES_TOO_MANY(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_TOO_NARROW(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_TERM_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
  ADMINISTRATOR_IN_AREA(HttpStatus.UNPROCESSABLE_CONTENT),
  GRANT_NOT_HELD(HttpStatus.NOT_FOUND),
  LAST_ADMINISTRATOR(HttpStatus.CONFLICT),
  PASSWORD_TOO_SHORT(HttpStatus.UNPROCESSABLE_CONTENT),
  SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED),
  SIGN_IN_THROTTLED(HttpStatus.TOO_MANY_REQUESTS);

  private final HttpStatus status;

  UserProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
