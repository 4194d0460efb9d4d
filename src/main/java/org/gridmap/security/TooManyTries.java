package org.gridmap.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Name and password were not looked at: too many were tried just before. */
final class TooManyTries extends LockedException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyTries(Duration wait) {
    super("too many tries to sign in");
    this.wait = wait;
  }

  /** Whole seconds after which a try is free, at least one. */
  long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
