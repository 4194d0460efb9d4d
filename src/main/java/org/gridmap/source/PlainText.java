package org.gridmap.source;

/**
 * Text as it was meant: what spreadsheets and web pages add to it is taken away, blanks of every
 * kind around it, signs without width in it, and full width letters and digits.
 */
final class PlainText {

  private PlainText() {}

  /** A code or a number: half width, no sign without width, no blank around it. */
  static String ofCode(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\uFF00' && c < '\uFF5F') {
        plain.append((char) (c - 0xFEE0));
      } else if (isBlank(c)) {
        plain.append(' ');
      } else if (!hasNoWidth(c)) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** Words: only what stands around them is taken away. */
  static String ofWords(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && isAround(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isAround(char c) {
    return isBlank(c) || hasNoWidth(c);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean hasNoWidth(char c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
