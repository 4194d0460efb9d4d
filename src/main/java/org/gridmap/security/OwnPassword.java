package org.gridmap.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Programs may send name and password, or a token, with each request instead of signing in. */
final class OwnPassword {

  static final String SESSION_COOKIE = "GRIDMAP_SESSION";

  private static final String SCHEME = "Basic";

  private OwnPassword() {}

  /** True when the request is judged by the word it carries, and by no session. */
  static boolean isCarriedBy(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null
        && (authorization.strip().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            || BearerSignIn.word(authorization) != null);
  }

  /**
   * True when nothing that a browser adds by itself gives the request any right: then no other page
   * can have forged it, and it needs no token.
   */
  static boolean isAllThatCounts(HttpServletRequest request) {
    return isCarriedBy(request) && !hasSession(request.getCookies());
  }

  private static boolean hasSession(Cookie @Nullable [] cookies) {
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(SESSION_COOKIE)) {
          return true;
        }
      }
    }
    return false;
  }
}
