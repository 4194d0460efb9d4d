package org.gridmap.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where refusals and failures of controllers become problem documents. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private static final int RETRY_AFTER_SECONDS = 5;

  private final ProblemDetails details;
  private final DatabasePulse pulse;

  ProblemAdvice(ProblemDetails details, DatabasePulse pulse) {
    this.details = details;
    this.pulse = pulse;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
    return write(problem, locale);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<ProblemDetail> databaseAway(Exception failure, Locale locale) {
    if (LostConnection.refusesWrites(failure)) {
      pulse.writeWasRefused();
    }
    LOG.warn("Database cannot be used: {}", failure.getMessage());
    return write(
        new Problem(RequestProblem.SERVICE_UNAVAILABLE).retryAfterSeconds(RETRY_AFTER_SECONDS),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception failure, Locale locale) throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure; // the security filters answer these
    }
    if (LostConnection.isBehind(failure) || LostConnection.refusesWrites(failure)) {
      return databaseAway(failure, locale);
    }
    Problem behind = findProblem(failure);
    if (behind != null) {
      return write(behind, locale);
    }
    LOG.error("Unexpected failure", failure);
    return write(new Problem(RequestProblem.INTERNAL_ERROR), locale);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail detail = details.of(asProblem(failure, status), request.getLocale());
    return ResponseEntity.status(detail.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  private static Problem asProblem(Exception failure, HttpStatusCode status) {
    if (failure instanceof MissingServletRequestParameterException missing) {
      return new Problem(RequestProblem.MISSING_PARAMETER).with("name", missing.getParameterName());
    }
    if (failure instanceof TypeMismatchException mismatch) {
      return new Problem(RequestProblem.INVALID_PARAMETER)
          .with("name", String.valueOf(mismatch.getPropertyName()))
          .with("value", String.valueOf(mismatch.getValue()));
    }
    if (failure instanceof MethodArgumentNotValidException invalid) {
      return invalidField(invalid.getBindingResult().getFieldError());
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      Problem behind = findProblem(unreadable);
      return behind == null ? new Problem(RequestProblem.MALFORMED_REQUEST) : behind;
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      return new Problem(RequestProblem.TOO_LARGE);
    }
    return new Problem(RequestProblem.ofStatus(status.value()));
  }

  private static Problem invalidField(@Nullable FieldError field) {
    return field == null
        ? new Problem(RequestProblem.MALFORMED_REQUEST)
        : new Problem(RequestProblem.INVALID_PARAMETER)
            .with("name", field.getField())
            .with("value", String.valueOf(field.getRejectedValue()));
  }

  private static @Nullable Problem findProblem(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    return null;
  }

  private ResponseEntity<ProblemDetail> write(Problem problem, Locale locale) {
    ProblemDetail detail = details.of(problem, locale);
    return ResponseEntity.status(detail.getStatus())
        .headers(
            headers ->
                problem
                    .findRetryAfter()
                    .ifPresent(after -> headers.set(HttpHeaders.RETRY_AFTER, after)))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
