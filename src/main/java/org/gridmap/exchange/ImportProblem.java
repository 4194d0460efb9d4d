package org.gridmap.exchange;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of an import as a whole. */
public enum ImportProblem implements ProblemCode {
  IMPORT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  IMPORT_OPTION(HttpStatus.BAD_REQUEST);

  private final HttpStatus status;

  ImportProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
