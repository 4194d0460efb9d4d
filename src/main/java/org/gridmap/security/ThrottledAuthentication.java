package org.gridmap.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
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
  private final Set<Role> needingAuthenticator;
  private final DaoAuthenticationProvider passwords;

  ThrottledAuthentication(
      Users users,
      PasswordEncoder encoder,
      SignInThrottle throttle,
      Set<Role> needingAuthenticator,
      Clock clock) {
    this.throttle = throttle;
    this.needingAuthenticator = needingAuthenticator;
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
    if (attempt.getDetails() instanceof ProgramDetails
        && done.getPrincipal() instanceof SignedInUser user
        && !openToPrograms(user)) {
      throw new BadCredentialsException("a password alone opens this account no more");
    }
    return done;
  }

  /** A program cannot take a further step: it works with a token instead. */
  private boolean openToPrograms(SignedInUser user) {
    return !user.hasSecondStep()
        && !user.mustChangePassword()
        && user.roles().stream().noneMatch(needingAuthenticator::contains);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
