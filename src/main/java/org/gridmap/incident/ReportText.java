package org.gridmap.incident;

import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * What people type, made fit for storing: control characters other than line breaks and tabs become
 * blanks, broken surrogates become U+FFFD, blanks at both ends go.
 */
public final class ReportText {

  private static final int LONGEST_SHOWN = 40;

  private ReportText() {}

  /**
   * @param longest characters (code points) allowed
   * @throws Problem {@code MISSING_PARAMETER} when nothing is left, {@code TEXT_TOO_LONG}
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
    String clean = clean(text);
    int length = clean.codePointCount(0, clean.length());
    if (length > longest) {
      throw new Problem(IncidentProblem.TEXT_TOO_LONG)
          .with("name", name)
          .with("length", length)
          .with("limit", longest);
    }
    return clean.isEmpty() ? null : clean;
  }

  /** The beginning of a text that may be very long, for showing it back. */
  public static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(ReportText::storable).forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static int storable(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return 0xFFFD;
    }
    boolean kept = codePoint == '\n' || codePoint == '\t' || !Character.isISOControl(codePoint);
    return kept ? codePoint : ' ';
  }
}
