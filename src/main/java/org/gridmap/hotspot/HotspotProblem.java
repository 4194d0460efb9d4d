package org.gridmap.hotspot;

import org.gridmap.platform.ProblemCode;
import org.springframework.http.HttpStatus;

/** Refusals of questions about hot spots. */
public enum HotspotProblem implements ProblemCode {
  HOTSPOT_WINDOW_INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
  HOTSPOT_WINDOW_TOO_OLD(HttpStatus.UNPROCESSABLE_CONTENT),
  HOTSPOT_TOO_MANY_BINS(HttpStatus.UNPROCESSABLE_CONTENT),
  HOTSPOT_CATEGORY_CONFIDENTIAL(HttpStatus.FORBIDDEN);

  private final HttpStatus status;

  HotspotProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }
}
