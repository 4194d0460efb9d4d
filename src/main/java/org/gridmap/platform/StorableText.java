package org.gridmap.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which texts can be stored and shown again. NUL and halves of surrogate pairs can not: PostgreSQL
 * and UTF-8 have no place for them, so every door refuses them. Other control characters are made
 * blanks where people type.
 */
public final class StorableText {

  private StorableText() {}

  /**
   * Refuses what cannot be stored.
   *
   * @param name of the parameter or the JSON pointer of the member
   * @throws Problem {@code UNREADABLE_TEXT}
   */
  public static String require(String name, String text) {
    int fault = firstFault(text);
    if (fault < 0) {
      return text;
    }
    throw new Problem(RequestProblem.UNREADABLE_TEXT)
        .with("name", RequestWords.shortened(shown(name)))
        .with("position", text.codePointCount(0, fault) + 1);
  }

  /**
   * What people type, made fit for storing: control characters other than line breaks and tabs
   * become blanks, blanks at both ends go.
   *
   * @param longest characters (code points) allowed
   * @throws Problem {@code MISSING_PARAMETER} when nothing is left, {@code TEXT_TOO_LONG}, {@code
   *     UNREADABLE_TEXT}
   */
  public static String required(String name, @Nullable String text, int longest) {
    String clean = optional(name, text, longest);
    if (clean == null) {
      throw new Problem(RequestProblem.MISSING_PARAMETER).with("name", name);
    }
    return clean;
  }

  /** As {@link #required}, but null when nothing is left. */
  public static @Nullable String optional(String name, @Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String clean = withoutControls(require(name, text)).strip();
    int length = clean.codePointCount(0, clean.length());
    if (length > longest) {
      throw new Problem(RequestProblem.TEXT_TOO_LONG)
          .with("name", name)
          .with("length", length)
          .with("limit", longest);
    }
    return clean.isEmpty() ? null : clean;
  }

  /** Index of the first character that cannot be stored, or −1. */
  private static int firstFault(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == 0 || Character.isLowSurrogate(unit)) {
        return at;
      }
      if (Character.isHighSurrogate(unit)) {
        if (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }

  private static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) ? c : ' ')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
