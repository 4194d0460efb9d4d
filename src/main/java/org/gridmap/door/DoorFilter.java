package org.gridmap.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for a body that was refused, whatever its reader made of the broken stream. What its head
 * alone condemns is not read at all. Every answer must be taken at a {@link PacedResponse pace}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DoorFilter extends OncePerRequestFilter {

  private final DoorSettings settings;
  private final ProblemAnswers answers;

  DoorFilter(DoorSettings settings, ProblemAnswers answers) {
    this.settings = settings;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    PacedResponse paced = new PacedResponse(response, settings, System::nanoTime);
    if (!(request.getAttribute(Body.ATTRIBUTE) instanceof Body body)) {
      chain.doFilter(request, paced);
      return;
    }
    try {
      chain.doFilter(request, paced);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (body.refusal() == null) {
        throw failure;
      }
    }
    Problem refusal = body.refusal();
    if (refusal != null) {
      answers.write(refusal, request, response);
    }
  }
}
