package org.gridmap.pages;

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
      SignInPage.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

  private final ProblemDetails details;

  PageProblems(ProblemDetails details) {
    this.details = details;
  }

  @ExceptionHandler
  ModelAndView page(Problem refused, Locale locale) {
    ProblemDetail detail = details.of(refused, locale);
    ModelAndView page = new ModelAndView("problem");
    page.setStatus(HttpStatusCode.valueOf(detail.getStatus()));
    page.addObject("problem", detail);
    return page;
  }
}
