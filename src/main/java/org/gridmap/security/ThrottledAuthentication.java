package org.gridmap.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, unless too many were tried just before: then it throws {@link
 * TooManyTries} without looking at the password, for known and unknown names alike.
 */
class ThrottledAuthentication implements AuthenticationProvider {

  private static final String UNKNOWN_ADDRESS = "-";

  private final SignInThrottle throttle;
  private final DaoAuthenticationProvider passwords;

  ThrottledAuthentication(
      Users users, PasswordEncoder encoder, SignInThrottle throttle, Clock clock) {
    this.throttle = throttle;
    passwords =
        new DaoAuthenticationProvider(
            name -> users.find(name).orElseThrow(() -> new UsernameNotFoundException(name)));
    passwords.setPasswordEncoder(new RecentPasswords(encoder, clock));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : UNKNOWN_ADDRESS;
    SignInTry one = new SignInTry(attempt.getName(), address);
    Duration wait = throttle.take(one);
    if (!wait.isZero()) {
      throw new TooManyTries(wait);
    }
    Authentication done = passwords.authenticate(attempt);
    throttle.succeeded(one);
    return done;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
