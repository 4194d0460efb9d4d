package org.gridmap.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Long random words for links and tools; only their digests are kept. */
final class SecretWords {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretWords() {}

  /** 256 bits that fit into an address. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A fast digest will do: nobody guesses 256 bits. */
  static byte[] digest(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
