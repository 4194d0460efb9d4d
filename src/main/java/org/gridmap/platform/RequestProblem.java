package org.gridmap.platform;

import org.springframework.http.HttpStatus;

/** Refusals that any request can meet, whatever the feature. */
public enum RequestProblem implements ProblemCode {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
  MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
  INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
  UNREADABLE_TEXT(HttpStatus.BAD_REQUEST),
  TEXT_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
  COORDINATE_OUT_OF_RANGE(HttpStatus.BAD_REQUEST),
  UNKNOWN_DATUM(HttpStatus.UNPROCESSABLE_CONTENT),
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
  FORBIDDEN(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  CONFLICT(HttpStatus.CONFLICT),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
  SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  RequestProblem(HttpStatus status) {
    this.status = status;
  }

  @Override
  public HttpStatus status() {
    return status;
  }

  /** The general problem that stands for a status set by the framework. */
  public static RequestProblem ofStatus(int status) {
    for (RequestProblem problem : values()) {
      if (problem.status.value() == status) {
        return problem;
      }
    }
    return status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
  }
}
