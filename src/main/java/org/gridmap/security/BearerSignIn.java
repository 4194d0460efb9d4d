package org.gridmap.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests of tools that carry an access token, as {@code Bearer}, or as the password of {@code
 * Basic} for tools that know nothing else.
 */
final class BearerSignIn extends OncePerRequestFilter {

  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What a person does with the own account: a token that leaks must not make another one. */
  private static final String OWN_ACCOUNT = "/api/v1/me/";

  private final AccessTokens tokens;
  private final SignInAnswers answers;

  BearerSignIn(AccessTokens tokens, SignInAnswers answers) {
    this.tokens = tokens;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String word = word(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (word == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<AccessTokens.Bearer> bearer = tokens.find(word);
    if (bearer.isEmpty()) {
      answers.commence(request, response, new BadCredentialsException("token"));
      return;
    }
    if ((bearer.get().readsOnly() && !READING.contains(request.getMethod()))
        || request.getRequestURI().startsWith(OWN_ACCOUNT)) {
      answers.handle(request, response, new AccessDeniedException("token"));
      return;
    }
    SignedInUser user = bearer.get().user();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
    chain.doFilter(request, response);
  }

  /** The token, or null when the request carries none. */
  static @Nullable String word(@Nullable String authorization) {
    if (authorization == null) {
      return null;
    }
    String text = authorization.strip();
    if (text.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return text.substring(BEARER.length()).strip();
    }
    if (!text.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(text.substring(BASIC.length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      String password = pair.substring(pair.indexOf(':') + 1);
      return password.startsWith(AccessTokens.PREFIX) ? password : null;
    } catch (IllegalArgumentException unreadable) {
      return null; // the filter of passwords refuses it
    }
  }
}
