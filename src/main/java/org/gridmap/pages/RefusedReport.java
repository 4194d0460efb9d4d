package org.gridmap.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemTexts;
import org.gridmap.platform.RefusedForm;
import org.gridmap.platform.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The resident's form after a refusal at the door: too large, too slow, too many, or its token too
 * old. What was typed comes back as far as it could be read.
 */
@Component
class RefusedReport implements RefusedForm {

  private final ReportPage page;
  private final ProblemTexts texts;

  RefusedReport(ReportPage page, ProblemTexts texts) {
    this.page = page;
    this.texts = texts;
  }

  @Override
  public Optional<ModelAndView> again(HttpServletRequest request, Problem refused, Locale locale) {
    Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean silent = refused.code() == RequestProblem.SERVICE_UNAVAILABLE;
    Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    if (!"POST".equals(method) || !"/report".equals(address) || silent) {
      return Optional.empty();
    }
    boolean large = refused.code().status() == HttpStatus.CONTENT_TOO_LARGE;
    Map<String, String> faults = Map.of(large ? "photo" : "report", reason(refused, locale));
    return Optional.of(page.show(typed(request), faults, locale));
  }

  private String reason(Problem refused, Locale locale) {
    return refused.code() == RequestProblem.FORBIDDEN
        ? texts.text("report.expired", Map.of(), locale)
        : texts.remedy(refused.code(), refused.values(), locale);
  }

  private static ReportForm typed(HttpServletRequest request) {
    UnaryOperator<String> field = request::getParameter;
    return new ReportForm(
        new PlaceWords(
            field.apply("find"),
            "",
            field.apply("buildingCode"),
            field.apply("grid"),
            field.apply("lon"),
            field.apply("lat"),
            field.apply("datum"),
            field.apply("accuracy")),
        new ReportWords(
            field.apply("key"),
            field.apply("category"),
            field.apply("description"),
            field.apply("floor"),
            field.apply("name"),
            field.apply("phone")));
  }
}
