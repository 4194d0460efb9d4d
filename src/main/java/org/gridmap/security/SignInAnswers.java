package org.gridmap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gridmap.platform.Problem;
import org.gridmap.platform.ProblemDetails;
import org.gridmap.platform.RequestProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the security filters answer: problem documents under {@code /api}, redirects to and from the
 * sign-in page elsewhere, whatever {@code Accept} says.
 */
@Component
class SignInAnswers
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler {

  private static final String NEXT = "next";

  private final ProblemDetails details;
  private final LocaleResolver locales;
  private final JsonMapper json;
  private final SignInSettings settings;

  SignInAnswers(
      ProblemDetails details, LocaleResolver locales, JsonMapper json, SignInSettings settings) {
    this.details = details;
    this.locales = locales;
    this.json = json;
    this.settings = settings;
  }

  /** Nobody is signed in, or name and password sent along were wrong. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    SignInStep left = SignInStep.noted(request);
    if (left != null && isForPrograms(request)) {
      write(new Problem(left.problem()), request, response);
      return;
    }
    if (left != null) {
      seeOther(response, left.page + "?" + NEXT + "=" + encoded(wholePath(request)));
      return;
    }
    if (!isForPrograms(request)) {
      seeOther(response, "/sign-in?" + NEXT + "=" + encoded(wholePath(request)));
      return;
    }
    if (failure instanceof TooManyTries tries) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tries.seconds()));
      Problem slower = new Problem(UserProblem.SIGN_IN_THROTTLED).with("seconds", tries.seconds());
      write(slower, request, response);
      return;
    }
    boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    // A scheme of our own: a browser must not open its password window and keep what was typed.
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Session realm=\"Gridmap\"");
    write(
        new Problem(tried ? UserProblem.SIGN_IN_FAILED : RequestProblem.NOT_SIGNED_IN),
        request,
        response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (isForPrograms(request)) {
      write(new Problem(RequestProblem.FORBIDDEN), request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    String asked = request.getParameter(NEXT);
    String next = asked != null && staysHere(asked) ? asked : firstPage(authentication);
    SignInStep left =
        authentication.getPrincipal() instanceof SignedInUser user
            ? SignInStep.next(user, request, settings.authenticatorFor())
            : null;
    seeOther(response, left == null ? next : left.page + "?" + NEXT + "=" + encoded(next));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String reason = "failed";
    if (failure instanceof TooManyTries tries) {
      reason = "wait=" + tries.seconds();
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tries.seconds()));
    }
    String next = request.getParameter(NEXT);
    String kept = next != null && staysHere(next) ? "&" + NEXT + "=" + encoded(next) : "";
    seeOther(response, "/sign-in?" + reason + kept);
  }

  private static String firstPage(Authentication authentication) {
    return authentication.getPrincipal() instanceof SignedInUser user
            && !user.grantsFor(Right.SEE_INCIDENTS).isEmpty()
        ? "/dispatch"
        : "/";
  }

  /** A path of this service: never another host, however it is written. */
  private static boolean staysHere(String next) {
    return next.startsWith("/")
        && !next.startsWith("//")
        && next.chars().noneMatch(c -> c == '\\' || c < ' ');
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || path.startsWith("/tiles/")
        || path.startsWith("/actuator/")
        || path.startsWith("/ogc/");
  }

  private static String wholePath(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void seeOther(HttpServletResponse response, String location) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, location);
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemDetail detail = details.of(problem, locales.resolveLocale(request));
    response.setStatus(detail.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(detail));
  }
}
