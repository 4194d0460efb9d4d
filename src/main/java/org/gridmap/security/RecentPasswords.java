package org.gridmap.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Knows a right password again for a minute, so that a program that sends it with each request does
 * not pay the slow digest each time. Keeps no password: a digest under a key that dies with the
 * process, bound to the slow digest, so that a new password counts at once.
 */
final class RecentPasswords implements PasswordEncoder {

  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final int MOST = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final PasswordEncoder slow;
  private final Clock clock;
  private final byte[] key = new byte[32];
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String digest, Instant until) {}

  RecentPasswords(PasswordEncoder slow, Clock clock) {
    this.slow = slow;
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
    if (password == null || stored == null) {
      return false;
    }
    String digest = digest(stored + "\n" + password);
    Known before = known.get(stored);
    if (before != null && before.until().isAfter(clock.instant()) && same(before, digest)) {
      return true;
    }
    boolean right = slow.matches(password, stored);
    if (right) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(stored, new Known(digest, clock.instant().plus(KNOWN_FOR)));
    }
    return right;
  }

  @Override
  public boolean upgradeEncoding(@Nullable String stored) {
    return slow.upgradeEncoding(stored);
  }

  private static boolean same(Known before, String digest) {
    return MessageDigest.isEqual(
        before.digest().getBytes(StandardCharsets.UTF_8), digest.getBytes(StandardCharsets.UTF_8));
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
