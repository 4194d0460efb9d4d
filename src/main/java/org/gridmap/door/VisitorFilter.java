package org.gridmap.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemAnswers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who has not signed in reads in one of a few places, of which an address holds a part: a flood of
 * readers, or slow ones, leave threads for the staff. Bodies have places of their own.
 */
@Component
@Order(1)
class VisitorFilter extends OncePerRequestFilter {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Places places;
  private final ProblemAnswers answers;

  VisitorFilter(VisitorSettings settings, ProblemAnswers answers) {
    this.places = new Places(settings.atOnce(), settings.eachAddress(), settings.patience());
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return !reads
        || request.getUserPrincipal() != null
        || request.getServletPath().startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    if (!places.take(address)) {
      answers.writeWithoutFrame(
          new Problem(DoorProblem.DOOR_BUSY).retryAfter(RETRY_AFTER), request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.leave(address);
    }
  }
}
