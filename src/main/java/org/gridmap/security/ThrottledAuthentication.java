package org.gridmap.security;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, unless too many tries failed before: then it answers {@link
 * LockedException} without looking at the password, for known and unknown names alike.
 */
class ThrottledAuthentication implements AuthenticationProvider {

  private static final String UNKNOWN_ADDRESS = "-";

  private final SignInThrottle throttle;
  private final DaoAuthenticationProvider passwords;

  ThrottledAuthentication(Users users, PasswordEncoder encoder, SignInThrottle throttle) {
    this.throttle = throttle;
    passwords =
        new DaoAuthenticationProvider(
            name -> users.find(name).orElseThrow(() -> new UsernameNotFoundException(name)));
    passwords.setPasswordEncoder(encoder);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : UNKNOWN_ADDRESS;
    if (throttle.blocks(name, address)) {
      throw new LockedException("too many failed sign-ins");
    }
    try {
      Authentication done = passwords.authenticate(attempt);
      throttle.succeeded(name, address);
      return done;
    } catch (AuthenticationException failure) {
      throttle.failed(name, address);
      throw failure;
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
