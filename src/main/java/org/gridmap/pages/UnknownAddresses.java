package org.gridmap.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * An address that leads nowhere is answered by a page for residents, not by the sign-in of the
 * staff. What lies under a door of the staff or of programs stays behind that door, so that nobody
 * learns there what exists; decision 0145.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class UnknownAddresses extends OncePerRequestFilter {

  /** First parts of addresses that answer for themselves. */
  private static final List<String> OTHER_DOORS =
      List.of(
          "api",
          "tiles",
          "ogc",
          "open311",
          "actuator",
          "dispatch",
          "plan",
          "field",
          "screen",
          "admin",
          "error");

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final FrontEnd frontEnd;
  private List<PathPattern> known = List.of();

  UnknownAddresses(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      FrontEnd frontEnd) {
    this.mappings = mappings;
    this.frontEnd = frontEnd;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isAsked(request) && leadsNowhere(request.getRequestURI())) {
      response.sendError(HttpStatus.NOT_FOUND.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isAsked(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private boolean leadsNowhere(String address) {
    String first = Stream.of(address.split("/")).skip(1).findFirst().orElse("");
    if (first.isEmpty()
        || OTHER_DOORS.contains(first)
        || address.equals(FrontEnd.ICON)
        || address.startsWith(frontEnd.prefix() + "/")) {
      return false;
    }
    PathContainer path;
    try {
      path = PathContainer.parsePath(address);
    } catch (IllegalArgumentException notAnAddress) {
      return false; // refused further on, as everywhere
    }
    return known().stream().noneMatch(pattern -> pattern.matches(path));
  }

  private List<PathPattern> known() {
    if (known.isEmpty()) {
      known =
          mappings.getObject().getHandlerMethods().keySet().stream()
              .flatMap(
                  mapping ->
                      mapping.getPathPatternsCondition() == null
                          ? Stream.empty()
                          : mapping.getPathPatternsCondition().getPatterns().stream())
              .toList();
    }
    return known;
  }
}
