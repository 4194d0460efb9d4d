package org.gridmap.incident.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find something by, read in the ways it may be meant.
 *
 * @param words at most six, as they were typed
 */
record FindWords(List<String> words) {

  private static final int MOST_WORDS = 6;
  private static final int FEWEST_OF_A_NUMBER = 3;
  private static final int FEWEST_OF_A_PHONE = 7;
  private static final int MOST_OF_A_PHONE = 15;

  FindWords {
    words = List.copyOf(words);
  }

  /** Reads a line; full-width letters and figures count as plain ones. */
  static FindWords of(String line) {
    return new FindWords(
        Arrays.stream(Normalizer.normalize(line, Normalizer.Form.NFKC).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList());
  }

  /** All words in one line. */
  String line() {
    return String.join(" ", words);
  }

  /** Whether a text can be looked up: somewhere two characters stand together. */
  boolean isEnoughForTexts() {
    return words.stream().anyMatch(word -> word.codePointCount(0, word.length()) > 1);
  }

  /** For {@code ilike all}: what holds every word. */
  String[] patterns() {
    return words.stream().map(word -> "%" + escaped(word) + "%").toArray(String[]::new);
  }

  /** A number of an incident or a part of one, in capitals; null when it cannot be one. */
  @Nullable String number() {
    String joined = String.join("", words).toUpperCase(Locale.ROOT);
    return joined.length() >= FEWEST_OF_A_NUMBER && joined.matches("[0-9A-Z-]+") ? joined : null;
  }

  /** The figures of a phone number of at least seven; null when it cannot be one. */
  @Nullable String phone() {
    String line = line();
    String digits = line.replaceAll("[^0-9]", "");
    boolean fits = digits.length() >= FEWEST_OF_A_PHONE && digits.length() <= MOST_OF_A_PHONE;
    return fits && line.matches("[+0-9 ()-]+") ? digits : null;
  }

  /** A text for {@code like} that stands for itself. */
  static String escaped(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
