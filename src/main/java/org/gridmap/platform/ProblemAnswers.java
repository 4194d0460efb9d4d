package org.gridmap.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of filters: a page for people who asked for one, a problem document otherwise. */
@Component
public class ProblemAnswers {

  private final ProblemDetails details;
  private final LocaleResolver locales;
  private final JsonMapper json;

  ProblemAnswers(ProblemDetails details, LocaleResolver locales, JsonMapper json) {
    this.details = details;
    this.locales = locales;
    this.json = json;
  }

  /** Writes the whole answer, in place of what was written before; what was sent stays. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(
        ProblemErrorController.PROBLEM,
        problem); // also for an error page that is on its way already
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    problem.writeRetryAfter(response::setHeader);
    if (wantsPage(request)) {
      response.sendError(problem.code().status().value());
      return;
    }
    writeDocument(detailOf(problem, request), response);
  }

  /** The same, with a bare page: the frame of our pages asks the database who reads it. */
  public void writeWithoutFrame(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problem.writeRetryAfter(response::setHeader);
    ProblemDetail detail = detailOf(problem, request);
    if (!wantsPage(request)) {
      writeDocument(detail, response);
      return;
    }
    response.setStatus(detail.getStatus());
    response.setContentType("text/html;charset=UTF-8");
    String title = HtmlUtils.htmlEscape(String.valueOf(detail.getTitle()));
    String remedy = HtmlUtils.htmlEscape(String.valueOf(detail.getDetail()));
    String page =
        "<!DOCTYPE html><meta charset=\"UTF-8\"><title>%s</title><h1>%s</h1><p>%s</p>"
            .formatted(title, title, remedy);
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private ProblemDetail detailOf(Problem problem, HttpServletRequest request) {
    return details.of(problem, locales.resolveLocale(request));
  }

  private void writeDocument(ProblemDetail detail, HttpServletResponse response)
      throws IOException {
    response.setStatus(detail.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(detail));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }
}
