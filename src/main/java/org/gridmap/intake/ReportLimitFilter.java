package org.gridmap.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the limit of reports before anything of a report is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class ReportLimitFilter extends OncePerRequestFilter {

  /** As the controllers see them: decoded, so that no other spelling goes around the limit. */
  private static final Set<String> DOORS =
      Set.of("/api/v1/incidents", "/api/v1/similar-reports", "/report");

  private final ReportLimit limit;
  private final ProblemAnswers answers;

  ReportLimitFilter(ReportLimit limit, ProblemAnswers answers) {
    this.limit = limit;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !DOORS.contains(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      limit.take(request.getRemoteAddr());
    } catch (Problem tooMany) {
      answers.write(tooMany, request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
