package org.gridmap.grid;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of publications. */
public enum GridProblem implements ProblemCode {
  /** Two grids would have one code at one time. */
  GRID_CODE_TAKEN,
  /** The code belonged to another grid before; codes are never used again. */
  GRID_CODE_USED_BEFORE;

  @Override
  public HttpStatus status() {
    return HttpStatus.CONFLICT;
  }
}
