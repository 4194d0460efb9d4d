package org.gridmap.people.desk;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals about people, duties and absences. */
public enum PeopleProblem implements ProblemCode {
  /** None, or more than one, of grid, building and area. */
  DUTY_SCOPE_NOT_ONE(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The role is not for places of this kind. */
  ROLE_NOT_HERE(HttpStatus.UNPROCESSABLE_CONTENT),
  LIAISON_WITHOUT_FIELD(HttpStatus.UNPROCESSABLE_CONTENT),
  SHIFT_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
  ENDS_BEFORE_IT_BEGINS(HttpStatus.UNPROCESSABLE_CONTENT),
  SUBSTITUTE_OF_ONESELF(HttpStatus.UNPROCESSABLE_CONTENT),
  /** The code is that of somebody else, or of somebody in another area. */
  PERSON_CODE_TAKEN(HttpStatus.CONFLICT),
  PERSON_NOT_HERE(HttpStatus.NOT_FOUND),
  DUTY_OVERLAPS(HttpStatus.CONFLICT),
  ABSENCE_OVERLAPS(HttpStatus.CONFLICT),
  /** It ended before. */
  ALREADY_OVER(HttpStatus.CONFLICT),
  /** One of grid, building, and longitude with latitude. */
  PLACE_NOT_ONE(HttpStatus.BAD_REQUEST);

  private final HttpStatus status;

  PeopleProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
