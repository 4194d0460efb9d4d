package org.gridmap.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that an authenticator shows for half a minute (RFC 6238 with SHA-1, 30 s and
 * 6 digits, which is what authenticators know). One step early or late counts too.
 */
final class TimeCodes {

  static final int STEP_SECONDS = 30;

  private static final int KEY_BYTES = 20;
  private static final int DIGITS = 1_000_000;
  private static final String ALGORITHM = "HmacSHA1";
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeCodes() {}

  /** A new key of 160 bits, in Base32 (RFC 4648) without padding. */
  static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte one : key) {
      bits = bits << 8 | one & 0xff;
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(ALPHABET.charAt(bits >> held & 31));
      }
    }
    return text.toString();
  }

  /**
   * The time step whose code was typed.
   *
   * @param after steps up to this one were used before and count no more
   * @return empty when it is no code of now
   */
  static OptionalLong stepOf(String key, String code, Instant now, long after) {
    long present = now.getEpochSecond() / STEP_SECONDS;
    for (long step = present - 1; step <= present + 1; step++) {
      if (step > after && code(key, step).equals(code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of a time step. */
  static String code(String key, long step) {
    byte[] message = new byte[8];
    long rest = step;
    for (int place = 7; place >= 0; place--) {
      message[place] = (byte) rest;
      rest >>= 8;
    }
    byte[] digest = digest(bytes(key), message);
    int offset = digest[digest.length - 1] & 15;
    int number =
        (digest[offset] & 127) << 24
            | (digest[offset + 1] & 255) << 16
            | (digest[offset + 2] & 255) << 8
            | digest[offset + 3] & 255;
    return "%06d".formatted(number % DIGITS);
  }

  private static byte[] digest(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] bytes(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / 8];
    int bits = 0;
    int held = 0;
    int next = 0;
    for (char letter : base32.toCharArray()) {
      bits = bits << 5 | ALPHABET.indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[next++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }
}
