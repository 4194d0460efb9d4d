package org.gridmap.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridmap.platform.Problem;

/**
 * What a password that a person chose must be: long, not among those that everybody tries first,
 * and not the sign-in name with something around it.
 */
final class ChosenPassword {

  private static final int LONGEST = 200;
  private static final int NAME_LETTERS = 4;
  private static final int FEWEST_LETTERS = 5;

  /** One a line, lower case, 10 characters or more: shorter ones are refused anyway. */
  private static final Set<String> LEAKED = read("leaked-passwords.txt");

  private ChosenPassword() {}

  /**
   * Refuses a password that is too easy.
   *
   * @return the password
   * @throws Problem {@code PASSWORD_TOO_SHORT}, {@code PASSWORD_TOO_LONG} or {@code
   *     PASSWORD_LEAKED}
   */
  static String check(String name, String password) {
    if (password.length() < Passwords.SHORTEST) {
      throw new Problem(UserProblem.PASSWORD_TOO_SHORT).with("shortest", Passwords.SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw new Problem(UserProblem.PASSWORD_TOO_LONG).with("longest", LONGEST);
    }
    String plain = password.toLowerCase(Locale.ROOT);
    boolean few = plain.chars().distinct().count() < FEWEST_LETTERS;
    if (few || LEAKED.contains(plain) || isName(name, plain)) {
      throw new Problem(UserProblem.PASSWORD_LEAKED);
    }
    return password;
  }

  /** The name and little else: digits and signs around it protect nothing. */
  private static boolean isName(String name, String password) {
    String letters = password.replaceAll("[^a-z]", "");
    return name.length() >= NAME_LETTERS && letters.equals(name.replaceAll("[^a-z]", ""));
  }

  private static Set<String> read(String file) {
    try (InputStream stream =
            Objects.requireNonNull(ChosenPassword.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
