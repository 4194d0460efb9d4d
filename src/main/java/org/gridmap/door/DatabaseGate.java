package org.gridmap.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gridmap.database.DatabasePulse;
import org.gridmap.database.Patience;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemAnswers;
import org.gridmap.platform.RequestProblem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends everybody away at once while the database is silent: to wait for it would take the threads
 * that say so. What is answered from memory or from files goes on. Whoever is let in is told at the
 * first silence; an import outlives a short one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class DatabaseGate extends OncePerRequestFilter {

  private static final String IMPORTS = "/api/v1/imports/";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final DatabasePulse pulse;
  private final ProblemAnswers answers;

  DatabaseGate(DatabasePulse pulse, ProblemAnswers answers) {
    this.pulse = pulse;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/v")
        || path.startsWith("/actuator/health")
        || path.equals("/api/v1/locate")
        || path.equals("/api/v1/categories");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (pulse.state() == DatabasePulse.State.SILENT) {
      answers.writeWithoutFrame(
          new Problem(RequestProblem.SERVICE_UNAVAILABLE).retryAfter(RETRY_AFTER),
          request,
          response);
      return;
    }
    if (request.getServletPath().startsWith(IMPORTS)) {
      chain.doFilter(request, response);
      return;
    }
    Patience.beShort();
    try {
      chain.doFilter(request, response);
    } finally {
      Patience.beLong();
    }
  }
}
