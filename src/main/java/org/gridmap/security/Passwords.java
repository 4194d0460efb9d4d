package org.gridmap.security;

import java.security.SecureRandom;

/** Random passwords that can be read aloud: no letter or digit that looks like another. */
final class Passwords {

  static final int SHORTEST = 10;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** Four groups of four, about 92 bits. */
  static String random() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      for (int i = 0; i < GROUP_LENGTH; i++) {
        password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return password.toString();
  }
}
