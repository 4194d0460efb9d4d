package org.gridmap.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a {@link Problem} into the document of RFC 9457, in the reader's language. */
@Component
public class ProblemDetails {

  private final ProblemTexts texts;

  ProblemDetails(ProblemTexts texts) {
    this.texts = texts;
  }

  public ProblemDetail of(Problem problem, Locale locale) {
    ProblemCode code = problem.code();
    ProblemDetail detail = ProblemDetail.forStatus(code.status());
    detail.setType(URI.create("/problems/" + code.slug()));
    detail.setTitle(texts.title(code, locale));
    detail.setDetail(texts.remedy(code, problem.values(), locale));
    problem.values().forEach(detail::setProperty);
    return detail;
  }

  /** The whole answer to a program, with the time after which it may try again. */
  ResponseEntity<ProblemDetail> answer(Problem problem, Locale locale) {
    ProblemDetail detail = of(problem, locale);
    HttpHeaders headers = new HttpHeaders();
    problem.writeRetryAfter(headers::set);
    return ResponseEntity.status(detail.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
