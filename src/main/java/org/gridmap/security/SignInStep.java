package org.gridmap.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left to do after the password before a session opens anything. */
public enum SignInStep {
  /** A code of the authenticator. */
  CODE("/sign-in/code"),
  /** Another password than the one somebody else chose. */
  PASSWORD("/account"),
  /** An authenticator, because the role asks for one. */
  AUTHENTICATOR("/account");

  private static final String ATTRIBUTE = SignInStep.class.getName();
  private static final String OWN_ACCOUNT = "/api/v1/me/";
  private static final String SIGN_OUT = "/sign-out";

  /** The page on which it is done. */
  final String page;

  SignInStep(String page) {
    this.page = page;
  }

  /**
   * The next step, or null when the session opens what the user may.
   *
   * @param needing roles that work only with an authenticator
   */
  static @Nullable SignInStep next(
      SignedInUser user, HttpServletRequest request, Set<Role> needing) {
    if (user.hasSecondStep() && !SecondSteps.isPassed(user, request)) {
      return CODE;
    }
    if (user.mustChangePassword()) {
      return PASSWORD;
    }
    return !user.hasSecondStep() && user.roles().stream().anyMatch(needing::contains)
        ? AUTHENTICATOR
        : null;
  }

  /** Whether a request is one with which the step is done, or given up. */
  boolean isDoneBy(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(page)
        || path.equals(SIGN_OUT)
        || (this != CODE && path.startsWith(OWN_ACCOUNT));
  }

  /** Leaves word of it for who refuses the request or draws the page. */
  void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The step that is left to whoever sends a request; null: none, or nobody is signed in. */
  public static @Nullable SignInStep noted(HttpServletRequest request) {
    return (SignInStep) request.getAttribute(ATTRIBUTE);
  }

  UserProblem problem() {
    return switch (this) {
      case CODE -> UserProblem.CODE_MISSING;
      case PASSWORD -> UserProblem.PASSWORD_MUST_CHANGE;
      case AUTHENTICATOR -> UserProblem.AUTHENTICATOR_MISSING;
    };
  }
}
