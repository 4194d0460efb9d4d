package org.gridmap.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gridmap.platform.ProblemAnswers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the body who sends it, after the sign-in was looked at and before a controller reads it,
 * and refuses one that its head says is too large.
 */
@Component
@Order(0)
class SignedInFilter extends OncePerRequestFilter {

  private final ProblemAnswers answers;

  SignedInFilter(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(Body.ATTRIBUTE) instanceof Body body) {
      if (request.getUserPrincipal() != null) {
        body.admit();
      }
      if (!body.mayBeRead()) {
        return; // the outer filter answers
      }
    }
    chain.doFilter(request, response);
  }
}
