package org.gridmap.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Failures outside controllers: a problem document for programs, a page for people. */
@Controller
@RequestMapping("${server.error.path:/error}")
class ProblemErrorController implements ErrorController {

  /** Attribute of a request that was refused before a controller saw it. */
  static final String PROBLEM = Problem.class.getName();

  private final ProblemDetails details;
  private final List<RefusedForm> forms;

  ProblemErrorController(ProblemDetails details, List<RefusedForm> forms) {
    this.details = details;
    this.forms = forms;
  }

  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Problem problem = problemOf(request);
    ProblemDetail detail = details.of(problem, locale);
    problem.writeRetryAfter(response::setHeader);
    ModelAndView page =
        forms.stream()
            .flatMap(form -> form.again(request, problem, locale).stream())
            .findFirst()
            .orElseGet(() -> new ModelAndView("problem", "problem", detail));
    page.setStatus(HttpStatus.valueOf(detail.getStatus()));
    return page;
  }

  @RequestMapping
  ResponseEntity<ProblemDetail> document(HttpServletRequest request, Locale locale) {
    return details.answer(problemOf(request), locale);
  }

  private static Problem problemOf(HttpServletRequest request) {
    if (request.getAttribute(PROBLEM) instanceof Problem refused) {
      return refused;
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return new Problem(RequestProblem.ofStatus(status instanceof Integer code ? code : 404));
  }
}
