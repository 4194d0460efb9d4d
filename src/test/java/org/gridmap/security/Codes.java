package org.gridmap.security;

import java.time.Instant;

/** The authenticator of tests. */
public final class Codes {

  private Codes() {}

  /** What it shows at a moment. */
  public static String at(String key, Instant moment) {
    return TimeCodes.code(key, moment.getEpochSecond() / TimeCodes.STEP_SECONDS);
  }

  /** What it shows in the next half minute: it counts already, and was not used before. */
  public static String next(String key) {
    return at(key, Instant.now().plusSeconds(TimeCodes.STEP_SECONDS));
  }
}
