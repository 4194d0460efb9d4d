package org.gridmap.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemDetails;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal met on the way to a page is a page, not a document for programs. */
@ControllerAdvice(
    assignableTypes = {
      StartPage.class,
      ReportPage.class,
      TrackPage.class,
      DispatchPage.class,
      ScreenPage.class,
      SignInPage.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

  private final ProblemDetails details;
  private final PageFrame frame;

  PageProblems(ProblemDetails details, PageFrame frame) {
    this.details = details;
    this.frame = frame;
  }

  @ExceptionHandler
  ModelAndView page(
      Problem refused, Locale locale, HttpServletRequest request, HttpServletResponse response) {
    ProblemDetail detail = details.of(refused, locale);
    refused.writeRetryAfter(response::setHeader);
    ModelAndView page = new ModelAndView("problem");
    page.setStatus(HttpStatusCode.valueOf(detail.getStatus()));
    page.addObject("problem", detail);
    frame.surround(page, request, response);
    return page;
  }
}
