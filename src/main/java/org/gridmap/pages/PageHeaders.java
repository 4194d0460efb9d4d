package org.gridmap.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The content security policy: only our own scripts, styles and data, and the one inline import
 * map. No script is ever made from text. Scripts and styles of a version go without: a browser
 * reads the policy of the page that asks for them, and seventy copies weigh more than the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageHeaders extends OncePerRequestFilter {

  private final String policy;
  private final String files;

  PageHeaders(FrontEnd frontEnd) {
    files = frontEnd.prefix() + "/";
    policy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' '" + frontEnd.importMapHash() + "'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isScriptOrStyle(request.getRequestURI())) {
      response.setHeader("Content-Security-Policy", policy);
    }
    chain.doFilter(request, response);
  }

  private boolean isScriptOrStyle(String path) {
    return path.startsWith(files) && (path.endsWith(".js") || path.endsWith(".css"));
  }
}
