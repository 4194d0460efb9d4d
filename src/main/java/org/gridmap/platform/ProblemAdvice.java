package org.gridmap.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.gridmap.database.DatabasePulse;
import org.gridmap.database.LostConnection;
import org.jspecify.annotations.Nullable;
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
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where refusals and failures of controllers become problem documents. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final ProblemDetails details;
  private final ProblemAnswers answers;
  private final FaultLog faults;
  private final DatabasePulse pulse;

  ProblemAdvice(
      ProblemDetails details, ProblemAnswers answers, FaultLog faults, DatabasePulse pulse) {
    this.details = details;
    this.answers = answers;
    this.faults = faults;
    this.pulse = pulse;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
    return details.answer(problem, locale);
  }

  /** Security's own check of headers, made when they are read. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadableHeader(RequestRejectedException refused, Locale locale) {
    return details.answer(new Problem(RequestProblem.MALFORMED_REQUEST), locale);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<ProblemDetail> databaseAway(Exception failure, Locale locale) {
    if (LostConnection.refusesWrites(failure)) {
      pulse.writeWasRefused();
    }
    faults.report(failure);
    return details.answer(
        new Problem(RequestProblem.SERVICE_UNAVAILABLE).retryAfter(RETRY_AFTER), locale);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<ProblemDetail> unexpected(Exception failure, Locale locale)
      throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure; // the security filters answer these
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null; // nobody is there to be told, and nothing is wrong here
    }
    if (LostConnection.isBehind(failure) || LostConnection.refusesWrites(failure)) {
      return databaseAway(failure, locale);
    }
    Problem problem = Uploads.refusalBehind(failure).orElseGet(() -> Problem.behind(failure));
    if (problem.code() == RequestProblem.INTERNAL_ERROR) {
      faults.report(failure);
    }
    return details.answer(problem, locale);
  }

  @ExceptionHandler
  void unreadableUpload(
      MultipartException refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answerUpload(refused, request, response);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException refused,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (!(request instanceof ServletWebRequest asked) || asked.getResponse() == null) {
      return handleExceptionInternal(refused, null, headers, status, request);
    }
    try {
      answerUpload(refused, asked.getRequest(), asked.getResponse());
    } catch (IOException gone) {
      logger.debug("nobody waits for the answer any more", gone);
    }
    return null;
  }

  /** Met before it is known who will answer: a page for people, a document for programs. */
  private void answerUpload(
      MultipartException refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestProblem usual =
        refused instanceof MaxUploadSizeExceededException
            ? RequestProblem.TOO_LARGE
            : RequestProblem.MALFORMED_REQUEST;
    answers.write(
        Uploads.refusalBehind(refused).orElseGet(() -> new Problem(usual)), request, response);
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

  /** A browser that asks for a page gets one; programs, and all below {@code /api/}, a document. */
  @Override
  protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException nothing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    boolean wantsPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    if (!wantsPage
        || nothing.getRequestURL().startsWith("/api/")
        || !(request instanceof ServletWebRequest asked)
        || asked.getResponse() == null) {
      return super.handleNoHandlerFoundException(nothing, headers, status, request);
    }
    try {
      asked.getResponse().sendError(status.value());
    } catch (IOException gone) {
      logger.debug("nobody waits for the page any more", gone);
    }
    return null;
  }

  private static Problem asProblem(Exception failure, HttpStatusCode status) {
    if (failure instanceof MissingServletRequestParameterException missing) {
      return new Problem(RequestProblem.MISSING_PARAMETER).with("name", missing.getParameterName());
    }
    if (failure instanceof TypeMismatchException mismatch) {
      return RequestWords.invalid(
          String.valueOf(mismatch.getPropertyName()), String.valueOf(mismatch.getValue()));
    }
    if (failure instanceof MethodArgumentNotValidException invalid) {
      return invalidField(invalid.getBindingResult().getFieldError());
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return Problem.find(unreadable)
          .orElseGet(() -> new Problem(RequestProblem.MALFORMED_REQUEST));
    }
    return new Problem(RequestProblem.ofStatus(status.value()));
  }

  private static Problem invalidField(@Nullable FieldError field) {
    return field == null
        ? new Problem(RequestProblem.MALFORMED_REQUEST)
        : RequestWords.invalid(field.getField(), String.valueOf(field.getRejectedValue()));
  }
}
