package org.gridmap.platform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A table as comma-separated values in UTF-8: RFC 4180 quotes, lines end with a line feed. A text
 * that a spreadsheet would take for a formula begins with an apostrophe; a number with its sign, as
 * of a telephone, stays as it is.
 */
public final class CsvTable {

  public static final MediaType MEDIA_TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Without it, a Chinese spreadsheet takes UTF-8 for GBK. */
  public static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String NUMBER = "[+-]?[0-9 ()-]+";

  private final StringBuilder text = new StringBuilder();

  /** Adds a line; null is an empty cell. */
  public void add(Collection<? extends @Nullable Object> cells) {
    text.append(line(cells));
  }

  /** One line with its end, for a table that is written as it is read; null is an empty cell. */
  public static String line(Collection<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvTable::field).collect(Collectors.joining(",")) + '\n';
  }

  /**
   * What a table begins with. A browser that follows a link hands it to a person, whose spreadsheet
   * needs a byte order mark; a program gets none (decision 0186).
   *
   * @param accept the request's {@code Accept}; null when it has none
   */
  public static String mark(@Nullable String accept) {
    boolean person = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    return person ? String.valueOf(BYTE_ORDER_MARK) : "";
  }

  /**
   * The file with its {@link #mark}; without one when nothing is in it.
   *
   * @param accept the request's {@code Accept}; null when it has none
   */
  public byte[] bytes(@Nullable String accept) {
    String whole = text.isEmpty() ? "" : mark(accept) + text;
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static String field(@Nullable Object value) {
    String plain =
        value == null
            ? ""
            : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    boolean formula =
        value instanceof String && plain.matches("(?s)[=+@\t\r-].*") && !plain.matches(NUMBER);
    String safe = formula ? "'" + plain : plain;
    return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
