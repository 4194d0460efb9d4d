package org.gridmap.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * The door of every request. A path, a parameter of the address or a field of a form that cannot be
 * stored is refused before anybody reads it; what fails behind the door, outside of controllers,
 * leaves through it as a problem and one line in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestDoor extends OncePerRequestFilter {

  private final FaultLog faults;

  RequestDoor(FaultLog faults) {
    this.faults = faults;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      chain.doFilter(readable(request), response);
      return;
    }
    try {
      requireStorable(request);
    } catch (Problem refused) {
      answer(request, response, refused);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      Problem refusal = Uploads.refusalBehind(failure).orElseGet(() -> Problem.behind(failure));
      if (refusal.code() == RequestProblem.INTERNAL_ERROR) {
        faults.report(failure);
      }
      answer(request, response, refusal);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** A form that could not be read once has no fields for the page that says so. */
  private static HttpServletRequest readable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return request;
    } catch (RuntimeException unreadable) {
      return new HttpServletRequestWrapper(request) {
        @Override
        public @Nullable String getParameter(String name) {
          return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
          return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
          return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
          return Collections.emptyEnumeration();
        }
      };
    }
  }

  private static void requireStorable(HttpServletRequest request) {
    StorableText.require("path", pathOf(request));
    if (!isMultipart(request)) {
      requireStorable(parametersOf(request));
    }
  }

  /** Also for the fields of a form with files, once they can be read. */
  static void requireStorable(Map<String, String[]> parameters) {
    parameters.forEach(
        (name, values) -> {
          StorableText.require("name", name);
          for (String value : values) {
            StorableText.require(name, value);
          }
        });
  }

  private static String pathOf(HttpServletRequest request) {
    try {
      return UriUtils.decode(request.getRequestURI(), "UTF-8");
    } catch (IllegalArgumentException notEncoded) {
      throw new Problem(RequestProblem.MALFORMED_REQUEST);
    }
  }

  /** The server refuses bytes that are no text, and forms that are too long, by exceptions. */
  private static Map<String, String[]> parametersOf(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (InvalidParameterException refused) {
      throw refused.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
          ? new Problem(RequestProblem.TOO_LARGE)
          : new Problem(RequestProblem.UNREADABLE_TEXT).with("name", "query").with("position", 1);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19);
  }

  /** The error page writes it: as a page for people, as a document for programs. */
  private static void answer(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    request.setAttribute(ProblemErrorController.PROBLEM, problem);
    response.sendError(problem.code().status().value());
  }
}
